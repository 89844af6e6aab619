import { calculators as nl } from './nl/calculators.ts'
import { textSet } from './textSet.ts'

export const calculatorsText = textSet(nl, async () => (await import('./en/calculators.ts')).calculators)
