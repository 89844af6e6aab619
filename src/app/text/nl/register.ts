import { countIn } from '../plural.ts'

const count = countIn('nl')

/** The register of GDPR art. 33(5). */
export const register = {
  title: 'Register',
  intro: 'Alle datalekken die zijn gevonden, gemeld of niet (artikel 33 lid 5 AVG).',
  whichLabel: 'Wat u ziet',
  which: { breaches: 'Datalekken', noBreach: 'Geen datalek', all: 'Alles' },
  caption: 'Register van datalekken',
  columns: {
    reference: 'Zaak',
    awareAt: 'Kennisname',
    data: 'Gegevens en betrokkenen',
    verdict: 'Risico',
    authority: 'AP',
    subjects: 'Betrokkenen geïnformeerd',
  },
  unknown: 'onbekend',
  closedOn: (day: string) => `afgesloten ${day}`,
  stillOpen: 'loopt nog',
  people: (quantity: string, one: boolean, estimate: boolean) =>
    `${quantity} ${one ? 'betrokkene' : 'betrokkenen'}${estimate ? ' (schatting)' : ''}`,
  late: 'te laat gemeld',
  number: (number: string) => `nr. ${number}`,
  noBreach: 'geen datalek',
  merged: 'samengevoegd',
  undone: 'ongedaan gemaakt',
  period: 'Periode',
  from: 'Vanaf',
  upTo: 'Tot en met',
  periodHint: 'Op de dag dat de zaak is aangemaakt.',
  more: 'Meer laden',
  shown: (n: number) => `${count(n, 'zaak', 'zaken')} getoond`,
  all: (n: number) => `${count(n, 'zaak', 'zaken')}, dit is alles`,
  print: 'Afdrukken',
  export: 'Exporteren',
  exportTitle: 'Register exporteren',
  exportIntro:
    'U krijgt een bestand met alle gegevens van het register, ook de redenen. Waarvoor u het maakt, wordt vastgelegd met uw naam.',
  exportWhat: 'Wat',
  exportFormat: 'Soort bestand',
  formats: { csv: 'CSV, voor een spreadsheet', json: 'JSON, voor een ander systeem' },
  purpose: 'Waarvoor is de export?',
  purposeHint: 'Bijvoorbeeld: verzoek van de AP, jaarverslag. Geen namen van betrokkenen.',
  purposeMissing: 'Schrijf op waarvoor u het register exporteert.',
  download: 'Bestand maken',
  exported: (name: string) => `${name} is gemaakt.`,
  cancel: 'Annuleren',
  empty: {
    breaches: {
      title: 'Er staat nog geen datalek in het register',
      hint: 'Elke zaak komt hier vanzelf te staan.',
    },
    noBreach: {
      title: 'Geen zaak bleek achteraf geen datalek',
      hint: 'Zaken die geen datalek bleken, blijven hier met hun reden zichtbaar.',
    },
    all: { title: 'Het register is leeg', hint: 'Elke zaak komt hier vanzelf te staan.' },
    period: { title: 'In deze periode is geen zaak aangemaakt', hint: 'Kies een andere periode.' },
  },
}
