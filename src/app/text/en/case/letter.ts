import type { caseLetter as nl } from '../../nl/case/letter.ts'

export const caseLetter = {
  letter: {
    outline: ({ incident, kinds, consequences, measures, contact }) =>
      `Something went wrong with your personal data. We are sorry.\n\nWhat happened?\n${incident}\n\nWhich data?\nThese: ${kinds}.\n\nWhat may the consequences be?\n${consequences}\n\nWhat do we do?\n${measures}\n\nWhat can you do?\n…\n\nQuestions?\n${contact}`,
    measure: (what: string) => `- ${what}`,
    leakClosed: 'the leak is closed',
    contact: (organisation: string, phone: string) =>
      `Call ${phone === '' ? '…' : phone} and ask for the data protection officer of ${organisation}.`,
    stillOpen:
      'The text still has a “…” that was not filled in. Write down what the people really received, or take that line away.',
  },
} satisfies typeof nl
