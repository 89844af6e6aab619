import { caseScreen as nl } from './nl/case.ts'
import { textSet } from './textSet.ts'

export const caseText = textSet(nl, async () => (await import('./en/case.ts')).caseScreen)
