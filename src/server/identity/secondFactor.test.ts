import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import {
  type Browser,
  browser,
  password,
  setUp,
  signInAs,
  startTestServer,
  type TestServer,
  told,
} from '../../../tests/support/server.ts'

const email = 'sanne@waterveen.example'
let server: TestServer
let sanne: Browser

beforeAll(async () => {
  server = await startTestServer()
  await setUp(server)
})
afterAll(() => server.stop())

beforeEach(async () => {
  await server.identityPool.query(
    'delete from attempts; delete from sessions; delete from two_factors; delete from passkeys; update people set two_factor_enabled = false',
  )
  await demand('optional')
  sanne = browser(server.url)
  await signInAs(sanne, email)
})

async function demand(secondFactor: 'optional' | 'demanded') {
  const administrator = browser(server.url)
  await signInAs(administrator, email)
  expect((await setDemand(administrator, secondFactor)).status).toBe(200)
}

async function setDemand(administrator: Browser, secondFactor: 'optional' | 'demanded') {
  const { body } = await administrator.send('GET', '/api/v1/settings')
  const { slug: _, can: __, ...settings } = body as Record<string, unknown>
  return administrator.send('PUT', '/api/v1/settings', { ...settings, secondFactor })
}

/** What an authenticator app shows (RFC 6238) for the secret of an enrolment, so many periods from now. */
function codeOf(totpUri: string, periods = 0): string {
  const secret = new URL(totpUri).searchParams.get('secret') ?? ''
  const bits = Array.from(secret)
    .map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + periods))
  const digest = createHmac('sha1', key).update(counter).digest()
  const offset = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

async function enrol(someone: Browser): Promise<{ totpUri: string; recoveryCodes: unknown }> {
  const { body, status } = await someone.send('POST', '/api/auth/two-factor/enable', { password })
  expect(status).toBe(200)
  const totpUri = String(told(body, 'totpUri'))
  expect((await verify(someone, codeOf(totpUri))).status).toBe(200)
  return { totpUri, recoveryCodes: told(body, 'recoveryCodes') }
}

const me = (someone: Browser) => someone.send('GET', '/api/v1/me')
const verify = (someone: Browser, code: string) => someone.send('POST', '/api/auth/two-factor/verify-totp', { code })

it('asks for the code of the app once one is set up; a password alone opens nothing', async () => {
  const { totpUri } = await enrol(sanne)
  const elsewhere = browser(server.url)
  expect((await signInAs(elsewhere, email)).body).toEqual({ signedIn: false, secondFactor: ['totp'] })
  expect((await me(elsewhere)).status).toBe(401)
  expect((await verify(elsewhere, '000000')).body).toMatchObject({ code: 'secondFactorWrong' })
  expect((await verify(elsewhere, codeOf(totpUri, 1))).body).toEqual({ signedIn: true, secondFactor: [] })
  expect((await me(elsewhere)).status).toBe(200)
})

it('takes a code of the app once: who read it over a shoulder gets no session', async () => {
  const { totpUri } = await enrol(sanne)
  const code = codeOf(totpUri, 1)
  const signInWith = async (someone: Browser) => {
    await signInAs(someone, email)
    return verify(someone, code)
  }
  expect((await signInWith(browser(server.url))).status).toBe(200)
  const overTheShoulder = browser(server.url)
  expect((await signInWith(overTheShoulder)).body).toMatchObject({ code: 'secondFactorWrong' })
  expect((await me(overTheShoulder)).status).toBe(401)
  const { rows } = await server.identityPool.query('select count(*)::integer as sessions from sessions')
  // Sanne's own, the administrator's and the first of the two with this code.
  expect(rows).toEqual([{ sessions: 3 }])
})

it('takes a recovery code in its place, once', async () => {
  const { recoveryCodes } = await enrol(sanne)
  const recover = async () => {
    const elsewhere = browser(server.url)
    await signInAs(elsewhere, email)
    return (
      await elsewhere.send('POST', '/api/auth/two-factor/verify-backup-code', {
        code: told(recoveryCodes, '0'),
      })
    ).status
  }
  expect(await recover()).toBe(200)
  expect(await recover()).toBe(401)
})

it('trusts no device: the field that would make it do so is not passed on', async () => {
  const { totpUri } = await enrol(sanne)
  const elsewhere = browser(server.url)
  await signInAs(elsewhere, email)
  await elsewhere.send('POST', '/api/auth/two-factor/verify-totp', {
    code: codeOf(totpUri, 1),
    trustDevice: true,
  })
  expect([...elsewhere.cookies.keys()].filter((name) => name.includes('trust'))).toEqual([])
})

it('ends the challenge after five wrong codes', async () => {
  const { totpUri } = await enrol(sanne)
  const elsewhere = browser(server.url)
  await signInAs(elsewhere, email)
  for (let attempt = 0; attempt < 5; attempt += 1) await verify(elsewhere, '000000')
  expect((await verify(elsewhere, codeOf(totpUri))).status).not.toBe(200)
  expect((await me(elsewhere)).status).toBe(401)
})

it('opens nothing but setting it up while the organisation demands a second factor that was not shown', async () => {
  await demand('demanded')
  await server.identityPool.query('delete from sessions')
  await signInAs(sanne, email)

  expect((await me(sanne)).body).toMatchObject({ secondFactorDue: true })
  expect((await sanne.send('GET', '/api/v1/cases')).body).toMatchObject({ code: 'secondFactorDue' })
  const newPassword = 'vier droge ganzen buiten'
  const changed = await sanne.send('POST', '/api/auth/change-password', {
    currentPassword: password,
    newPassword,
  })
  expect(changed.body).toMatchObject({ code: 'secondFactorDue' })

  await enrol(sanne)
  expect((await me(sanne)).body).toMatchObject({ secondFactorDue: false })
  expect((await sanne.send('GET', '/api/auth/passkey/list-user-passkeys')).body).toEqual({
    items: [],
    hasApp: true,
    recoveryCodesLeft: 10,
  })
  expect((await sanne.send('GET', '/api/v1/cases')).status).toBe(200)
  // The demand is the organisation's to take back, with the second factor shown.
  expect((await setDemand(sanne, 'optional')).status).toBe(200)
})

it('counts no recovery code that a lost master key closed, and shows the other second factors all the same', async () => {
  await enrol(sanne)
  await server.identityPool.query("update two_factors set backup_codes = repeat('0', 200)")
  expect((await sanne.send('GET', '/api/auth/passkey/list-user-passkeys')).body).toEqual({
    items: [],
    hasApp: true,
    recoveryCodesLeft: 0,
  })
})

it('does not let a password alone add a second factor beside one that it did not show', async () => {
  await server.identityPool.query(
    `insert into passkeys (id, user_id, public_key, credential_id, counter, device_type, backed_up)
     select 'k', id, 'x', 'x', 0, 'singleDevice', false from people`,
  )
  expect((await sanne.send('POST', '/api/auth/two-factor/enable', { password })).body).toMatchObject({
    code: 'secondFactorThere',
  })
  expect((await sanne.send('GET', '/api/auth/passkey/generate-register-options')).body).toMatchObject({
    code: 'secondFactorThere',
  })
})

it('asks passkeys to make sure who holds them', async () => {
  const register = await sanne.send('GET', '/api/auth/passkey/generate-register-options')
  expect(register.body).toMatchObject({
    authenticatorSelection: {
      userVerification: 'required',
      residentKey: 'required',
    },
  })
  const enter = await browser(server.url).send('GET', '/api/auth/passkey/generate-authenticate-options')
  expect(enter.body).toMatchObject({ userVerification: 'required', rpId: 'localhost' })
})
