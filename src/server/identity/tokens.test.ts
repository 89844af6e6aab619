import { afterAll, beforeAll, expect, it } from 'vitest'
import { browser, setUp, startTestServer, type TestServer } from '../../../tests/support/server.ts'
import { createToken, revokeToken, tokensOf } from './tokens.ts'

let server: TestServer
let organisation: string

beforeAll(async () => {
  server = await startTestServer()
  ;({ organisation } = await setUp(server))
})
afterAll(() => server.stop())

const ask = (token: string, path = '/api/v1/me') =>
  browser(server.url).send('GET', path, undefined, { authorization: `Bearer ${token}` })

it('opens the API to a system with its one role and its own name', async () => {
  const { token, id } = await createToken(server.identityPool, {
    organisation,
    name: 'Servicedesk',
    role: 'auditor',
  })
  expect(token).toMatch(/^dw_[\w-]{43}$/)
  expect((await ask(token)).body).toMatchObject({
    id,
    kind: 'system',
    name: 'Servicedesk',
    roles: ['auditor'],
  })
  expect((await ask(token, '/api/v1/settings')).status).toBeLessThan(500)
})

it('keeps no token that could be read back, and only the day of its last use', async () => {
  const { token, id } = await createToken(server.identityPool, {
    organisation,
    name: 'Koppeling',
    role: 'auditor',
  })
  await ask(token)
  const { rows } = await server.identityPool.query<{ row: string; day: string }>(
    'select t::text as row, last_used_on::text as day from tokens t where id = $1',
    [id],
  )
  expect(rows[0]?.row).not.toContain(token.slice(3))
  expect(rows[0]?.day).toMatch(/^\d{4}-\d\d-\d\d$/)
})

it.each(['dw_', `dw_${'A'.repeat(43)}`, 'something', ''])('does not know the token "%s"', async (token) => {
  expect((await ask(token)).status).toBe(401)
})

it('ends with its revocation, which only its own organisation can say', async () => {
  const { token, id } = await createToken(server.identityPool, { organisation, name: 'Oud', role: 'auditor' })
  expect(await revokeToken(server.identityPool, crypto.randomUUID(), id)).toBe(false)
  expect(await revokeToken(server.identityPool, organisation, id)).toBe(true)
  expect(await revokeToken(server.identityPool, organisation, id)).toBe(false)
  expect((await ask(token)).status).toBe(401)
  expect((await tokensOf(server.identityPool, organisation)).find((known) => known.id === id)?.revoked).toBe(true)
})

it('is judged by the token alone when a cookie comes along', async () => {
  const answer = await browser(server.url).send('GET', '/api/v1/me', undefined, {
    authorization: `Bearer dw_${'A'.repeat(43)}`,
    cookie: 'dijkwacht.session_token=whatever',
  })
  expect(answer.status).toBe(401)
})
