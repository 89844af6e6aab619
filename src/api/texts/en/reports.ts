import type { ProblemText } from '../problemCodes.ts'
import type { reportsProblems as nl } from '../nl/reports.ts'

/** Reports, what becomes of them, and files. */
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
  needsALookFirst: {
    title: 'Somebody has to look at this message first.',
    detail: 'It is no report yet: it seems to be automatic, or we could not read it.',
    resolve: 'Say first that it is a report, or put the message away.',
  },
  needsNoLook: {
    title: 'Somebody has looked at this message already.',
    detail: 'It was made a report, or put away.',
    resolve: 'Open the report again to see what became of it.',
  },
  reportNotDismissed: {
    title: 'This report was not judged to be no breach.',
    detail: 'What belongs to a case is destroyed with that case.',
    resolve: 'Judge the report first, or destroy the details of the case.',
  },
  reportStillKept: {
    title: 'The term of this report is not over yet.',
    detail: 'The last day on which its details are kept stands in `inTheWay` (BIO2 5.28.01: three years).',
    resolve: 'Wait until after that day.',
  },
  reportDestroyed: {
    title: 'The personal details of this report were destroyed.',
    detail: 'The judgement and its reason stay; who told us and what they wrote is gone.',
    resolve: 'Nothing: the proof of the destruction stands with the report. Take in a new report if there is news.',
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
  draftChanged: {
    title: 'A colleague went on with this draft meanwhile.',
    detail: 'The draft was saved after the moment in `seen`.',
    resolve: 'Read the draft again, add your answers and save it with the new `savedAt`.',
  },
  draftEnded: {
    title: 'This draft was sent or thrown away already.',
    detail: 'What is saved under this id from now on belongs to nothing.',
    resolve: 'Look for the report or the case that it became, or begin a new draft.',
  },
  fileEmpty: {
    title: 'This file is empty.',
    detail: 'No content came along; nothing was recorded.',
    resolve: 'Choose the file again.',
  },
  fileTooLarge: {
    title: 'This file is too large.',
    detail: 'A file has at most 25 MB; `inTheWay` tells it in bytes.',
    resolve: 'Make the file smaller or divide it.',
  },
  fileInfected: {
    title: 'The virus scanner found something in this file.',
    detail: 'What it found stands in `inTheWay`; the file was not kept.',
    resolve: 'Do not open the file, and tell your administrator.',
  },
  tooManyFiles: {
    title: 'This report takes no more files.',
    detail: 'A reporter adds at most 10 files, together 50 MB.',
    resolve: 'Leave out what is not needed, or ask us how to give the rest.',
  },
} as const satisfies Record<keyof typeof nl, ProblemText>
