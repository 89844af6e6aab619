import type { ProblemTexts } from '../problemCodes.ts'

/** Work in the background. */
export const jobsProblems = {
  jobEnded: {
    title: 'Deze taak loopt niet meer.',
    detail: 'De taak is klaar, mislukt of al gestopt.',
    resolve: 'Niets: er valt niets te stoppen.',
  },
  jobUnderWay: {
    title: 'Deze taak is niet mislukt of gestopt.',
    detail: 'Alleen wat mislukte, gestopt is of na een fout wacht, kan opnieuw.',
    resolve: 'Wacht tot de taak klaar is, of stop hem eerst.',
  },
} satisfies Partial<ProblemTexts>
