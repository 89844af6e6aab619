import type { caseTakenOver as nl } from '../../nl/case/takenOver.ts'

export const caseTakenOver = {
  takenOver: {
    title: 'Recorded in the old register',
    origin: (source, reference, row) =>
      `Taken over from ${source}${reference === null ? '' : ` (${reference})`}, row ${row}.`,
    onlyDays: 'Only the day is known, not the hour.',
    verdict: 'Verdict on the risk',
    reason: 'Reason',
    authority: 'Decision about the AP',
    subjects: 'Decision about the people',
    notThere: 'not recorded',
    calculatedNow: 'What stands below is calculated now, with the facts of then.',
    summary: (verdict) => `old register: ${verdict}`,
    noVerdict: 'no verdict',
    withoutHour: (day) => `${day} (hour not known)`,
    clock:
      'The old register only tells the day. So the term counts from the end of that day. Late is only what is late beyond doubt.',
    filedOn: (day) => `notified on ${day}`,
    late: 'late',
    inTime: 'in time',
  },
} satisfies typeof nl
