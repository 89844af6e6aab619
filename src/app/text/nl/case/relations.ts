import { countIn } from '../../plural.ts'

const count = countIn('nl')

/** Linking, merging and splitting cases. */
export const caseRelations = {
  relate: {
    search: 'Zoek de andere zaak',
    searchHint: 'Op kenmerk of op woorden, zoals DL-2026-0143 of schuldhulp.',
    latest: 'De nieuwste zaken van dezelfde soort:',
    found: (n: number) => `${count(n, 'zaak', 'zaken')} gevonden`,
    which: 'Welke zaak?',
    chooseFirst: 'Kies de andere zaak.',
    notFound: 'Geen andere zaak gevonden.',
    opened: (moment: string) => `aangemaakt ${moment}`,
    reason: 'Waarom?',
    link: {
      title: 'Koppelen aan andere zaak',
      act: 'Koppel',
      actOn: (reference: string) => `Koppel aan ${reference}`,
      explains: 'Beide zaken blijven apart en verwijzen naar elkaar.',
      reasons: ['Zelfde oorzaak.', 'Zelfde betrokkenen.', 'Zelfde ontvanger.'],
      done: 'De zaken zijn gekoppeld.',
    },
    merge: {
      title: 'Samenvoegen met andere zaak',
      act: 'Voeg samen',
      actOn: (reference: string) => `Voeg samen met ${reference}`,
      explains: 'Deze zaak wordt gesloten en gaat op in de andere. U kunt dit 24 uur lang ongedaan maken.',
      reasons: ['Het gaat om hetzelfde datalek.'],
      done: 'De zaken zijn samengevoegd. U bent nu in de andere zaak.',
    },
    undo: {
      title: 'Samenvoegen ongedaan maken',
      act: 'Maak samenvoegen ongedaan',
      until: (moment: string) => `U kunt dit ongedaan maken tot ${moment}.`,
      explains: (from: string) => [
        'Deze zaak gaat weer open en krijgt haar meldingen en taken terug.',
        `De klok, de wetten en de berichten van ${from} worden weer zoals zij waren.`,
        `Wat u sinds het samenvoegen in ${from} hebt vastgelegd, blijft daar. Kijk het na.`,
      ],
      reasons: ['Het blijken twee datalekken te zijn.', 'De verkeerde zaak was gekozen.'],
      atOnce: 'Meteen ongedaan gemaakt.',
      done: 'Het samenvoegen is ongedaan gemaakt.',
    },
    previewTitle: 'Wat gaat waarheen',
    thisCloses: 'wordt gesloten en blijft te lezen',
    reportsTerm: 'Meldingen',
    reportsGo: (n: number, to: string) => `${count(n, 'melding gaat', 'meldingen gaan')} naar ${to}`,
    clockTerm: 'Klok',
    clockEarlier: (of: string, to: string, from: string) =>
      `de klok van ${of} begint dan eerder: ${to} in plaats van ${from}`,
    clockStays: (of: string, at: string) => `de klok van ${of} verandert niet: vanaf ${at}`,
    tasksGo: (n: number, to: string) => `${count(n, 'open taak gaat', 'open taken gaan')} naar ${to}`,
    restTerm: 'De rest',
    restStays: (reference: string) => `feiten, besluiten, notities en stukken blijven in ${reference} te lezen`,
    roleTerm: 'Let op',
    otherRole: (here: string, there: string, to: string) =>
      `Hier zijn wij ${here}, in ${to} zijn wij ${there}. Kijk na of het echt één datalek is.`,
    leakTerm: 'Indammen',
    leakOpen: (to: string) =>
      `hier staat het lek nog open, in ${to} is het dicht. Kijk na of dat klopt voor het geheel.`,
    sentHere: 'Deze zaak kan niet opgaan in een andere: van hier is al iets verstuurd.',
    otherWay: 'Andersom kan wel. Ga daarvoor naar',
    splitTitle: 'Splitsen',
    splitAct: 'Maak nieuwe zaak',
    splitExplains: 'Een deel gaat verder als eigen zaak, met een eigen klok.',
    splitReasons: ['Er blijken twee datalekken in één melding te zitten.'],
    splitName: 'Titel van de nieuwe zaak',
    splitReports: 'Welke meldingen gaan mee?',
    splitDone: 'De nieuwe zaak is gemaakt.',
    newCase: 'Nieuwe zaak',
    newCaseGets: (n: number) =>
      n === 0
        ? 'begint zonder melding; feiten en besluiten gaan niet mee'
        : `krijgt ${count(n, 'melding', 'meldingen')}; feiten en besluiten gaan niet mee`,
    newClock: (at: string) => `de klok van de nieuwe zaak begint bij ${at}`,
    splitKeeps: (n: number) => `houdt ${count(n, 'melding', 'meldingen')} en alles wat is vastgelegd`,
    splitResult: (n: number, from: string) =>
      n === 0 ? `De zaken verwijzen naar elkaar.` : `${count(n, 'melding ging', 'meldingen gingen')} mee uit ${from}.`,
  },
}
