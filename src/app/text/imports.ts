import { imports as nl } from './nl/imports.ts'
import { textSet } from './textSet.ts'

export const importsText = textSet(nl, async () => (await import('./en/imports.ts')).imports)
