import type { ProblemTexts } from '../problemCodes.ts'

/** Exports of the register that are made in the background. */
export const exportsProblems = {
  exportNotReady: {
    title: 'Het bestand is nog niet klaar.',
    detail: 'De export wordt nog gemaakt, of is mislukt of gestopt.',
    resolve: 'Wacht tot de taak klaar is, of begin opnieuw.',
  },
  exportGone: {
    title: 'Het bestand is er niet meer.',
    detail: 'Een export wordt na 24 uur vernietigd.',
    resolve: 'Maak een nieuwe export.',
  },
} satisfies Partial<ProblemTexts>
