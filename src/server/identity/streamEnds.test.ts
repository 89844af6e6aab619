import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  type Browser,
  browser,
  setUp,
  signInAs,
  startTestServer,
  type TestServer,
} from '../../../tests/support/server.ts'

const email = 'sanne@waterveen.example'
let server: TestServer

beforeAll(async () => {
  server = await startTestServer()
  await setUp(server)
})
afterAll(() => server.stop())

/** The live stream of a browser, read to its end. */
async function openStream(someone: Browser) {
  const cookie = [...someone.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await fetch(`${server.url}/api/v1/stream`, { headers: { cookie } })
  const reader = answer.body?.getReader()
  await reader?.read()
  const ended = (async () => {
    for (;;) if ((await reader?.read())?.done ?? true) return true
  })()
  return { status: answer.status, ended, leave: () => reader?.cancel() }
}
const isOpen = async (ended: Promise<boolean>) => !(await Promise.race([ended, Promise.resolve(false)]))

it('ends the stream of whoever signs out, at once, and of nobody else', async () => {
  const [leaving, staying] = [browser(server.url), browser(server.url)]
  await signInAs(leaving, email)
  await signInAs(staying, email)
  const [gone, there] = [await openStream(leaving), await openStream(staying)]
  expect(gone.status).toBe(200)
  await leaving.send('POST', '/api/auth/sign-out', {})
  expect(await gone.ended).toBe(true)
  // Another look at every session, after which this one is still open.
  await staying.send('POST', '/api/auth/sign-in/email', { email, password: 'verkeerd wachtwoord' })
  expect(await isOpen(there.ended)).toBe(true)
  await there.leave()
})

it('ends the stream of a session that an administrator took away', async () => {
  const [someone, other] = [browser(server.url), browser(server.url)]
  await signInAs(someone, email)
  const { ended } = await openStream(someone)
  await server.identityPool.query('delete from sessions')
  // Whatever changes about sessions on this server makes every stream look again.
  await signInAs(other, email)
  expect(await ended).toBe(true)
})

it('keeps no session alive by listening', async () => {
  const someone = browser(server.url)
  await signInAs(someone, email)
  const { ended } = await openStream(someone)
  await server.identityPool.query(`update sessions set seen_at = now() - interval '7 hours 59 minutes'`)
  const other = browser(server.url)
  await signInAs(other, email)
  const { rows } = await server.identityPool.query<{ idle: boolean }>(
    `select seen_at < now() - interval '7 hours' as idle from sessions order by seen_at limit 1`,
  )
  expect(rows).toEqual([{ idle: true }])
  await server.identityPool.query(
    `update sessions set seen_at = now() - interval '9 hours' where seen_at < now() - interval '1 hour'`,
  )
  await signInAs(browser(server.url), email)
  expect(await ended).toBe(true)
})
