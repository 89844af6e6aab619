import type { CaseSummary } from '../../domain/case/summary.ts'

/** Whether something was promised in an open case: a task is open, or the AP waits for an answer. */
export const hasPromise = ({ handling, openTasks, progress }: CaseSummary): boolean =>
  handling !== 'closed' && (openTasks > 0 || progress.unanswered)
