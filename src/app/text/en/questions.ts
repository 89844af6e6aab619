import type { questions as nl } from '../nl/questions.ts'

export const questions = {
  joined: 'A colleague went on meanwhile. Your answers and those of your colleague now stand together.',
  alsoAnswered: 'A colleague gave other answers meanwhile',
  alsoAnsweredHint: 'Check your answers. Your colleague wrote:',
} satisfies typeof nl
