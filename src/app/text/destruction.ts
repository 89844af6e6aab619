import { destruction as nl } from './nl/destruction.ts'
import { textSet } from './textSet.ts'

export const destructionText = textSet(nl, async () => (await import('./en/destruction.ts')).destruction)
