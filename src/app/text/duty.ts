import { duty as nl } from './nl/duty.ts'
import { textSet } from './textSet.ts'

export const dutyText = textSet(nl, async () => (await import('./en/duty.ts')).duty)
