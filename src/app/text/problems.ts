import { problems as nl } from './nl/problems.ts'
import { textSet } from './textSet.ts'

export const problemsText = textSet(nl, async () => (await import('./en/problems.ts')).problems)
