import * as z from 'zod'
import { webhookKinds } from '../domain/webhooks/webhookKinds.ts'
import { cursor, id, instantOut, limit, line } from './primitives.ts'

/** Where a message may be sent: never with a password in the address, and unencrypted only where the server allows it. */
const address = z
  .string()
  .max(2000)
  .refine(
    (text) => {
      const url = URL.parse(text)
      const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:'
      return isWeb && url.username === '' && url.password === '' && url.hash === ''
    },
    { error: 'wrongFormat', params: { code: 'wrongFormat' } },
  )
  .describe('An address that begins with https://; within a network that the operator opened also with http://')

const kinds = z
  .array(z.enum(webhookKinds))
  .max(webhookKinds.length)
  .describe('What it hears of; empty: everything that others can hear of')

/** A system that is told what happens here, by signed messages (Standard Webhooks 1.0). */
export const webhook = z
  .object({
    id,
    name: z.string(),
    url: z.string(),
    kinds: z.array(z.enum(webhookKinds)),
    state: z.enum(['active', 'paused', 'disabled']).describe('disabled: its messages did not arrive for three days'),
    failingSince: instantOut.nullable().describe('Since when every message fails'),
    formerSecretUntil: instantOut.nullable().describe('Until when the secret before this one signs too'),
    createdAt: instantOut,
  })
  .meta({ id: 'Webhook' })
export type WebhookView = z.output<typeof webhook>

const secret = z.string().describe('With what messages are signed, such as `whsec_…`; it is not shown again')
export const newWebhook = webhook.extend({ secret }).meta({ id: 'NewWebhook' })
export type NewWebhook = z.output<typeof newWebhook>

export const webhookList = z
  .object({ items: z.array(webhook), possibleKinds: z.array(z.enum(webhookKinds)), next: z.null() })
  .meta({ id: 'WebhookList' })
export type WebhookList = z.output<typeof webhookList>

export const newWebhookBody = z.strictObject({ name: line, url: address, kinds: kinds.default([]) }).meta({
  id: 'NewWebhookBody',
})
export const webhookBody = z
  .strictObject({ name: line, url: address, kinds, state: z.enum(['active', 'paused']) })
  .meta({ id: 'WebhookBody' })

/** One message to a system, and what became of it. */
export const webhookDelivery = z
  .object({
    id: id.describe('Also the `webhook-id` of the message, the same each time it is sent'),
    kind: z.enum([...webhookKinds, 'test']),
    body: z.string().describe('The message itself, exactly as it is sent: ids and codes only'),
    createdAt: instantOut,
    state: z.enum(['waiting', 'delivered', 'failed']),
    attempts: z.int(),
    lastAttemptAt: instantOut.nullable(),
    lastStatus: z.int().nullable().describe('What the other system answered last'),
    problem: z.string().nullable().describe('Why the last attempt failed, as a code'),
  })
  .meta({ id: 'WebhookDelivery' })
export type WebhookDeliveryView = z.output<typeof webhookDelivery>

export const webhookDeliveryList = z
  .object({ items: z.array(webhookDelivery), next: z.string().nullable() })
  .meta({ id: 'WebhookDeliveryList' })
export type WebhookDeliveryList = z.output<typeof webhookDeliveryList>

export const webhookDeliveryQuery = z.strictObject({ limit, cursor: cursor.optional() })
