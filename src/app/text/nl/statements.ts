/** The accessibility statement, in the form of the Dutch government's model, and the privacy note. */
export const statements = {
  back: 'Terug naar Dijkwacht',
  contact: 'Contact',
  contactNone: 'Neem contact op met de privacy officer van uw organisatie.',
  phone: (phone: string) => `Telefoon: ${phone}.`,
  accessibility: {
    title: 'Toegankelijkheids\u00adverklaring',
    intro:
      'Iedereen moet een datalek kunnen melden en behandelen, ook met een toetsenbord, een schermlezer of vergrote tekst. Wij volgen daarvoor de internationale norm WCAG 2.2, niveau A en AA (in Europa: EN 301 549).',
    statusTitle: 'Status',
    status: 'Voldoet gedeeltelijk (status B).',
    statusWhy:
      'Wij onderzoeken elke wijziging zelf. Een onafhankelijk onderzoek van het hele product is er nog niet. Daarom zeggen wij niet dat alles voldoet.',
    doneTitle: 'Wat wij doen',
    done: [
      'Elk scherm wordt bij elke wijziging met een programma (axe) onderzocht, licht en donker. Er mag geen enkele fout overblijven.',
      'De hele behandeling van een zaak wordt steeds met alleen het toetsenbord doorlopen.',
      'Van elk scherm en elk venster is met een programma nagegaan wat een browser aan een schermlezer geeft: de namen van knoppen, velden en tabellen, de koppen en de meldingen. Wat daaraan ontbrak, is hersteld.',
      'Op elk scherm is met de tabtoets gemeten of te zien is waar u bent, op een gewoon scherm en bij 400 % vergroting. Ook is gemeten of knoppen groot genoeg zijn: 24 bij 24 pixels, of genoeg ruimte eromheen.',
      'Als een formulier, een venster of een regel verdwijnt, gaat het toetsenbord verder op een plek die u verwacht.',
      'Alle schermen werken bij 400 % vergroting, met de hoge contrasten van het systeem en zonder beweging.',
      'Elke kleur heeft ook een woord. Ook in de huisstijl van een organisatie wordt het contrast gecontroleerd.',
      'Een schermlezer hoort de termijn alleen bij 24, 4 en 1 uur, en als hij om is.',
    ],
    limitsTitle: 'Wat nog niet goed gaat',
    limits: [
      'Bestanden die anderen meesturen, zoals foto’s en pdf’s, zijn vaak niet toegankelijk. De behandelaar kan ze voor u beschrijven.',
      'Op een scherm van 320 pixels breed schuiven grote tabellen opzij binnen hun eigen vlak.',
      'Met meer ruimte tussen letters, woorden en regels wordt een lange naam of samenvatting soms met drie puntjes afgekort. Op een scherm van 320 pixels kan de adreslijst van een brief dan iets buiten beeld vallen. De instellingen zijn zo nog niet onderzocht.',
      'Wij lazen wat een schermlezer te horen krijgt, maar luisterden nog niet met NVDA, JAWS of VoiceOver. Met spraakbesturing is het product ook nog niet gebruikt.',
      'Het product is nog niet met gebruikers met een beperking getest.',
    ],
    reportTitle: 'Kunt u iets niet gebruiken?',
    report:
      'Laat het ons weten. Wij antwoorden binnen vijf werkdagen en helpen u meteen op een andere manier, bijvoorbeeld aan de telefoon. Bent u niet tevreden met het antwoord, dan kunt u naar de Nationale ombudsman.',
    dated: 'Deze verklaring hoort bij de versie die u nu gebruikt.',
  },
  privacy: {
    title: 'Privacy',
    intro: 'Wat Dijkwacht over u bewaart, waarom, en hoe lang.',
    parts: [
      [
        'Als u een datalek meldt',
        'Wij bewaren wat u opschrijft en, als u dat wilt, uw naam, telefoonnummer en e-mailadres. Wij gebruiken dat alleen om uw melding te behandelen en u te antwoorden. U mag anoniem melden.',
      ],
      [
        'Als u Dijkwacht gebruikt voor uw werk',
        'Bij elke handeling staat uw naam en de tijd, want een besluit moet later te controleren zijn. Ook wie een zaak las, wordt bewaard.',
      ],
      [
        'Waarom dit mag',
        'De AVG verplicht organisaties datalekken te behandelen en in een register te zetten (artikel 33). Het is een taak van openbaar belang.',
      ],
      [
        'Hoe lang',
        'Een gesloten zaak blijft gewoonlijk vijf jaar. Daarna worden namen en teksten vernietigd. Feiten en besluiten blijven in het register.',
      ],
      [
        'Wie het ziet',
        'Alleen medewerkers die met datalekken werken. Er gaat niets naar adverteerders of andere bedrijven.',
      ],
      [
        'Cookies',
        'Eén cookie houdt u aangemeld; twee onthouden uw taal en weergave. Er wordt niet gevolgd of gemeten.',
      ],
      [
        'Uw rechten',
        'U mag vragen wat wij van u hebben, en vragen om het te verbeteren of te wissen. Een klacht kan ook naar de Autoriteit Persoonsgegevens.',
      ],
    ],
  },
}
