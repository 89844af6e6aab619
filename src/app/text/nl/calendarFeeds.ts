/** Calendars of deadlines in an agenda outside. */
export const calendarFeeds = {
  title: 'Termijnen in uw agenda',
  intro:
    'Zet de uiterste momenten in uw eigen agenda. Daar staat alleen het kenmerk en wat er moet gebeuren, nooit een titel of een naam.',
  scopes: { mine: 'Mijn zaken', all: 'Alle open zaken' },
  make: { mine: 'Agenda maken met mijn zaken', all: 'Agenda maken met alle zaken' },
  none: 'U hebt nog geen agenda.',
  made: (day: string) => `gemaakt op ${day}`,
  read: (day: string) => `voor het laatst gelezen op ${day}`,
  neverRead: 'nog nooit gelezen',
  revoke: 'Intrekken',
  revokeOf: (what: string, made: string) => `Agenda ${what}, ${made}, intrekken`,
  revoked: 'De agenda is ingetrokken. Het adres werkt niet meer.',
  addressTitle: 'Uw agenda is klaar',
  addressIntro:
    'Kopieer dit adres en kies in uw agenda voor abonneren, of agenda toevoegen met een adres. Wie het adres kent, kan de agenda lezen. U ziet het maar één keer.',
  address: 'Adres van de agenda',
  copy: 'Kopiëren',
  copied: 'Het adres is gekopieerd.',
  done: 'Klaar',
}
