import type { ProblemTexts } from '../problemCodes.ts'

/** Work in the background. */
export const jobsProblems = {
  jobEnded: {
    title: 'This job is not under way any more.',
    detail: 'It is done, it failed, or it was stopped already.',
    resolve: 'Nothing: there is nothing to stop.',
  },
  jobUnderWay: {
    title: 'This job did not fail and was not stopped.',
    detail: 'Only what failed, was stopped, or waits after a fault can be done again.',
    resolve: 'Wait until the job is done, or stop it first.',
  },
} satisfies Partial<ProblemTexts>
