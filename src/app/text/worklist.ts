import { worklist as nl } from './nl/worklist.ts'
import { textSet } from './textSet.ts'

export const worklistText = textSet(nl, async () => (await import('./en/worklist.ts')).worklist)
