import { reportForm as nl } from './nl/reportForm.ts'
import { textSet } from './textSet.ts'

export const reportFormText = textSet(nl, async () => (await import('./en/reportForm.ts')).reportForm)
