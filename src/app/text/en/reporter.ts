import type { reporter as nl } from '../nl/reporter.ts'

export const reporter = {
  unknown: 'unknown',
  change: 'Change',
  changeAria: 'Change who reported this',
  question: 'Who reported this?',
  hint: 'Choose what this reporter is to you. The rest of the report stays as it came in.',
  keep: 'Save',
  kept: (kind: string) => `Saved: the reporter is: ${kind}.`,
} satisfies typeof nl
