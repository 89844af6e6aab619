import type { common as nl } from '../nl/common.ts'
import { countIn } from '../plural.ts'

const count = countIn('en')

export const common = {
  optional: 'optional',
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  undone: 'Undone.',
  change: 'Change',
  day: 'Day',
  dayShape: 'dd-mm-yyyy',
  unreadableDay: 'Fill in an existing day, such as 1-12-2026.',
  time: 'Time',
  timeShape: 'hh:mm',
  error: 'Error',
  errorSummary: (n: number) => `There ${n === 1 ? 'is' : 'are'} ${count(n, 'error', 'errors')} to mend`,
  saving: 'Saving…',
  savedAt: (time: string) => `Saved ${time}`,
  notSaved: (because: string) => `Not saved: ${because}`,
  savedOffline: 'No connection. What you type stays and is sent when the connection is back.',
  loading: 'Loading…',
  remove: (what: string) => `Remove ${what}`,
  clearAll: 'Clear all',
  selectAll: 'Select all rows on this page',
  selectRow: (name: string) => `Select ${name}`,
  tools: 'Filters and columns',
  unfold: 'Unfold',
  unfoldRow: (name: string) => `More about ${name}`,
  sortBy: 'Sort by',
  sortedAscending: (column: string) => `${column}, sorted ascending`,
  sortedDescending: (column: string) => `${column}, sorted descending`,
  unsorted: (column: string) => `${column}, sort`,
  summerTime: 'summer time (+02:00)',
  winterTime: 'winter time (+01:00)',
  alert: { info: 'Note', warning: 'Warning', error: 'Error', success: 'Done' },
  moment: {
    dayMissing: 'Enter a day.',
    timeMissing: 'Enter a time, like 14:10.',
    unreadable: 'Enter an existing day and time, like 20-11-2026 and 14:10.',
    notExisting: (time: string) =>
      `${time} does not exist on this day: at 02:00 the clock went to 03:00. Enter another time.`,
    whichHour: (time: string) => `${time} occurred twice that night. Which one do you mean?`,
    whichHourHint:
      'At 03:00 the clock went back to 02:00. The first one (summer time) is an hour earlier and gives the earlier deadline.',
    whichHourMissing: 'Choose summer time or winter time.',
  },
  gauge: {
    elapsed: (elapsed: string, whole: string) => `${elapsed} of ${whole} elapsed`,
    left: (left: string) => `${left} left`,
    late: (late: string) => `${late} late`,
    met: (elapsed: string) => `done in time after ${elapsed}`,
    metLate: (elapsed: string, late: string) => `done after ${elapsed}, ${late} late`,
    provisional: 'provisional term',
    mark: (label: string, after: string) => `${label} after ${after}`,
  },
} satisfies typeof nl
