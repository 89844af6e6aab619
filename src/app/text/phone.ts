import { phone as nl } from './nl/phone.ts'
import { textSet } from './textSet.ts'

export const phoneText = textSet(nl, async () => (await import('./en/phone.ts')).phone)
