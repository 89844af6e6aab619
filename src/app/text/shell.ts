import { shell as nl } from './nl/shell.ts'
import { textSet } from './textSet.ts'

export const shellText = textSet(nl, async () => (await import('./en/shell.ts')).shell)
