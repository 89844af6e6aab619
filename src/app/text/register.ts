import { register as nl } from './nl/register.ts'
import { textSet } from './textSet.ts'

export const registerText = textSet(nl, async () => (await import('./en/register.ts')).register)
