import { keeping as nl } from './nl/keeping.ts'
import { textSet } from './textSet.ts'

export const keepingText = textSet(nl, async () => (await import('./en/keeping.ts')).keeping)
