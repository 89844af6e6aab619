import { handover as nl } from './nl/handover.ts'
import { textSet } from './textSet.ts'

export const handoverText = textSet(nl, async () => (await import('./en/handover.ts')).handover)
