import { isWritten } from '../written.ts'
import type { Case, Closing } from './case.ts'
import type { PartName } from './codes.ts'
import { peopleLeft } from './shortfall.ts'
import type { Stamp } from './stamp.ts'

/** The case with this state of its leak. */
export const contained = (before: Case, state: Case['containment']['state']): Case => ({
  ...before,
  containment: { ...before.containment, state },
})

/** The case with a change in what concerns the AP. */
export const withAuthority = (before: Case, change: Partial<Case['authority']>): Case => ({
  ...before,
  authority: { ...before.authority, ...change },
})

/** The case with a change in what concerns the people. */
export const withSubjects = (before: Case, change: Partial<Case['subjects']>): Case => ({
  ...before,
  subjects: { ...before.subjects, ...change },
})

/** The case with these decisions about the people; the last of them is the one that counts. */
export const withDecisions = (
  before: Case,
  decisions: Case['subjects']['decisions'],
  replaced: Case['subjects']['replaced'],
): Case => withSubjects(before, { decisions, replaced, decision: decisions.at(-1) ?? null })

/** What a new decision leaves of the earlier ones: nothing where it is about everybody, else what was about others. */
export const stillStanding = (decisions: Case['subjects']['decisions'], parts: readonly PartName[]) =>
  parts.length === 0
    ? []
    : decisions
        .map((decision) => ({ ...decision, parts: decision.parts.filter((part) => !parts.includes(part)) }))
        .filter((decision, at) => decision.parts.length > 0 || decisions[at]?.parts.length === 0)

/** The case in which an approval is used up, where one was needed. */
export const using = (readingId: string | null, before: Case): Case =>
  readingId === null
    ? before
    : {
        ...before,
        secondReadings: before.secondReadings.map((reading) =>
          reading.readingId === readingId ? { ...reading, used: true } : reading,
        ),
      }

/** The case with a task in another state. */
export const withTask = (before: Case, taskId: string, state: 'done' | 'dropped'): Case => ({
  ...before,
  tasks: before.tasks.map((task) => (task.taskId === taskId ? { ...task, state } : task)),
})

/** How a case is closed: a reason that is given while some people are not reached is why they are not. */
export const closingFor = (reason: string | null, before: Case, stamp: Stamp): Closing => ({
  ...stamp,
  reason,
  peopleLeft: isWritten(reason) ? peopleLeft(before) : 0,
})
