import { reporter as nl } from './nl/reporter.ts'
import { textSet } from './textSet.ts'

export const reporterText = textSet(nl, async () => (await import('./en/reporter.ts')).reporter)
