import { webhooks as nl } from './nl/webhooks.ts'
import { textSet } from './textSet.ts'

export const webhooksText = textSet(nl, async () => (await import('./en/webhooks.ts')).webhooks)
