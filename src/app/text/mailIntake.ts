import { mailIntake as nl } from './nl/mailIntake.ts'
import { textSet } from './textSet.ts'

export const mailIntakeText = textSet(nl, async () => (await import('./en/mailIntake.ts')).mailIntake)
