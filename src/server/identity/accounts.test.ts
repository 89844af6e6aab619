import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Accounts } from '../../api/ports/accounts.ts'
import { browser, password, setUp, signInAs, startTestServer, type TestServer } from '../../../tests/support/server.ts'
import { makeAccounts } from './accounts.ts'

let server: TestServer
let accounts: Accounts
let organisation: string

beforeAll(async () => {
  server = await startTestServer()
  ;({ organisation } = await setUp(server))
  accounts = makeAccounts({ pool: server.identityPool, principals: { forget: () => {} } })
})
afterAll(() => server.stop())

const invite = async (email: string) => {
  const made = await accounts.create(organisation, {
    name: 'Kerem Yilmaz',
    email,
    roles: ['privacy-officer'],
  })
  if (made === 'emailTaken') throw new Error(`${email} is taken`)
  return made
}
const setOwn = (token: string, newPassword = 'vier droge ganzen buiten') =>
  browser(server.url).send('POST', '/api/auth/reset-password', { token, newPassword })

it('gives a new colleague a code with which to set a password, once', async () => {
  const { account, setPasswordCode } = await invite('Kerem@waterveen.example')
  expect(account).toMatchObject({
    email: 'kerem@waterveen.example',
    roles: ['privacy-officer'],
    active: true,
    hasPassword: false,
    lastSignInOn: null,
  })

  expect((await setOwn(setPasswordCode, 'kerem.yilmaz.12')).body).toMatchObject({ code: 'passwordTooEasy' })
  // Whoever has it reads it out.
  expect(setPasswordCode).toMatch(/^([A-HJKMNP-Z2-9]{4}-){3}[A-HJKMNP-Z2-9]{4}$/)
  expect((await setOwn(setPasswordCode)).status).toBe(200)
  expect((await setOwn(setPasswordCode)).body).toMatchObject({ code: 'linkExpired' })
  const kerem = browser(server.url)
  expect((await signInAs(kerem, 'kerem@waterveen.example', 'vier droge ganzen buiten')).status).toBe(200)
  const listed = (await accounts.list(organisation)).find(({ id }) => id === account.id)
  expect(listed).toMatchObject({ hasPassword: true, hasSecondFactor: false })
  expect(listed?.lastSignInOn).toMatch(/^\d{4}-/)
})

it('keeps the language in which somebody wants to be written to', async () => {
  const { account } = await invite('taal@waterveen.example')
  expect(account.language).toBeNull()
  expect(await accounts.change(organisation, account.id, { language: 'en' })).toMatchObject({ language: 'en' })
  expect(await accounts.change(organisation, account.id, { active: false })).toMatchObject({ language: 'en' })
})

it('keeps no code that could be read back, and ends it after three days', async () => {
  const { setPasswordCode } = await invite('dagen@waterveen.example')
  const { rows } = await server.identityPool.query<{ row: string }>('select v::text as row from verifications v')
  expect(rows.filter(({ row }) => row.includes(setPasswordCode))).toEqual([])
  await server.identityPool.query(`update verifications set expires_at = expires_at - interval '72 hours'`)
  expect((await setOwn(setPasswordCode)).body).toMatchObject({ code: 'linkExpired' })
})

it('refuses a second account with the same address, in whatever organisation', async () => {
  await invite('dubbel@waterveen.example')
  expect(
    await accounts.create(crypto.randomUUID(), {
      name: 'X',
      email: 'DUBBEL@waterveen.example',
      roles: ['dpo'],
    }),
  ).toBe('emailTaken')
})

it('ends the sessions of an account that is closed, and lets it in again when it is opened', async () => {
  const { account, setPasswordCode } = await invite('dicht@waterveen.example')
  await setOwn(setPasswordCode)
  const someone = browser(server.url)
  const enter = () => signInAs(someone, 'dicht@waterveen.example', 'vier droge ganzen buiten')
  await enter()
  await accounts.change(organisation, account.id, { active: false })
  expect((await enter()).status).toBe(401)
  expect((await someone.send('GET', '/api/v1/me')).status).toBe(401)
  await accounts.change(organisation, account.id, { active: true })
  expect((await enter()).status).toBe(200)
})

it('keeps the last administrator', async () => {
  const sanne = (await accounts.list(organisation)).find(({ roles }) => roles.includes('administrator'))
  const id = sanne?.id ?? ''
  expect(await accounts.change(organisation, id, { roles: ['privacy-officer'] })).toBe('lastAdministrator')
  expect(await accounts.change(organisation, id, { active: false })).toBe('lastAdministrator')
  expect(await accounts.change(organisation, id, { name: 'Sanne Jansen' })).toMatchObject({
    name: 'Sanne Jansen',
    roles: sanne?.roles,
  })
})

it('takes password and sessions away at a reset, and gives a code in their place', async () => {
  const { account, setPasswordCode } = await invite('reset@waterveen.example')
  await setOwn(setPasswordCode)
  const someone = browser(server.url)
  await signInAs(someone, 'reset@waterveen.example', 'vier droge ganzen buiten')
  const code = await accounts.resetPassword(organisation, account.id)
  expect((await signInAs(browser(server.url), 'reset@waterveen.example', 'vier droge ganzen buiten')).status).toBe(401)
  expect((await setOwn(code ?? '', password)).status).toBe(200)
  expect((await signInAs(browser(server.url), 'reset@waterveen.example')).status).toBe(200)
})

it('does nothing for somebody of another organisation', async () => {
  const { account } = await invite('elders@waterveen.example')
  const other = crypto.randomUUID()
  expect(await accounts.list(other)).toEqual([])
  expect(await accounts.change(other, account.id, { active: false })).toBeNull()
  expect(await accounts.resetSecondFactor(other, account.id)).toBe(false)
  expect(await accounts.resetPassword(other, account.id)).toBeNull()
})

it('is handled by an administrator through the API, and by nobody else', async () => {
  await invite('handen@waterveen.example')
  const administrator = browser(server.url)
  await signInAs(administrator, 'sanne@waterveen.example')
  const { status, body } = await administrator.send('GET', '/api/v1/accounts')
  expect(status).toBe(200)
  expect(JSON.stringify(body)).toContain('handen@waterveen.example')
  expect((await browser(server.url).send('GET', '/api/v1/accounts')).status).toBe(401)
})
