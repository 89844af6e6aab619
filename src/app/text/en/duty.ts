import type { duty as nl } from '../nl/duty.ts'

export const duty = {
  intro:
    'Whoever is on duty watches new reports and the clocks. The names stand above the reports and in the handover.',
  onlyTeamLead: 'A team lead makes the roster.',
  caption: 'Roster from today on',
  none: 'Nobody stands in the roster yet.',
  period: (from: string, until: string) => (from === until ? from : `${from} to ${until}`),
  now: 'now',
  remove: (person: string, period: string) => `Remove ${person}, ${period}`,
  removed: 'Removed from the roster.',
  add: 'Add a duty',
  person: 'Who',
  choose: 'Choose a colleague',
  from: 'First day',
  until: 'Last day',
  untilHint: 'Empty: only the first day.',
  thisWeekend: 'This weekend',
  nextWeek: 'Next working week',
  submit: 'Add',
  added: (person: string, period: string) => `${person} is on duty: ${period}.`,
  missing: { person: 'Choose who is on duty.', from: 'Fill in a day.', order: 'The last day lies before the first.' },
} satisfies typeof nl
