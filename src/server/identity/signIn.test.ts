import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import {
  type Browser,
  browser,
  password,
  setUp,
  signInAs,
  startTestServer,
  type TestServer,
} from '../../../tests/support/server.ts'
import { setPassword } from './accounts.ts'
import { keepSetPasswordCode } from './secrets.ts'

const email = 'sanne@waterveen.example'
let server: TestServer
let sanne: Browser

beforeAll(async () => {
  server = await startTestServer()
  await setUp(server)
})
afterAll(() => server.stop())

beforeEach(async () => {
  const { identityPool } = server
  await identityPool.query('delete from attempts; delete from sessions; update people set active = true')
  const { rows } = await identityPool.query<{ id: string }>('select id from people')
  await setPassword(identityPool, rows[0]?.id ?? '', password)
  sanne = browser(server.url)
})

const me = (someone: Browser) => someone.send('GET', '/api/v1/me')

it('lets somebody in with e-mail address and password, whatever the capitals of the address', async () => {
  expect((await me(sanne)).status).toBe(401)
  expect((await signInAs(sanne, 'SANNE@waterveen.example')).body).toEqual({
    signedIn: true,
    secondFactor: [],
  })
  expect((await me(sanne)).body).toMatchObject({
    name: 'Sanne de Vries',
    roles: ['administrator', 'privacy-officer'],
    secondFactorDue: false,
  })
})

it('keeps the session in a cookie that scripts cannot read and other sites cannot use, and nowhere else', async () => {
  const answer = await signInAs(sanne, email)
  const cookies = answer.headers.getSetCookie()
  expect(cookies).toHaveLength(1)
  expect(cookies[0]).toMatch(/^dijkwacht\.session_token=/)
  for (const attribute of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(cookies[0]).toContain(attribute)
  expect(JSON.stringify(answer.body)).not.toContain(
    decodeURIComponent(sanne.cookies.get('dijkwacht.session_token') ?? '-').split('.')[0],
  )
})

it('refuses a cookie whose signature is not ours', async () => {
  await signInAs(sanne, email)
  const [token] = decodeURIComponent(sanne.cookies.get('dijkwacht.session_token') ?? '').split('.')
  sanne.cookies.set('dijkwacht.session_token', encodeURIComponent(`${token}.${'A'.repeat(43)}=`))
  expect((await me(sanne)).status).toBe(401)
})

it('gives the same answer for a wrong password and for somebody unknown', async () => {
  const wrong = await signInAs(sanne, email, 'drie droge eenden op zolder')
  const unknown = await signInAs(sanne, 'nobody@waterveen.example')
  const { requestId: _, ...said } = wrong.body as Record<string, unknown>
  expect(wrong.status).toBe(401)
  expect(unknown.body).toMatchObject(said)
})

it('takes no more attempts after five wrong ones, also after a restart, and says how long to wait', async () => {
  for (let attempt = 0; attempt < 5; attempt += 1)
    expect((await signInAs(sanne, email, 'raden maar 12345')).status).toBe(401)
  await server.restart()
  const answer = await signInAs(browser(server.url), email)
  expect(answer.status).toBe(429)
  expect(answer.body).toMatchObject({ code: 'tooManyAttempts' })
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(60)
})

it('forgets wrong attempts after a right one', async () => {
  for (let round = 0; round < 2; round += 1) {
    for (let attempt = 0; attempt < 4; attempt += 1) await signInAs(sanne, email, 'raden maar 12345')
    expect((await signInAs(sanne, email)).status).toBe(200)
  }
})

it('lets a right attempt take back only itself from the count of its address', async () => {
  for (const other of ['een', 'twee', 'drie']) await signInAs(sanne, `${other}@elders.example`)
  await signInAs(sanne, email)
  const { rows } = await server.identityPool.query<{ count: number }>('select max(count) as count from attempts')
  expect(rows).toEqual([{ count: 3 }])
})

it('keeps the guesses of an address at codes counted when one of them is right', async () => {
  const setNew = (token: string) =>
    sanne.send('POST', '/api/auth/reset-password', { token, newPassword: 'een heel ander wachtwoord' })
  for (const guess of ['a', 'b', 'c']) expect((await setNew(guess)).status).not.toBe(200)
  const { rows } = await server.identityPool.query<{ id: string }>('select id from people')
  await keepSetPasswordCode(server.identityPool, rows[0]?.id ?? '', 'de-goede-code', 1)
  expect((await setNew('de-goede-code')).status).toBe(200)
  const counts = await server.identityPool.query<{ count: number }>('select count from attempts')
  expect(counts.rows).toEqual([{ count: 3 }])
})

it('ends the session on the server at sign-out: the old cookie opens nothing', async () => {
  await signInAs(sanne, email)
  const kept = new Map(sanne.cookies)
  expect((await me(sanne)).status).toBe(200)
  expect((await sanne.send('POST', '/api/auth/sign-out', {})).status).toBe(200)
  expect(sanne.cookies.size).toBe(0)
  for (const [name, value] of kept) sanne.cookies.set(name, value)
  expect((await me(sanne)).status).toBe(401)
})

it.each([
  ['nobody used it for eight hours', `update sessions set seen_at = now() - interval '481 minutes'`],
  ['its absolute end has come', 'update sessions set expires_at = now()'],
])('ends a session when %s', async (_, passTime) => {
  await signInAs(sanne, email)
  await server.identityPool.query(passTime)
  expect((await me(sanne)).status).toBe(401)
  expect(
    (
      await sanne.send('POST', '/api/auth/change-password', {
        currentPassword: password,
        newPassword: 'vier droge ganzen buiten',
      })
    ).status,
  ).toBe(401)
})

it('closes a session within seconds when the account is closed elsewhere', async () => {
  await signInAs(sanne, email)
  await server.identityPool.query('update people set active = false')
  expect((await me(sanne)).status).toBe(401)
  expect((await signInAs(sanne, email)).status).toBe(401)
})

it('refuses what a browser sends for another website', async () => {
  await signInAs(sanne, email)
  for (const headers of [{ origin: 'https://elsewhere.example' }, { origin: 'null' }]) {
    const answer = await sanne.send('POST', '/api/v1/reports', { channel: 'phone', description: 'x' }, headers)
    expect(answer.status).toBe(403)
    expect(answer.body).toMatchObject({ code: 'otherOrigin' })
  }
  const silent = await fetch(`${server.url}/api/auth/sign-out`, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'cross-site' },
  })
  expect(silent.status).toBe(403)
})

it('takes a new password that is not easy, and ends the other sessions', async () => {
  const elsewhere = browser(server.url)
  await signInAs(sanne, email)
  await signInAs(elsewhere, email)
  const change = (newPassword: string, currentPassword = password) =>
    sanne.send('POST', '/api/auth/change-password', {
      currentPassword,
      newPassword,
      revokeOtherSessions: true,
    })

  expect((await change('kort')).body).toMatchObject({ code: 'passwordTooShort' })
  expect((await change('Waterveen-Sanne-1')).body).toMatchObject({ code: 'passwordTooEasy' })
  expect((await change('vier droge ganzen buiten', 'niet mijn wachtwoord')).body).toMatchObject({
    code: 'passwordWrong',
  })
  expect((await change('vier droge ganzen buiten')).status).toBe(200)

  expect((await me(sanne)).status).toBe(200)
  expect((await me(elsewhere)).status).toBe(401)
  expect((await signInAs(elsewhere, email)).status).toBe(401)
  expect((await signInAs(elsewhere, email, 'vier droge ganzen buiten')).status).toBe(200)
})

it.each([
  '/sign-up/email',
  '/update-user',
  '/delete-user',
  '/request-password-reset',
  '/get-session',
  '/list-sessions',
  '/ok',
  '/error',
])('has no %s', async (path) => {
  await signInAs(sanne, email)
  const sent = { email: 'new@waterveen.example', name: 'New', password }
  for (const [method, body] of [['GET'], ['POST', sent]] as const) {
    const answer = await sanne.send(method, `/api/auth${path}`, body)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
  }
})

it('answers bad input as problems', async () => {
  const send = (body: unknown, type = 'application/json') =>
    fetch(`${server.url}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: String(body),
    }).then(({ status }) => status)
  expect(await send('{')).toBe(400)
  expect(await send('email=a&password=b', 'application/x-www-form-urlencoded')).toBe(415)
  expect(await send(`"${'x'.repeat(70_000)}"`)).toBe(413)
  expect(await send('{"email": {}, "password": []}')).toBe(401)
})
