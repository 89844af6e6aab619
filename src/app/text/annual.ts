import { annual as nl } from './nl/annual.ts'
import { textSet } from './textSet.ts'

export const annualText = textSet(nl, async () => (await import('./en/annual.ts')).annual)
