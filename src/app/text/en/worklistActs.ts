import { countIn } from '../plural.ts'
import type { worklistActs as nl } from '../nl/worklistActs.ts'

const count = countIn('en')

export const worklistActs = {
  columnsHint: 'Drag a column to another place, or use the buttons. The case always comes first.',
  columnsReset: 'Back to the usual columns',
  columnEarlier: (column: string) => `Move ${column} forward`,
  columnLater: (column: string) => `Move ${column} back`,
  columnMoved: (column: string, place: number, all: number) => `${column} is now number ${place} of ${all}.`,
  detail: {
    note: 'Last note',
    noNote: 'No note yet.',
    noteDestroyed: 'The text of this note has been destroyed, or is not for your role.',
    wrote: (name: string, moment: string) => `${name}, ${moment}`,
    tasks: 'Open tasks',
    noTasks: 'No open tasks.',
    data: 'Data',
    open: (reference: string) => `Open ${reference}`,
  },
  bulk: {
    label: 'Selected cases',
    chosen: (n: number) => `${n} selected`,
    wholePage: (all: string) => `this page only; the whole list has ${all} cases`,
    take: 'To me',
    assign: 'Assign…',
    assignTitle: (n: number) => `Assign ${n} cases`,
    merge: 'Merge…',
    mergeNeedsTwo: 'Select at least two cases to merge.',
    mergeTitle: (n: number) => `Merge ${n} cases`,
    mergeInto: 'Which case remains?',
    mergeHint:
      'The other cases are closed; their reports go along. The clock of the earliest awareness counts. You can undo this for 24 hours.',
    mergeReason: 'Why are they the same breach?',
    mergeReasonMissing: 'Fill in why.',
    mergeAct: 'Merge',
    merged: (n: number, into: string) => `${count(n, 'case was', 'cases were')} merged into ${into}.`,
    mergeUndone: 'Undone at once.',
    export: 'Export…',
    exportTitle: (n: number) => `Export ${count(n, 'case', 'cases')}`,
    purpose: 'What for?',
    purposeHint: 'Who exports and what for is recorded.',
    purposeMissing: 'Fill in what for.',
    exportAct: 'Save CSV',
    exported: (n: number) => `${count(n, 'case is', 'cases are')} exported.`,
    clear: 'Clear selection',
    cleared: 'Nothing is selected any more.',
    outcome: (done: number, failed: number) => (failed === 0 ? `${done} done` : `${done} done, ${failed} not`),
    close: 'Close',
  },
} satisfies typeof nl
