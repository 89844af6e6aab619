import { countIn } from '../plural.ts'

const count = countIn('nl')

/** The view of the team lead. */
export const monitoring = {
  title: 'Monitoring',
  now: 'Nu',
  tiles: {
    late: 'te laat',
    today: 'vandaag',
    within24Hours: 'binnen 24 uur',
    unassigned: 'niet toegewezen',
    waiting: 'wacht op anderen',
  },
  looking: 'Terugkijken',
  period: 'Periode',
  from: 'Vanaf',
  upTo: 'Tot en met',
  periodHint: 'Op de dag dat de zaak is aangemaakt. Leeg is alles.',
  facts: {
    breaches: 'Datalekken',
    noBreach: 'Geen datalek',
    open: 'Nog open',
    notified: 'Gemeld bij de AP',
    within72Hours: 'Gemeld binnen 72 uur',
    informed: 'Betrokkenen geïnformeerd',
    contained: 'Ingedamd',
    people: 'Betrokkenen',
  },
  share: (part: string, whole: string) => `${part} van ${whole}`,
  peopleUnknown: (n: number) => `onbekend bij ${count(n, 'zaak', 'zaken')}`,
  perMonth: 'Per maand',
  perKind: 'Soort incident',
  perCategory: 'Soort gegevens',
  perHandler: 'Per behandelaar',
  month: 'Maand',
  breaches: 'Datalekken',
  notified: 'Gemeld',
  lateColumn: 'Te laat',
  kind: 'Soort',
  unknownKind: 'nog niet vastgesteld',
  category: 'Gegevens',
  handler: 'Behandelaar',
  nobody: 'Niemand',
  openCases: 'Open zaken',
  showCases: (name: string, n: string) => `${n} open zaken van ${name}`,
  empty: 'In deze periode zijn er geen zaken.',
}
