import { describe, expect, it } from 'vitest'
import type { AccountCreated } from '../../contract/accounts.ts'
import type { CaseView } from '../../contract/cases.ts'
import type { Me, PeopleList, Settings, ViewList } from '../../contract/organisation.ts'
import type { Account, Accounts } from '../ports/accounts.ts'
import { testApi } from '../testing.ts'

it('says who I am and what I may do, and why not', async () => {
  const api = testApi()
  const { body } = await api.send<Me>('GET', 'me', { as: 'ciso' })
  expect(body).toMatchObject({
    id: 'ciso',
    roles: ['ciso'],
    organisation: { slug: 'waterveen' },
    secondFactorDue: false,
  })
  expect(body.can.readCases).toBe(true)
  expect(body.can.handleCases).toMatchObject({
    code: 'notYourRole',
    because: 'Uw rol mag dit niet.',
    inTheWay: { right: 'handleCases' },
  })
})

it('says who I am also while a second factor is due', async () => {
  const { status, body } = await testApi().send<Me>('GET', 'me', { as: 'halfway' })
  expect([status, body.secondFactorDue]).toEqual([200, true])
})

it('lists the people of my organisation, by name', async () => {
  const { body } = await testApi().send<PeopleList>('GET', 'people')
  expect(body.items.filter(({ me }) => me).map(({ id }) => id)).toEqual(['anna'])
  expect(body.items.map(({ name }) => name)).toEqual(
    body.items.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b)),
  )
  expect(body.items.some(({ id }) => id === 'stranger')).toBe(false)
})

describe('the settings', () => {
  it('change what open cases ask next, at once', async () => {
    const api = testApi()
    const { caseId } = await api.openedCase()
    const before = (await api.send<Settings>('GET', 'settings', { as: 'administrator' })).body
    const { slug: _, can: __, ...settings } = before
    const changed = await api.send<Settings>('PUT', 'settings', {
      as: 'administrator',
      body: { ...settings, dpoAdvice: 'required' },
    })
    expect([changed.status, changed.body.dpoAdvice]).toEqual([200, 'required'])

    const [summary] = await api.store.of(api.organisation.id).summaries([caseId])
    expect(summary?.progress.dpoMissing).toBe(true)
    const { body } = await api.send<CaseView>('GET', `cases/${caseId}`)
    expect(body.missing.decideNotToNotify.map(({ fact }) => fact)).toContain('dpoAdvice')
  })

  it('name a house style of this installation, and no other', async () => {
    const api = testApi()
    const { body } = await api.send<Settings>('GET', 'settings', { as: 'administrator' })
    expect([body.houseStyle, body.can.wear]).toEqual([null, ['rivierenland', 'waterveen']])
    const { slug: _, can: __, ...settings } = body
    const put = (houseStyle: string) =>
      api.send<{ errors: object[] }>('PUT', 'settings', { as: 'administrator', body: { ...settings, houseStyle } })
    expect((await put('nergens')).body.errors).toMatchObject([{ pointer: '/houseStyle', code: 'notAChoice' }])
    expect((await put('rivierenland')).status).toBe(200)
    const { body: me } = await api.send<Me>('GET', 'me')
    expect(me.organisation.houseStyle).toBe('rivierenland')
  })

  it('are read by everybody of the organisation and changed by administrators', async () => {
    const api = testApi()
    const { body } = await api.send<Settings>('GET', 'settings', { as: 'ciso' })
    expect(body.can.change).toMatchObject({ code: 'notYourRole' })
  })
})

describe('saved views', () => {
  it('are mine to keep and to delete, and shared with all by the team lead alone', async () => {
    const api = testApi()
    const save = (as: 'anna' | 'lead', shared: boolean) =>
      api.send<{ id: string; code?: string }>('POST', 'views', {
        as,
        body: { name: 'Te laat', shared, query: 'view=team&group=late' },
      })
    const { id: own } = (await save('anna', false)).body
    expect((await save('anna', true)).body.code).toBe('notYourRole')
    const { id: shared } = (await save('lead', true)).body
    const { body } = await api.send<ViewList>('GET', 'views', { as: 'bram' })
    expect(body.items).toMatchObject([{ id: shared, mine: false }])
    expect((await api.send('DELETE', `views/${shared}`, { as: 'bram' })).status).toBe(404)
    expect((await api.send('DELETE', `views/${own}`, { as: 'lead' })).status).toBe(404)
    expect((await api.send('DELETE', `views/${own}`)).status).toBe(204)
    expect((await api.send('DELETE', `views/${shared}`, { as: 'lead' })).status).toBe(204)
    expect((await api.send<ViewList>('GET', 'views')).body.items).toEqual([])
  })

  it('never hold free text', async () => {
    const { status } = await testApi().send('POST', 'views', {
      body: { name: 'Zoek', query: 'q=mevrouw Jansen' },
    })
    expect(status).toBe(400)
  })
})

describe('accounts', () => {
  const sanne: Account = {
    id: 'sanne',
    name: 'Sanne (voorbeeld)',
    email: 'sanne@waterveen.example',
    roles: ['privacy-officer'],
    active: true,
    hasPassword: false,
    hasSecondFactor: false,
    lastSignInOn: null,
  }
  const accounts: Accounts = {
    list: async () => [sanne],
    create: async (_, { email }) =>
      email === sanne.email ? 'emailTaken' : { account: { ...sanne, email }, setPasswordCode: 'code' },
    change: async (_, id, change) =>
      id !== sanne.id ? null : change.active === false ? 'lastAdministrator' : { ...sanne, ...change },
    resetSecondFactor: async (_, id) => id === sanne.id,
    resetPassword: async (_, id) => (id === sanne.id ? 'nieuwe-code' : null),
  }
  const as = 'administrator'

  it('are made with a code that is shown once', async () => {
    const { status, body } = await testApi({ accounts }).send<AccountCreated>('POST', 'accounts', {
      as,
      body: { name: 'Nieuw (voorbeeld)', email: 'nieuw@waterveen.example', roles: ['dpo'] },
    })
    expect([status, body.setPasswordCode]).toEqual([201, 'code'])
  })

  it('are refused for an address that is taken, a role twice, and the last administrator', async () => {
    const api = testApi({ accounts })
    const create = (body: object) => api.send('POST', 'accounts', { as, body })
    expect((await create({ name: 'Sanne', email: sanne.email, roles: ['dpo'] })).body.code).toBe('emailTaken')
    expect((await create({ name: 'Sanne', email: 'x@y.example', roles: ['dpo', 'dpo'] })).body.errors).toMatchObject([
      { pointer: '/roles', code: 'duplicate' },
    ])
    expect((await api.send('PUT', 'accounts/sanne', { as, body: { active: false } })).body.code).toBe(
      'lastAdministrator',
    )
  })

  it('are listed, changed and reset; nobody’s are 404', async () => {
    const api = testApi({ accounts })
    expect((await api.send('GET', 'accounts', { as })).status).toBe(200)
    expect((await api.send<Account>('PUT', 'accounts/sanne', { as, body: { name: 'Anders' } })).body.name).toBe(
      'Anders',
    )
    expect((await api.send('POST', 'accounts/sanne/second-factor-resets', { as })).status).toBe(204)
    expect(
      (await api.send<{ setPasswordCode: string }>('POST', 'accounts/sanne/password-resets', { as })).body
        .setPasswordCode,
    ).toBe('nieuwe-code')
    for (const [method, path, body] of [
      ['PUT', '', {}],
      ['POST', '/second-factor-resets', {}],
      ['POST', '/password-resets', {}],
    ] as const) {
      expect((await api.send(method, `accounts/niemand${path}`, { as, body })).status).toBe(404)
    }
  })

  it('are not here where people are managed elsewhere', async () => {
    expect((await testApi().send('GET', 'accounts', { as })).status).toBe(404)
  })
})
