import type { ProblemText } from '../problemCodes.ts'
import type { keepingProblems as nl } from '../nl/keeping.ts'

/** How long things are kept, and their destruction. */
export const keepingProblems = {
  retentionTooShort: {
    title: 'The case would be kept shorter than it must be.',
    detail: 'The first day on which it may end is in `inTheWay` (BIO2 5.28.01: at least three years).',
    resolve: 'Choose a later day, or a legal basis with the reason.',
  },
  onLegalHold: {
    title: 'This case, or a case with the same report, is on legal hold.',
    detail:
      'While it stands nothing of the case and its reports is destroyed; since when, why and which case is in `inTheWay`.',
    resolve: 'Lift the legal hold, with the reason.',
  },
  notOnLegalHold: {
    title: 'This case is on no legal hold.',
    detail: 'There is nothing to lift.',
    resolve: 'Nothing: the case follows its own term.',
  },
  stillKept: {
    title: 'The retention term is not over yet.',
    detail: 'The last day on which the case is kept is in `inTheWay`.',
    resolve: 'Wait until after that day, or choose an earlier one on a legal basis.',
  },
  fileUnknown: {
    title: 'This file does not belong here.',
    detail: 'There is no file with this id in this case or report.',
    resolve: 'Choose a file from the list.',
  },
  fileContentGone: {
    title: 'The content of this file has been destroyed already.',
    detail: 'When that was stands in `inTheWay`. Its name and fingerprint are kept.',
    resolve: 'Nothing.',
  },
  nothingToDestroy: {
    title: 'There is nothing left to destroy.',
    detail: 'The case and its reports hold no personal details any more.',
    resolve: 'Nothing: the proof of the destruction stands with the case.',
  },
  referenceDiffers: {
    title: 'The reference is not that of this case.',
    detail: 'Destruction cannot be undone, so the reference is asked once more.',
    resolve: 'Type the reference of the case.',
  },
} as const satisfies Record<keyof typeof nl, ProblemText>
