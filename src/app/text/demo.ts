import { demo as nl } from './nl/demo.ts'
import { textSet } from './textSet.ts'

export const demoText = textSet(nl, async () => (await import('./en/demo.ts')).demo)
