import { worklistActs as nl } from './nl/worklistActs.ts'
import { textSet } from './textSet.ts'

export const worklistActsText = textSet(nl, async () => (await import('./en/worklistActs.ts')).worklistActs)
