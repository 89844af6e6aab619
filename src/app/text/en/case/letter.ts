import type { caseLetter as nl } from '../../nl/case/letter.ts'

export const caseLetter = {
  letter: {
    stillOpen:
      'The text still has a “…” that was not filled in. Write down what the people really received, or take that line away.',
  },
} satisfies typeof nl
