import { files as nl } from './nl/files.ts'
import { textSet } from './textSet.ts'

export const filesText = textSet(nl, async () => (await import('./en/files.ts')).files)
