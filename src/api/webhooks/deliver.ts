import { isLastAttempt } from '../../domain/jobs/job.ts'
import { hoursBetween, type Instant } from '../../domain/time.ts'
import { type JobContext, JobFailure, type JobHandler } from '../jobs/jobHandler.ts'
import { orderNotice } from '../mail/sendNotice.ts'
import type { Transaction } from '../ports.ts'
import type { Person } from '../ports/identity.ts'
import type { PostOutcome, Webhook, WebhookDelivery } from '../ports/webhooks.ts'
import { signedHeaders } from './sign.ts'

/** A system that answered no message for so long is not told any more until somebody looks. */
export const disabledAfterHours = 72

/** So long one can see what was sent, and send it again. */
export const deliveriesAreKeptForHours = 30 * 24

/** What a system answers that does not want to hear any more (RFC 9110, 15.5.11). */
const gone = 410

/**
 * Sends one message. After a crash it may arrive twice, each time under the same `webhook-id`: who gets it tells them by
 * that. Whatever became of it stands with the message.
 * @throws JobFailure when it did not arrive, and is final where another try makes no sense
 */
export const deliver: JobHandler = async (job, context) => {
  const { store, ports } = context
  const delivery = await store.webhookDelivery(String(job.data['delivery']))
  const webhook = delivery && (await store.webhook(delivery.webhook))
  // Taken away in the meantime, with everything that was still to be sent.
  if (!delivery || !webhook) return
  if (!ports.webhooks) throw new JobFailure('webhooksNotHere', { isFinal: true })
  if (webhook.state !== 'active' && delivery.kind !== 'test') {
    await store.transaction((tx) => tx.putDelivery({ ...delivery, state: 'failed', problem: 'notActive' }))
    throw new JobFailure('notActive', { isFinal: true })
  }
  const outcome = await post(delivery, webhook, context)
  const problem = problemOf(outcome)
  const people = [...(await context.directory.people(context.organisation.id)).values()]
  const administrators = people.filter(({ active, roles }) => active && roles.includes('administrator'))
  const isLast = isLastAttempt(job) || statusOf(outcome) === gone
  await store.transaction(async (tx) => {
    const now = ports.clock()
    await tx.putDelivery({
      ...delivery,
      state: problem === null ? 'delivered' : isLast ? 'failed' : 'waiting',
      attempts: delivery.attempts + 1,
      lastAttemptAt: now,
      lastStatus: statusOf(outcome),
      problem,
    })
    await noteHealth(webhook.id, outcome, now, tx, administrators)
    if (problem === null) await context.finish(tx)
  })
  if (problem !== null) throw new JobFailure(problem, { isFinal: isLast })
}

async function post(delivery: WebhookDelivery, webhook: Webhook, { ports }: JobContext): Promise<PostOutcome> {
  if (!ports.webhooks) return { problem: 'unreachable' }
  const { secrets, post: send } = ports.webhooks
  const now = ports.clock()
  const former = webhook.formerSecret && webhook.formerSecret.until > now ? [webhook.formerSecret.sealed] : []
  const opened = [webhook.sealedSecret, ...former].map((sealed) => secrets.open(sealed, webhook.id))
  const headers = await signedHeaders({ id: delivery.id, body: delivery.body, now }, opened)
  return send({ url: webhook.url, headers, body: delivery.body })
}

const statusOf = (outcome: PostOutcome): number | null => ('status' in outcome ? outcome.status : null)

/** Why it did not arrive, as a code; null when it did. */
function problemOf(outcome: PostOutcome): string | null {
  if ('problem' in outcome) return outcome.problem
  return outcome.status >= 200 && outcome.status < 300 ? null : 'refused'
}

/**
 * Remembers since when a system answers nothing, and ends telling it after days, or as soon as it says so; then the
 * administrators are told.
 */
async function noteHealth(
  id: string,
  outcome: PostOutcome,
  now: Instant,
  tx: Transaction,
  administrators: readonly Person[],
): Promise<void> {
  const webhook = await tx.lockWebhook(id)
  if (webhook?.state !== 'active') return
  const failingSince = problemOf(outcome) === null ? null : (webhook.failingSince ?? now)
  const isOver = failingSince !== null && hoursBetween(failingSince, now) >= disabledAfterHours
  const state = isOver || statusOf(outcome) === gone ? 'disabled' : webhook.state
  if (failingSince !== webhook.failingSince || state !== webhook.state)
    await tx.putWebhook({ ...webhook, failingSince, state })
  if (state !== 'disabled') return
  for (const { id: to } of administrators)
    await orderNotice(tx, {
      notice: 'webhookDisabled',
      to,
      data: { webhook: id },
      key: `${id} ${now}`,
      by: { kind: 'system', id: 'webhooks' },
    })
}
