import { afterEach, beforeEach, expect, it } from 'vitest'
import { noDetails } from '../../domain/organisationDetails.ts'
import { defaultPolicy } from '../../domain/people.ts'
import { insertPerson, setPassword } from '../identity/accounts.ts'
import { postgresStore } from '../postgres/postgresStore.ts'
import {
  browser,
  password,
  setUp,
  signInAs,
  startTestServer,
  type TestServer,
  told,
} from '../../../tests/support/server.ts'

let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.stop())

const account = { name: 'Sanne de Vries', email: 'sanne@waterveen.example', password }
const organisation = { name: 'Gemeente Waterveen', slug: 'waterveen' }
const send = (body: object) => browser(server.url).send('POST', '/api/v1/setup', body)
const isOpen = async () => told((await browser(server.url).send('GET', '/api/v1/setup')).body, 'open')

it('makes the organisation and its first account for whoever knows the code, once', async () => {
  expect(await isOpen()).toBe(true)
  const code = server.setupCode
  expect(
    (
      await send({
        kind: 'organisation',
        code: code.toLowerCase().replaceAll('-', ' '),
        organisation,
        account,
      })
    ).status,
  ).toBe(201)
  expect(await isOpen()).toBe(false)
  expect((await send({ kind: 'practice', code, account })).body).toMatchObject({ code: 'setupDone' })

  const sanne = browser(server.url)
  await signInAs(sanne, account.email)
  expect((await sanne.send('GET', '/api/v1/me')).body).toMatchObject({
    organisation,
    roles: ['administrator', 'privacy-officer'],
  })
  await server.restart()
  expect(server.setupCode).toBe('')
})

it('does nothing without the code, and takes only ten guesses', async () => {
  for (let guess = 0; guess < 10; guess += 1)
    expect((await send({ kind: 'practice', code: 'AAAA-AAAA-AAAA', account })).status).toBe(401)
  expect((await send({ kind: 'practice', code: server.setupCode, account })).status).toBe(429)
  expect(await isOpen()).toBe(true)
})

it('names every fault at once, and keeps nothing of it', async () => {
  const code = server.setupCode
  const faulty = await send({
    kind: 'organisation',
    code,
    organisation: { name: ' ', slug: 'No Good' },
    account: { ...account, email: 'nobody' },
  })
  expect(faulty.body).toMatchObject({
    errors: [{ pointer: '/organisation/name' }, { pointer: '/organisation/slug' }, { pointer: '/account/email' }],
  })
  const taken = await send({
    kind: 'organisation',
    code,
    organisation: { name: 'Ontvangst', slug: 'ontvangst' },
    account,
  })
  expect(taken.body).toMatchObject({ errors: [{ pointer: '/organisation/slug', code: 'reserved' }] })
  const easy = await send({
    kind: 'organisation',
    code,
    organisation,
    account: { ...account, password: 'waterveen1234' },
  })
  expect(easy.body).toMatchObject({ code: 'passwordTooEasy' })
  expect((await send({})).status).toBe(400)
  expect(await isOpen()).toBe(true)
})

it('sets up once when two people press at the same time', async () => {
  const setUpAs = async (slug: string) => {
    const body = { kind: 'organisation', code: server.setupCode, organisation: { name: slug, slug } }
    return (await send({ ...body, account: { ...account, email: `${slug}@waterveen.example` } })).status
  }
  const [one, other] = await Promise.all([setUpAs('een'), setUpAs('twee')])
  expect([one, other].toSorted((a, b) => a - b)).toEqual([201, 409])
})

it('fills a practice organisation with cases in every state, for a person who handles some of them', async () => {
  expect((await send({ kind: 'practice', code: server.setupCode, account })).status).toBe(201)
  const sanne = browser(server.url)
  await signInAs(sanne, account.email)
  const { body: team } = await sanne.send('GET', '/api/v1/cases?view=team')
  for (const group of ['late', 'today', 'within24Hours', 'later', 'noFixedTerm']) {
    expect(told(team, 'counts', 'groups', group)).toBeGreaterThan(0)
  }
  expect(told(team, 'counts', 'views', 'mine')).toBeGreaterThan(0)
  const { body: register } = await sanne.send('GET', '/api/v1/register')
  expect(told(register, 'entries', 'length')).toBeGreaterThan(8)
  expect((await sanne.send('GET', '/api/v1/reports')).body).toMatchObject({ counts: { open: 7, parked: 1 } })
})

it('keeps what two organisations have apart', async () => {
  await setUp(server)
  const officer = browser(server.url)
  await signInAs(officer, account.email)
  const { body: report } = await officer.send('POST', '/api/v1/reports', {
    channel: 'phone',
    description: 'Van Waterveen',
  })

  await makeOther()
  const stranger = browser(server.url)
  await signInAs(stranger, 'ander@elders.example')
  expect((await stranger.send('GET', '/api/v1/me')).body).toMatchObject({ organisation: { slug: 'elders' } })
  expect((await stranger.send('GET', `/api/v1/reports/${String(told(report, 'id'))}`)).status).toBe(404)
  expect((await stranger.send('GET', '/api/v1/reports')).body).toMatchObject({ counts: { matching: 0 } })
})

/** A second organisation with one account, `ander@elders.example`. */
async function makeOther() {
  const opened = await postgresStore({
    url: server.config.database?.appUrl ?? '',
    clock: () => '2026-11-17T09:00:00.000Z',
  })
  const id = crypto.randomUUID()
  const other = { name: 'Elders', slug: 'elders', deskHours: '', deskPhone: '', houseStyle: null, details: noDetails }
  await opened.store.createOrganisation({ ...other, id, policy: defaultPolicy, secondFactor: 'optional' })
  await opened.close()
  const person = await insertPerson(server.identityPool, id, {
    name: 'Ander',
    email: 'ander@elders.example',
    roles: ['privacy-officer'],
  })
  await setPassword(server.identityPool, person ?? '', password)
}
