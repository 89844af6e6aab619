import { leftToSetUp as nl } from './nl/leftToSetUp.ts'
import { textSet } from './textSet.ts'

export const leftToSetUpText = textSet(nl, async () => (await import('./en/leftToSetUp.ts')).leftToSetUp)
