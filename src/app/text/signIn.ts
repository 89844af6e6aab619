import { signIn as nl } from './nl/signIn.ts'
import { textSet } from './textSet.ts'

export const signInText = textSet(nl, async () => (await import('./en/signIn.ts')).signIn)
