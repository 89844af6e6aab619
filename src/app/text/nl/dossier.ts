/** Making the dossier of a case. */
export const dossier = {
  act: 'Dossier maken',
  title: (reference: string) => `Dossier van ${reference}`,
  intro:
    'Alles wat over deze zaak is vastgelegd, in één document: de termijn met bronnen, elk besluit met wat toen bekend was, wat bij de AP is gemeld, het verloop, de regel in het register, de stukken en het bewijs.',
  kept: 'Wie het dossier maakt en waarvoor, wordt vastgelegd bij de zaak.',
  purpose: 'Waarvoor is het dossier?',
  purposeHint: 'Bijvoorbeeld: vraag van de AP. Geen namen van betrokkenen.',
  purposeMissing: 'Schrijf op waarvoor u het dossier maakt.',
  format: 'Soort bestand',
  formats: {
    pdf: { label: 'PDF', hint: 'Om te versturen. Een schermlezer kan het voorlezen.' },
    odt: { label: 'ODT', hint: 'Om in verder te schrijven, in LibreOffice of Word.' },
    docx: { label: 'DOCX', hint: 'Hetzelfde, voor wie alleen met Word werkt.' },
  },
  noPdf: 'Hier kan geen PDF worden gemaakt: dat kan alleen op een server. Kies ODT of DOCX.',
  personal: 'Ook gegevens van melders, notities en namen van bestanden',
  personalHint: 'Alleen als de lezer ze nodig heeft. Zonder vinkje staat in het dossier dat ze zijn weggelaten.',
  noPersonal:
    'Gegevens van melders, notities en namen van bestanden mag u niet zien. Het dossier zegt dat ze ontbreken.',
  make: 'Dossier maken',
  making: 'Het dossier wordt gemaakt.',
  made: (name: string) => `${name} is gemaakt.`,
  cancel: 'Annuleren',
}
