import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browser, type Browser, setUp, signInAs, startTestServer, told, type TestServer } from '../support/server.ts'

type Heard = { readonly headers: IncomingHttpHeaders; readonly body: string; readonly status: number }

/** A receiver as another system has one: it looks at the signature before it believes a message. */
function receiver() {
  const heard: Heard[] = []
  const waiting = new Set<() => void>()
  const state = { secret: '', isBroken: false }
  const isOurs = ({ headers, body }: Pick<Heard, 'headers' | 'body'>): boolean => {
    const key = Buffer.from(state.secret.replace('whsec_', ''), 'base64')
    const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`
    const wanted = `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
    return String(headers['webhook-signature']).split(' ').includes(wanted)
  }
  const server: Server = createServer((incoming, answer) => {
    let body = ''
    incoming.setEncoding('utf8').on('data', (piece: string) => (body += piece))
    incoming.on('end', () => {
      const { headers } = incoming
      const status = state.isBroken ? 503 : isOurs({ headers, body }) ? 204 : 401
      heard.push({ headers, body, status })
      answer.writeHead(status).end()
      for (const wake of waiting) wake()
    })
  })
  return {
    heard,
    state,
    listen: () => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)),
    url: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/haak`,
    close: () => new Promise((resolve) => server.close(resolve)),
    /** Resolves as soon as so many messages were heard. */
    hears: (count: number) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (heard.length < count) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      }),
  }
}

describe('another system', () => {
  const system = receiver()
  let server: TestServer
  let sanne: Browser
  let path = ''

  const send = async (method: string, place: string, body?: unknown) => {
    const answer = await sanne.send(method, `/api/v1/${place}`, body)
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
    return answer.body
  }
  const received = (description: string) => send('POST', 'reports', { channel: 'phone', description })

  beforeAll(async () => {
    await system.listen()
    server = await startTestServer({ webhookNetworks: ['127.0.0.0/8'] })
    await setUp(server)
    sanne = browser(server.url)
    await signInAs(sanne, 'sanne@waterveen.example')
    const made = await send('POST', 'webhooks', {
      name: 'Zaaksysteem',
      url: system.url(),
      kinds: ['report.reportReceived'],
    })
    system.state.secret = String(told(made, 'secret'))
    path = `webhooks/${String(told(made, 'id'))}`
  })
  afterAll(async () => {
    await server.stop()
    await system.close()
  })

  it('is told of a report as soon as it is kept, by a signed message without a word of it', async () => {
    const report = await received('Brief over schulden bij de buren bezorgd')
    await system.hears(1)
    const [message] = system.heard
    expect(message?.status).toBe(204)
    expect(message?.body).not.toContain('schulden')
    expect(JSON.parse(message?.body ?? '')).toMatchObject({
      type: 'report.reportReceived',
      data: { report: told(report, 'id'), version: 1 },
    })
  })

  it('is told again when it could not take it, under the same name', async () => {
    system.state.isBroken = true
    await received('Nog een brief')
    await system.hears(2)
    system.state.isBroken = false
    await expect
      .poll(async () => told(await send('GET', `${path}/deliveries`), 'items', '0', 'lastStatus'), { timeout: 10_000 })
      .toBe(503)
    const jobs = await send('GET', 'background-jobs?kind=webhook&state=waiting')
    await send('POST', `background-jobs/${String(told(jobs, 'items', '0', 'id'))}/retries`)
    await system.hears(3)
    const [, refused, taken] = system.heard
    expect([refused?.status, taken?.status]).toEqual([503, 204])
    expect(taken?.headers['webhook-id']).toBe(refused?.headers['webhook-id'])
  })

  it('believes us after a restart too: the secret lies sealed', async () => {
    await server.restart()
    sanne = browser(server.url)
    await signInAs(sanne, 'sanne@waterveen.example')
    await send('POST', `${path}/tests`)
    await system.hears(4)
    expect(system.heard[3]).toMatchObject({ status: 204 })
  })

  it('is not reached where nobody opened its network', async () => {
    const closed = await sanne.send('POST', '/api/v1/webhooks', { name: 'Dichtbij', url: 'https://10.0.0.1/haak' })
    expect(closed).toMatchObject({ status: 400, body: { errors: [{ pointer: '/url', code: 'forbiddenAddress' }] } })
  })

  it('reads the deadlines as a calendar, by its secret alone, until they are revoked', async () => {
    const report = await received('Mail naar de verkeerde ontvanger')
    await send('POST', `reports/${String(told(report, 'id'))}/outcomes`, {
      outcome: 'caseOpened',
      title: 'Mail verkeerd',
    })
    const feed = await send('POST', 'calendar-feeds', { scope: 'all' })
    const address = String(told(feed, 'address'))
    const answer = await fetch(address)
    const [event] = ICAL.Component.fromString(await answer.text()).getAllSubcomponents('vevent')
    expect(new ICAL.Event(event).summary).toMatch(/^DL-\d{4}-0001: melden bij de AP$/)
    const known = { 'if-none-match': answer.headers.get('etag') ?? '' }
    expect((await fetch(address, { headers: known })).status).toBe(304)
    await send('DELETE', `calendar-feeds/${String(told(feed, 'id'))}`)
    expect((await fetch(address)).status).toBe(404)
  })
})
