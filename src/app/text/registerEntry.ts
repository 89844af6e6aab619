import { registerEntry as nl } from './nl/registerEntry.ts'
import { textSet } from './textSet.ts'

export const registerEntryText = textSet(nl, async () => (await import('./en/registerEntry.ts')).registerEntry)
