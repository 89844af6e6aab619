import * as z from 'zod'
import { id } from '../../contract/primitives.ts'
import {
  newWebhook,
  newWebhookBody,
  webhook,
  webhookBody,
  webhookDelivery,
  webhookDeliveryList,
  webhookDeliveryQuery,
  type WebhookDeliveryView,
  webhookList,
  type WebhookView,
} from '../../contract/webhooks.ts'
import { addHours } from '../../domain/time.ts'
import { webhookKinds } from '../../domain/webhooks/webhookKinds.ts'
import { created, noContent, ok } from '../http/answer.ts'
import { fault } from '../http/faults.ts'
import { type Ask, route } from '../http/route.ts'
import type { Transaction } from '../ports.ts'
import { ProblemError } from '../problems.ts'
import type { SecretBox, Webhook, WebhookDelivery } from '../ports/webhooks.ts'
import { writeOnce, type Writing } from '../writing.ts'
import { deliveryOf, orderDelivery } from './announce.ts'
import { secretFrom } from './sign.ts'
import type { Shown } from '../shown.ts'

const tag = 'Webhooks'
const access = 'manageOrganisation'
const params = z.object({ id })
const newSecretSignsBesideFormerForHours = 24

/** Systems that are told what happens here, and what was sent to them; for administrators. */
export const webhookRoutes = [
  route(
    {
      id: 'getWebhooks',
      method: 'get',
      path: '/webhooks',
      access,
      tag,
      summary: 'Every system that is told, and what there is to be told of',
      answers: { 200: { description: 'The oldest first', schema: webhookList } },
    },
    async ({ store }) =>
      ok({ items: (await store.webhooks()).map(presentWebhook), possibleKinds: webhookKinds, next: null }),
  ),
  route(
    {
      id: 'postWebhook',
      method: 'post',
      path: '/webhooks',
      access,
      tag,
      summary: 'Tell a system what happens here: messages with ids and codes alone, signed with a secret shown once',
      body: newWebhookBody,
      bodyExample: { name: 'Zaaksysteem', url: 'https://zaaksysteem.voorbeeld.nl/haak', kinds: ['case.caseClosed'] },
      answers: { 201: { description: 'It, with its secret', schema: newWebhook, headers: ['Location'] } },
    },
    (ask) =>
      writing(ask, async ({ tx, ports, now, by }) => {
        checkReach(ask, ask.body.url)
        const fresh = ports.newId()
        const { secret, sealed } = await newSecret(ask, fresh)
        const made: Webhook = {
          ...ask.body,
          id: fresh,
          sealedSecret: sealed,
          formerSecret: null,
          state: 'active',
          failingSince: null,
          createdAt: now,
          createdBy: by.id,
        }
        await tx.putWebhook(made)
        return created({ ...presentWebhook(made), secret }, `/webhooks/${fresh}`)
      }),
  ),
  route(
    {
      id: 'putWebhook',
      method: 'put',
      path: '/webhooks/{id}',
      access,
      tag,
      summary: 'Change what a system is told and where; making it active again also forgets that it failed',
      params,
      body: webhookBody,
      bodyExample: { name: 'Zaaksysteem', url: 'https://zaaksysteem.voorbeeld.nl/haak', kinds: [], state: 'paused' },
      answers: { 200: { description: 'As it is now', schema: webhook } },
    },
    (ask) =>
      writing(ask, async ({ tx }) => {
        const before = await lockedWebhook(tx, ask.params.id)
        // One that could be reached once can still be paused.
        if (ask.body.url !== before.url) checkReach(ask, ask.body.url)
        const revived = ask.body.state === 'active' && before.state !== 'active'
        const after = { ...before, ...ask.body, failingSince: revived ? null : before.failingSince }
        await tx.putWebhook(after)
        return ok(presentWebhook(after))
      }),
  ),
  route(
    {
      id: 'deleteWebhook',
      method: 'delete',
      path: '/webhooks/{id}',
      access,
      tag,
      summary: 'Tell a system nothing any more, and forget what was sent to it',
      params,
      answers: { 204: { description: 'It is gone' } },
    },
    async (ask) => {
      await webhookOf(ask)
      await ask.store.deleteWebhook(ask.params.id)
      await noted(ask)
      return noContent()
    },
  ),
  route(
    {
      id: 'postWebhookSecret',
      method: 'post',
      path: '/webhooks/{id}/secrets',
      access,
      tag,
      summary: 'Give a system a new secret; for a day the one before it signs too, so that nothing is missed',
      params,
      answers: { 201: { description: 'It, with its new secret', schema: newWebhook } },
    },
    (ask) =>
      writing(ask, async ({ tx, now }) => {
        const before = await lockedWebhook(tx, ask.params.id)
        const { secret, sealed } = await newSecret(ask, before.id)
        const until = addHours(now, newSecretSignsBesideFormerForHours)
        const after = { ...before, sealedSecret: sealed, formerSecret: { sealed: before.sealedSecret, until } }
        await tx.putWebhook(after)
        return created({ ...presentWebhook(after), secret })
      }),
  ),
  route(
    {
      id: 'postWebhookTest',
      method: 'post',
      path: '/webhooks/{id}/tests',
      access,
      tag,
      summary: 'Send a message that says nothing, to see whether it arrives',
      params,
      countsOnce: true,
      answers: { 201: { description: 'The message, which waits to be sent', schema: webhookDelivery } },
    },
    async (ask) => {
      const found = await webhookOf(ask)
      return writing(ask, async (write) => {
        const data = { organisation: write.organisation.id }
        const body = JSON.stringify({ type: 'test', timestamp: write.now, data })
        const delivery = deliveryOf(found, 'test', body, write)
        await orderDelivery(write, delivery, null)
        return created(presentDelivery(delivery))
      })
    },
  ),
  route(
    {
      id: 'getWebhookDeliveries',
      method: 'get',
      path: '/webhooks/{id}/deliveries',
      access,
      tag,
      summary: 'What was sent to a system in the last thirty days, and what became of it',
      params,
      query: webhookDeliveryQuery,
      answers: { 200: { description: 'One page, the newest first', schema: webhookDeliveryList } },
    },
    async (ask) => {
      const { id: found } = await webhookOf(ask)
      const { limit, cursor } = ask.query
      const page = await ask.store.webhookDeliveries({ webhook: found, limit, cursor: cursor ?? null })
      return ok({ ...page, items: page.items.map(presentDelivery) })
    },
  ),
  route(
    {
      id: 'postWebhookReplay',
      method: 'post',
      path: '/webhooks/{id}/deliveries/{deliveryId}/replays',
      access,
      tag,
      summary: 'Send a message again, exactly as it was and under the same id',
      params: z.object({ id, deliveryId: id }),
      countsOnce: true,
      answers: { 201: { description: 'The message, which waits to be sent', schema: webhookDelivery } },
    },
    async (ask) => {
      const found = await webhookOf(ask)
      const delivery = await ask.store.webhookDelivery(ask.params.deliveryId)
      if (delivery?.webhook !== found.id) throw new ProblemError('notFound')
      return writing(ask, async (write) => {
        const again: WebhookDelivery = { ...delivery, state: 'waiting', problem: null }
        await orderDelivery(write, again, null)
        return created(presentDelivery(again))
      })
    },
  ),
]

type WebhookAsk = Ask<typeof access, { readonly id: string }>

/** @throws ProblemError notFound */
async function webhookOf({ store, params: { id: asked } }: Pick<WebhookAsk, 'store' | 'params'>): Promise<Webhook> {
  const found = await store.webhook(asked)
  if (!found) throw new ProblemError('notFound')
  return found
}

/**
 * As it is now, held until it is written: a message that is sent meanwhile notes how the system does on the same row.
 * @throws ProblemError notFound
 */
async function lockedWebhook(tx: Transaction, asked: string): Promise<Webhook> {
  const found = await tx.lockWebhook(asked)
  if (!found) throw new ProblemError('notFound')
  return found
}

type AnyAsk = Pick<WebhookAsk, 'house' | 'store' | 'principal' | 'write'>

async function writing(ask: AnyAsk, work: (writing: Writing) => ReturnType<typeof writeOnce>) {
  const organisation = await ask.house.directory.organisation(ask.principal.organisation)
  const { house, store, principal, write } = ask
  return writeOnce({ house, store, organisation, by: principal, write }, async (write_) => {
    const answer = await work(write_)
    await write_.tx.audit(factOf(ask))
    return answer
  })
}

const noted = (ask: AnyAsk): Promise<void> => ask.store.audit(factOf(ask))
const factOf = ({ house, principal }: AnyAsk) =>
  ({
    at: house.ports.clock(),
    by: { kind: principal.kind, id: principal.id },
    what: 'settings',
    object: { kind: 'webhooks', id: null },
    result: 'done',
  }) as const

/** @throws ProblemError invalidInput for an address that nothing would ever be sent to */
function checkReach({ house: { ports }, language }: AnyAsk & Pick<WebhookAsk, 'language'>, url: string): void {
  if (ports.webhooks?.reaches(url) !== false) return
  throw new ProblemError('invalidInput', { errors: [fault('body', '/url', 'forbiddenAddress', language)] })
}

/** @throws ProblemError notFound where nothing may leave */
async function newSecret({ house: { ports } }: AnyAsk, about: string) {
  const secrets: SecretBox | undefined = ports.webhooks?.secrets
  if (!secrets) throw new ProblemError('notFound')
  const secret = secretFrom(await ports.hash(ports.newSecret()))
  return { secret, sealed: secrets.seal(secret, about) }
}

const presentWebhook = ({
  id: own,
  name,
  url,
  kinds,
  state,
  failingSince,
  formerSecret,
  createdAt,
}: Webhook): Shown<WebhookView> => ({
  id: own,
  name,
  url,
  kinds,
  state,
  failingSince,
  formerSecretUntil: formerSecret?.until ?? null,
  createdAt,
})

function presentDelivery(delivery: WebhookDelivery): Shown<WebhookDeliveryView> {
  const { webhook: _, ...shown } = delivery
  return shown
}
