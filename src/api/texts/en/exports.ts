import type { ProblemText } from '../problemCodes.ts'
import type { exportsProblems as nl } from '../nl/exports.ts'

/** Exports of the register that are made in the background. */
export const exportsProblems = {
  exportNotReady: {
    title: 'The file is not ready yet.',
    detail: 'The export is still being made, or it failed or was stopped.',
    resolve: 'Wait until the job is done, or begin again.',
  },
  exportGone: {
    title: 'The file is not there any more.',
    detail: 'An export is destroyed after 24 hours.',
    resolve: 'Make a new export.',
  },
} as const satisfies Record<keyof typeof nl, ProblemText>
