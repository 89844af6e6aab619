import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type {
  NewWebhook,
  WebhookDeliveryList,
  WebhookDeliveryView,
  WebhookList,
  WebhookView,
} from '../../contract/webhooks.ts'
import { handling, type TestApi, testApi } from '../testing.ts'
import type { PostAbroad, PostOutcome } from '../ports/webhooks.ts'

type Message = Parameters<PostAbroad>[0]
const as = 'administrator'
const hook = { name: 'Zaaksysteem', url: 'https://zaaksysteem.voorbeeld.nl/haak' }

/** An organisation that tells a system, which answers what `answers` says at that moment. */
async function telling({ kinds = [] }: { kinds?: readonly string[] } = {}) {
  const sent: Message[] = []
  const answers: { now: PostOutcome } = { now: { status: 204 } }
  const api = testApi({
    post: async (message) => {
      sent.push(message)
      return answers.now
    },
  })
  const { body } = await api.send<NewWebhook>('POST', 'webhooks', { as, body: { ...hook, kinds } })
  const path = `webhooks/${body.id}`
  return {
    api,
    sent,
    answers,
    path,
    secret: body.secret,
    shown: async () => (await api.send<WebhookList>('GET', 'webhooks', { as })).body.items[0],
    deliveries: async () => (await api.send<WebhookDeliveryList>('GET', `${path}/deliveries`, { as })).body.items,
  }
}

/** What somebody else computes of a message (Standard Webhooks 1.0). */
function signatureOf({ headers, body }: Message, secret: string): string {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  return `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
}
const typesOf = (sent: readonly Message[]) => sent.map(({ body }) => (JSON.parse(body) as { type: string }).type)

const waitAndRun = async (api: TestApi, hours: number) => {
  api.advance(hours)
  await api.runJobs()
}

describe('a system that is told', () => {
  it('hears of every step that means something outside, by ids and codes alone', async () => {
    const { api, sent } = await telling()
    const { caseId, reference } = await api.openedCase()
    await handling(api, caseId).does('PUT', 'title', { title: 'Brief van mevrouw Jansen' })
    await api.runJobs()
    expect(typesOf(sent).toSorted()).toEqual(['case.caseOpened', 'report.reportReceived'])
    const opened = sent.find(({ body }) => body.includes('caseOpened'))
    expect(JSON.parse(opened?.body ?? '')).toEqual({
      type: 'case.caseOpened',
      timestamp: '2026-11-17T14:00:00.000Z',
      data: { organisation: api.organisation.id, case: caseId, reference, version: 1 },
    })
    expect(opened?.url).toBe(hook.url)
  })

  it('hears that a case went up in another one, and that this was undone: it is not left with a case that is none', async () => {
    const { api, sent } = await telling({ kinds: ['case.caseMerged', 'case.mergerUndone'] })
    const [away, survivor] = [await api.openedCase(), await api.openedCase()]
    const officer = handling(api, away.caseId)
    await officer.does('POST', 'mergers', { into: survivor.caseId, reason: 'Dubbel gemeld' })
    await officer.does('POST', 'merger-undos', { reason: 'Toch niet' })
    await api.runJobs()
    expect(typesOf(sent).toSorted()).toEqual(['case.caseMerged', 'case.mergerUndone'])
    expect(sent.every(({ body }) => body.includes(away.caseId) && !body.includes('Dubbel'))).toBe(true)
  })

  it('hears only of what it asked for', async () => {
    const { api, sent } = await telling({ kinds: ['case.handlerAssigned'] })
    const { caseId } = await api.openedCase()
    await handling(api, caseId).does('PUT', 'handler', { handler: 'me' })
    await api.runJobs()
    expect(typesOf(sent)).toEqual(['case.handlerAssigned'])
  })

  it('can tell that a message is ours and fresh, also while a new secret takes over', async () => {
    const { api, sent, path, secret } = await telling()
    await api.openedCase()
    await api.runJobs()
    const first = sent[0]
    expect(first?.headers['webhook-signature']).toBe(first && signatureOf(first, secret))
    expect(first?.headers['webhook-timestamp']).toBe('1794924000')

    const { body } = await api.send<NewWebhook>('POST', `${path}/secrets`, { as })
    await api.send('POST', `${path}/tests`, { as })
    await api.runJobs()
    const rotated = sent.at(-1)
    const both = rotated && [signatureOf(rotated, body.secret), signatureOf(rotated, secret)].join(' ')
    expect(rotated?.headers['webhook-signature']).toBe(both)

    api.advance(25)
    await api.send('POST', `${path}/tests`, { as })
    await api.runJobs()
    const last = sent.at(-1)
    expect(last?.headers['webhook-signature']).toBe(last && signatureOf(last, body.secret))
  })

  it('gets a message again, later and later, until it takes it', async () => {
    const { api, sent, answers, deliveries } = await telling({ kinds: ['case.caseOpened'] })
    answers.now = { status: 500 }
    await api.openedCase()
    await api.runJobs()
    expect(await deliveries()).toMatchObject([{ state: 'waiting', attempts: 1, lastStatus: 500, problem: 'refused' }])
    answers.now = { problem: 'timedOut' }
    await waitAndRun(api, 0.02)
    expect(await deliveries()).toMatchObject([{ state: 'waiting', attempts: 2, lastStatus: null, problem: 'timedOut' }])
    answers.now = { status: 200 }
    await waitAndRun(api, 0.1)
    expect(await deliveries()).toMatchObject([{ state: 'delivered', attempts: 3, lastStatus: 200, problem: null }])
    expect(new Set(sent.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    await waitAndRun(api, 24)
    expect(sent).toHaveLength(3)
  })

  it('gets a message that failed once more when somebody asks, exactly as it was', async () => {
    const { api, sent, answers, path, deliveries } = await telling({ kinds: ['case.caseOpened'] })
    answers.now = { status: 410 }
    await api.openedCase()
    await api.runJobs()
    const [failed] = await deliveries()
    expect(failed).toMatchObject({ state: 'failed', lastStatus: 410 })
    answers.now = { status: 200 }
    const put = { ...hook, kinds: [], state: 'active' }
    expect((await api.send<WebhookView>('PUT', path, { as, body: put })).body).toMatchObject({ state: 'active' })
    const { status } = await api.send<WebhookDeliveryView>('POST', `${path}/deliveries/${failed?.id}/replays`, { as })
    expect(status).toBe(201)
    await api.runJobs()
    expect(await deliveries()).toMatchObject([{ id: failed?.id, state: 'delivered', attempts: 2 }])
    expect(sent[1]?.body).toBe(sent[0]?.body)
  })

  it('is told nothing any more after three days of silence, and that shows', async () => {
    const { api, answers, shown } = await telling({ kinds: ['case.caseOpened'] })
    answers.now = { problem: 'unreachable' }
    await api.openedCase()
    await api.runJobs()
    expect(await shown()).toMatchObject({ state: 'active', failingSince: '2026-11-17T14:00:00.000Z' })
    api.advance(73)
    await api.openedCase()
    await api.runJobs()
    expect(await shown()).toMatchObject({ state: 'disabled' })
    const { items } = await api.store.of(api.organisation.id).findJobs({ kind: ['mail'], limit: 9, cursor: null })
    expect(items).toMatchObject([{ data: { message: 'webhookDisabled', to: 'administrator' } }])
  })

  it('is told nothing while somebody paused it', async () => {
    const { api, sent, path } = await telling()
    await api.send('PUT', path, { as, body: { ...hook, kinds: [], state: 'paused' } })
    await api.openedCase()
    await api.runJobs()
    expect(sent).toEqual([])
  })

  it('is forgotten with everything that was sent to it', async () => {
    const { api, path, sent } = await telling()
    await api.openedCase()
    expect((await api.send('DELETE', path, { as })).status).toBe(204)
    await api.runJobs()
    expect(sent).toEqual([])
    expect((await api.send('GET', `${path}/deliveries`, { as })).status).toBe(404)
  })
})

it.each([
  'http://zaaksysteem.voorbeeld.nl/',
  'https://naam:wachtwoord@voorbeeld.nl/',
  'ftp://voorbeeld.nl/',
  'voorbeeld.nl',
  'https://voorbeeld.nl/#deel',
])('takes no address such as %s', async (url) => {
  const api = testApi({ post: async () => ({ status: 204 }) })
  const { status, body } = await api.send('POST', 'webhooks', { as, body: { ...hook, url } })
  expect([status, body.errors?.[0]?.pointer]).toEqual([400, '/url'])
})

it('says of an address that nothing would reach how it can be reached, also where another is changed to it', async () => {
  const { api, path } = await telling()
  const there = { ...hook, url: 'http://127.0.0.1:9000/haak' }
  for (const [method, to, body] of [
    ['POST', 'webhooks', there],
    ['PUT', path, { ...there, kinds: [], state: 'active' }],
  ] as const) {
    const refused = await api.send(method, to, { as, body })
    expect(refused.body).toMatchObject({
      code: 'invalidInput',
      errors: [{ pointer: '/url', code: 'forbiddenAddress' }],
    })
    expect(refused.body.errors?.[0]?.detail).toContain('WEBHOOK_NETWORKS')
  }
})

it('shows a secret only once, and keeps none as it is', async () => {
  const { api, secret } = await telling()
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  expect((await api.send('GET', 'webhooks', { as })).text).not.toContain(secret)
})
