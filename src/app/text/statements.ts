import { statements as nl } from './nl/statements.ts'
import { textSet } from './textSet.ts'

export const statementsText = textSet(nl, async () => (await import('./en/statements.ts')).statements)
