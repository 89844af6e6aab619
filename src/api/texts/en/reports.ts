import type { ProblemText } from '../problemCodes.ts'
import type { reportsProblems as nl } from '../nl/reports.ts'

/** Reports and what becomes of them. */
export const reportsProblems = {
  reportHasOutcome: {
    title: 'This report has an outcome already.',
    detail: 'Somebody has decided what becomes of the report.',
    resolve: 'Undo that outcome first.',
  },
  nothingToUndo: {
    title: 'There is nothing to undo.',
    detail: 'This report has no outcome yet.',
    resolve: 'Choose an outcome.',
  },
  onlyReportOfCase: {
    title: 'This is the only report of the case.',
    detail: 'A case keeps at least one report.',
    resolve: 'Declare the case no breach, or merge it with another.',
  },
  reportNotInCase: {
    title: 'This report does not belong to this case.',
    detail: 'The case does not know this report (any more).',
    resolve: 'Choose a report of the case.',
  },
  somethingFollowed: {
    title: 'Work has been built on it already.',
    detail: 'It can be undone only while nothing followed from it.',
    resolve: 'Close the case with a reason, or declare that it is no breach.',
  },
} as const satisfies Record<keyof typeof nl, ProblemText>
