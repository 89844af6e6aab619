import { common as nl } from './nl/common.ts'
import { textSet } from './textSet.ts'

export const commonText = textSet(nl, async () => (await import('./en/common.ts')).common)
