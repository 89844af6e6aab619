import { inbox as nl } from './nl/inbox.ts'
import { textSet } from './textSet.ts'

export const inboxText = textSet(nl, async () => (await import('./en/inbox.ts')).inbox)
