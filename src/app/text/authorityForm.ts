import { authorityForm as nl } from './nl/authorityForm.ts'
import { textSet } from './textSet.ts'

export const authorityFormText = textSet(nl, async () => (await import('./en/authorityForm.ts')).authorityForm)
