import { registerExports as nl } from './nl/registerExports.ts'
import { textSet } from './textSet.ts'

export const registerExportsText = textSet(nl, async () => (await import('./en/registerExports.ts')).registerExports)
