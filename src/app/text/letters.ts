import { letters as nl } from './nl/letters.ts'
import { textSet } from './textSet.ts'

export const lettersText = textSet(nl, async () => (await import('./en/letters.ts')).letters)
