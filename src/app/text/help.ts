import type { HelpShape } from './helpShape.ts'
import { help as nl } from './nl/help.ts'
import { textSet } from './textSet.ts'

export const helpText = textSet<HelpShape>(nl, async () => (await import('./en/help.ts')).help)
