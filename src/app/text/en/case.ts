import type { caseScreen as nl } from '../nl/case.ts'

export const caseScreen = {
  title: (reference: string) => `Case ${reference}`,
} satisfies typeof nl
