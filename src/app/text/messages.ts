import { messages as nl } from './nl/messages.ts'
import { textSet } from './textSet.ts'

export const messagesText = textSet(nl, async () => (await import('./en/messages.ts')).messages)
