import type { KeptFile } from '../files/keptFile.ts'
import type { UserId } from '../people.ts'
import type { Day, Instant } from '../time.ts'

/** What is kept with a case beside the work on its duties: notes, evidence and tasks. */
export type KeptEvent =
  | { readonly type: 'noteAdded'; readonly noteId: string; readonly happenedAt: Instant; readonly text?: string }
  | {
      readonly type: 'evidenceAttached'
      readonly evidenceId: string
      /** Absent once the personal details are destroyed, as the description. */
      readonly name?: string
      readonly description?: string
      readonly sha256: string | null
      /** The file itself; absent where only its place was recorded. */
      readonly file?: KeptFile
    }
  /** Content that should not have been kept, such as the leaked data themselves. */
  | { readonly type: 'fileContentDestroyed'; readonly fileId: string; readonly reason: string }
  | {
      readonly type: 'taskAdded'
      readonly taskId: string
      /** Absent once the personal details are destroyed. */
      readonly text?: string
      readonly owner: UserId | null
      readonly dueOn: Day | null
      /** Which task of a case that went up in this one it goes on with; absent: it began here. */
      readonly takenFrom?: string
    }
  | { readonly type: 'taskDone'; readonly taskId: string }
  | { readonly type: 'taskDropped'; readonly taskId: string; readonly reason: string }
