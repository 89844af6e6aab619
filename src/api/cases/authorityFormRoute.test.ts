import { beforeEach, expect, it } from 'vitest'
import { authorityForm, type AuthorityFormView } from '../../contract/authorityForm.ts'
import { noDetails } from '../../domain/organisationDetails.ts'
import { chainStart, seal } from '../../domain/proof.ts'
import { handling, type TestApi, testApi, testNow, wrongLetter } from '../testing.ts'

let api: TestApi
let caseId: string
let officer: ReturnType<typeof handling>

/** The form, which must be what the contract promises. */
async function formOf(query = '', language = 'nl'): Promise<AuthorityFormView> {
  const { status, body } = await api.send('GET', `cases/${caseId}/authority-form${query}`, {
    headers: { 'accept-language': language },
  })
  expect(status).toBe(200)
  return authorityForm.parse(body)
}
const answerTo = ({ chapters }: AuthorityFormView, question: string) =>
  chapters.flatMap(({ answers }) => answers).find((answer) => answer.question === question)

const filing = {
  kind: 'initial',
  filedAt: '2026-11-17T14:00:00.000Z',
  authorityNumber: '20261117-000123',
} as const

beforeEach(async () => {
  api = testApi()
  const opened = await api.openedCase()
  caseId = opened.caseId
  officer = handling(api, caseId)
  await officer.does('PUT', 'breached-data', wrongLetter)
})

it('is filled from the case, with where each answer comes from and how complete it is', async () => {
  const form = await formOf()
  expect(form).toMatchObject({ pack: 'ap-2022-08', kind: 'initial', filed: null, changed: [], filings: [] })
  expect(form.chapters.map(({ chapter }) => chapter)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(answerTo(form, '6.1')).toMatchObject({
    text: 'Gewone persoonsgegevens',
    provenance: 'recorded',
    version: 2,
    answer: 'Naam; Adres; Problematische schulden',
  })
  expect(answerTo(form, '9.3')).toMatchObject({ provenance: 'missing', value: null, answer: null })
  expect(form.completeness.answered).toBeLessThan(form.completeness.asked)
})

it('speaks English to whoever reads English', async () => {
  const form = await formOf('', 'en')
  expect(answerTo(form, '6.1')).toMatchObject({
    text: 'Ordinary personal data',
    answer: 'Name; Address; Problem debts',
  })
})

it('stays readable as it was filed, and shows what changed since', async () => {
  await officer.does('POST', 'authority-notifications', {
    ...filing,
    answers: [{ question: '9.3', value: '3' }],
  })
  const facts = { ...wrongLetter.facts, categories: ['name', 'debts', 'bsn'] }
  await officer.does('PUT', 'breached-data', { ...wrongLetter, facts })

  const filed = await formOf('?filing=1')
  expect(filed.filed).toMatchObject({
    filing: 1,
    kind: 'initial',
    authorityNumber: '20261117-000123',
    by: { name: 'Anna (voorbeeld)' },
  })
  expect(answerTo(filed, '6.1')?.answer).toBe('Naam; Adres; Problematische schulden')
  expect(answerTo(filed, '9.3')?.answer).toBe('Aanzienlijk')
  expect(answerTo(filed, '3.2.1')?.answer).toBe('Anna (voorbeeld), Privacy officer, 000 000 00 00')

  const next = await formOf()
  expect(next.kind).toBe('supplement')
  expect(answerTo(next, '1.1a')?.answer).toBe('20261117-000123')
  expect(answerTo(next, '9.3')?.answer).toBe('Aanzienlijk')
  expect(next.changed).toContainEqual({
    question: '6.1',
    text: 'Gewone persoonsgegevens',
    before: 'Naam; Adres; Problematische schulden',
    after: 'Naam; Problematische schulden; BSN',
  })
  // That the data now allow identity fraud follows from it; nothing else changed.
  expect(next.changed.map(({ question }) => question)).toEqual(['6.1', '9.2'])
})

it('of a filing recorded before forms were kept is filled from the case as it was known then', async () => {
  const store = api.store.of(api.organisation.id)
  const stream = { kind: 'case', id: caseId } as const
  const head = (await store.history(stream)).at(-1)?.entry.hash ?? chainStart
  const event = {
    type: 'authorityNotified',
    ...filing,
    delayReason: null,
    reason: null,
    readingId: null,
  } as const
  const entry = {
    version: 3,
    recordedAt: testNow,
    happenedAt: testNow,
    by: { kind: 'user', id: 'anna' },
    event: { ...event, deadline: '2026-11-20T14:00:00.000Z', late: false },
  } as const
  const sealed = await seal(
    api.organisation.id,
    stream,
    [entry],
    head,
    (text) => text,
    () => 'secret',
  )
  await store.transaction((transaction) => transaction.append(stream, 2, sealed))
  await api.send('PUT', `cases/${caseId}/breached-data`, {
    body: { ...wrongLetter, incidentKind: 'mailWrong' },
    version: 3,
  })

  const filed = await formOf('?filing=1')
  expect(answerTo(filed, '1.1')?.provenance).toBe('recorded')
  expect(answerTo(filed, '5.2')?.value).toBe('post_wrong')
  expect((await formOf()).changed).toEqual([expect.objectContaining({ question: '5.2' })])
})

it('is not there for a filing that never was', async () => {
  expect((await api.send('GET', `cases/${caseId}/authority-form?filing=1`)).status).toBe(404)
})

it.each([
  ['auditor', 200],
  ['administrator', 403],
  ['stranger', 404],
] as const)('answers the %s with %i', async (as, status) => {
  expect((await api.send('GET', `cases/${caseId}/authority-form`, { as })).status).toBe(status)
})

it('leaves a trace of who read it', async () => {
  await api.send('GET', `cases/${caseId}/authority-form`, { as: 'dpo' })
  const { body } = await api.send<{ items: object[] }>('GET', `cases/${caseId}/audit`)
  expect(body.items).toContainEqual(
    expect.objectContaining({ what: 'read', by: { id: 'dpo', name: 'Fatima (voorbeeld)' } }),
  )
})

it.each([
  [{ question: '9.3', value: '5' }, 'notAChoice'],
  [{ question: '3.2.1', value: 'Iemand' }, 'notAChoice'],
  [{ question: '4.2', value: 'gisteren' }, 'noDay'],
])('refuses an answer that the form would not take: %j', async (answer, code) => {
  const refused = await api.send('POST', `cases/${caseId}/authority-notifications`, {
    body: { ...filing, answers: [answer] },
    version: 2,
  })
  expect(refused.status).toBe(400)
  expect(refused.body.errors?.map((fault) => fault.code)).toEqual([code])
})

it('keeps what is typed on the form, and says when the case has overtaken it', async () => {
  await officer.does('PUT', 'authority-form/answers', {
    answers: [
      { question: '9.3', value: '3' },
      { question: '5.3', value: 'Een brief kwam bij de buren terecht.' },
    ],
  })
  const typed = await formOf()
  expect(answerTo(typed, '9.3')).toMatchObject({ provenance: 'recorded', answer: 'Aanzienlijk', typed: true })
  expect(answerTo(typed, '5.3')).toMatchObject({ answer: 'Een brief kwam bij de buren terecht.', caseSays: null })

  await officer.does('PUT', 'title', { title: 'Twee brieven bij de buren' })
  expect(answerTo(await formOf(), '5.3')).toMatchObject({
    provenance: 'derived',
    answer: 'Een brief kwam bij de buren terecht.',
    caseSays: 'Twee brieven bij de buren',
  })
  await officer.does('PUT', 'authority-form/answers', { answers: [{ question: '5.3', value: null }] })
  expect(answerTo(await formOf(), '5.3')?.answer).toBe('Twee brieven bij de buren')

  await officer.does('POST', 'authority-notifications', filing)
  expect(answerTo(await formOf('?filing=1'), '9.3')?.answer).toBe('Aanzienlijk')
})

it.each([
  [{ question: '5.2', value: 'cyber' }, 'notAChoice'],
  [{ question: '9.3', value: 'heel erg' }, 'notAChoice'],
  [{ question: '6.3.1', value: -1 }, 'tooSmall'],
])('does not keep what belongs elsewhere or is no answer: %j', async (answer, code) => {
  const refused = await api.send('PUT', `cases/${caseId}/authority-form/answers`, {
    body: { answers: [answer] },
    version: 2,
  })
  expect(refused.status).toBe(400)
  expect(refused.body.errors?.map((fault) => fault.code)).toEqual([code])
})

it('says where each answer is given, what it falls apart in, and which questions fall away and why', async () => {
  const form = await formOf()
  expect(answerTo(form, '5.2')).toMatchObject({ place: 'breachedData', typed: false })
  expect(answerTo(form, '3.2.1')?.parts).toEqual([
    { part: 'name', text: 'Naam', answer: 'Anna (voorbeeld)' },
    { part: 'position', text: 'Functie', answer: 'Privacy officer' },
    { part: 'phone', text: 'Telefoonnummer', answer: '000 000 00 00' },
  ])
  expect(answerTo(form, '9.3')?.remarks).toEqual([expect.stringContaining('eigen schaal')])
  expect(form.chapters.flatMap(({ fallAway }) => fallAway)).toContainEqual({
    question: '5.2o',
    text: 'Welk ander incident',
    because: 'Vraagt het formulier alleen als het antwoord op 5.2 Aard van het incident “Iets anders” is.',
  })
})

it('is the form of a withdrawal when that is asked, and lays any two filings beside each other', async () => {
  await officer.does('POST', 'authority-notifications', filing)
  await officer.does('PUT', 'breached-data', { ...wrongLetter, incidentKind: 'mailWrong' })
  await officer.does('POST', 'authority-notifications', { ...filing, kind: 'supplement' })
  await officer.does('POST', 'authority-notifications', { ...filing, kind: 'supplement' })

  const withdrawal = await formOf('?kind=withdrawal')
  expect(withdrawal).toMatchObject({ kind: 'withdrawal', comparedWith: 3 })
  expect(answerTo(withdrawal, '1.1')?.answer).toBe('Intrekken')
  expect(answerTo(withdrawal, '1.1b')).toMatchObject({ provenance: 'missing', typed: true })

  expect(await formOf('?filing=3')).toMatchObject({ comparedWith: 2, changed: [] })
  const sinceFirst = await formOf('?filing=3&since=1')
  expect(sinceFirst.comparedWith).toBe(1)
  expect(sinceFirst.changed).toEqual([expect.objectContaining({ question: '5.2' })])
})

it('has the details of the organisation, once an administrator gave them', async () => {
  const details = {
    controller: 'College (voorbeeld)',
    street: 'Voorbeeldplein 1',
    postcode: '',
    city: 'Waterveen',
    dpoNumber: 'FG000000',
    tradeNumber: '00000000',
    sector: 'publicAdministration',
    contact: { name: 'Fatima (voorbeeld)', position: 'FG', email: '', phone: '' },
  }
  const put = (as: 'anna' | 'administrator', body: object) => api.send('PUT', 'settings/details', { as, body })
  expect((await put('anna', details)).status).toBe(403)
  expect((await put('administrator', { ...details, tradeNumber: '123' })).body.errors?.[0]?.code).toBe('noTradeNumber')
  expect((await put('administrator', details)).body).toMatchObject({ ...details, can: { change: true } })
  expect((await api.send('GET', 'settings/details')).body).toMatchObject({ ...details, can: { change: {} } })

  const form = await formOf()
  expect(answerTo(form, '3.1.1b')).toMatchObject({ answer: 'College (voorbeeld)', place: 'settings' })
  expect(answerTo(form, '3.1.1c')?.parts.map(({ answer }) => answer)).toEqual(['Voorbeeldplein 1', 'Waterveen'])
  expect(answerTo(form, '3.2.2')?.answer).toBe('Fatima (voorbeeld), FG')
})

it('shows a filing with who we were and who filed then, and says what changed in that since', async () => {
  const settings = (city: string, name: string) =>
    api.send('PUT', 'settings/details', {
      as: 'administrator',
      body: { ...noDetails, city, sector: 'publicAdministration', contact: { ...noDetails.contact, name } },
    })
  await settings('Waterveen', 'Fatima (voorbeeld)')
  await officer.does('POST', 'authority-notifications', filing)
  await settings('Nieuwland', 'Youssef (voorbeeld)')

  const filed = await formOf('?filing=1')
  expect(answerTo(filed, '3.1.1c')?.answer).toBe('Waterveen')
  expect(answerTo(filed, '3.2.1')?.answer).toContain('Anna (voorbeeld)')
  expect(answerTo(filed, '3.2.2')?.answer).toContain('Fatima (voorbeeld)')
  const next = await formOf()
  expect(answerTo(next, '3.1.1c')?.answer).toBe('Nieuwland')
  expect(next.changed.map(({ question, before, after }) => [question, before, after])).toContainEqual([
    '3.1.1c',
    'Waterveen',
    'Nieuwland',
  ])
})

it('keeps the people of a filing outside the sealed entry, so that they can be destroyed', async () => {
  await officer.does('POST', 'authority-notifications', filing)
  const history = await api.store.of(api.organisation.id).history({ kind: 'case', id: caseId })
  const filed = history.find(({ entry }) => entry.type === 'authorityNotified')
  expect(JSON.stringify(filed?.entry)).not.toContain('Anna (voorbeeld)')
  expect(JSON.stringify(filed?.personal)).toContain('Anna (voorbeeld)')
})
