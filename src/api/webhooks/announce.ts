import type { StreamId } from '../../domain/proof.ts'
import { webhookKindOf, type WebhookKind } from '../../domain/webhooks/webhookKinds.ts'
import type { Transaction } from '../ports.ts'
import type { Webhook, WebhookDelivery } from '../ports/webhooks.ts'
import type { Writing } from '../writing.ts'

/** What happened in a stream, as others are told of it. */
type Happened = {
  readonly stream: StreamId
  /** Of a case; what others call it too. */
  readonly reference: string | null
  readonly entries: readonly { readonly version: number; readonly event: { readonly type: string } }[]
}

/**
 * Orders a message to every system that wants to hear of this, in the same transaction: it is sent exactly when what it
 * tells is kept. A message holds ids and codes alone; who gets it asks the API for more, with rights of its own.
 */
export async function announceAbroad(writing: Writing, { stream, reference, entries }: Happened): Promise<void> {
  const { tx, organisation, now, ports } = writing
  const told = entries.flatMap(({ version, event }) => {
    const kind = webhookKindOf(stream.kind, event.type)
    return kind ? [{ kind, version }] : []
  })
  if (told.length === 0 || !ports.webhooks) return
  const webhooks = await tx.activeWebhooks()
  for (const { kind, version } of told) {
    const data = { organisation: organisation.id, [stream.kind]: stream.id, ...(reference && { reference }), version }
    const body = JSON.stringify({ type: kind, timestamp: now, data })
    for (const webhook of webhooks.filter(({ kinds }) => kinds.length === 0 || kinds.includes(kind)))
      await orderDelivery(writing, deliveryOf(webhook, kind, body, writing), stream)
  }
}

/** A message that waits to be sent for the first time. */
export const deliveryOf = (
  webhook: Webhook,
  kind: WebhookKind | 'test',
  body: string,
  { ports, now }: Pick<Writing, 'ports' | 'now'>,
): WebhookDelivery => ({
  id: ports.newId(),
  webhook: webhook.id,
  kind,
  body,
  createdAt: now,
  state: 'waiting',
  attempts: 0,
  lastAttemptAt: null,
  lastStatus: null,
  problem: null,
})

/** Keeps a message and orders that it is sent. */
export async function orderDelivery(
  { tx, by }: Pick<Writing, 'by'> & { readonly tx: Transaction },
  delivery: WebhookDelivery,
  subject: StreamId | null,
): Promise<void> {
  await tx.putDelivery(delivery)
  await tx.orderJob({ kind: 'webhook', subject, data: { delivery: delivery.id }, by: { kind: by.kind, id: by.id } })
}
