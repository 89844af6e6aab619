import type { monitoring as nl } from '../nl/monitoring.ts'
import { countIn } from '../plural.ts'

const count = countIn('en')

export const monitoring = {
  title: 'Monitoring',
  now: 'Now',
  tiles: {
    late: 'late',
    today: 'today',
    within24Hours: 'within 24 hours',
    unassigned: 'unassigned',
    waiting: 'waiting for others',
  },
  looking: 'Looking back',
  period: 'Period',
  from: 'From',
  upTo: 'Up to and including',
  periodHint: 'By the day on which the case was opened. Empty is everything.',
  facts: {
    breaches: 'Breaches',
    noBreach: 'No breach',
    open: 'Still open',
    notified: 'Notified to the AP',
    within72Hours: 'Notified within 72 hours',
    informed: 'People informed',
    contained: 'Contained',
    people: 'People concerned',
  },
  share: (part: string, whole: string) => `${part} of ${whole}`,
  peopleUnknown: (n: number) => `unknown in ${count(n, 'case', 'cases')}`,
  perMonth: 'Per month',
  perKind: 'Kind of incident',
  perCategory: 'Kind of data',
  perHandler: 'Per handler',
  month: 'Month',
  breaches: 'Breaches',
  notified: 'Notified',
  lateColumn: 'Late',
  kind: 'Kind',
  unknownKind: 'not identified yet',
  category: 'Data',
  handler: 'Handler',
  nobody: 'Nobody',
  openCases: 'Open cases',
  showCases: (name: string, n: string) => `${n} open cases of ${name}`,
  empty: 'There are no cases in this period.',
} satisfies typeof nl
