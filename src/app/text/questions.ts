import { questions as nl } from './nl/questions.ts'
import { textSet } from './textSet.ts'

export const questionsText = textSet(nl, async () => (await import('./en/questions.ts')).questions)
