import { beforeEach, expect, it } from 'vitest'
import { type MockApi, mockApi } from '../../../mocks/node.ts'
import { authorityForm, type AuthorityFormView } from '../../contract/authorityForm.ts'
import type { CaseView } from '../../contract/cases.ts'

let api: MockApi
let breach: CaseView

type Init = { method?: string; body?: string; headers?: Record<string, string> }

const ask = (path: string, init: Init = {}) =>
  api.fetch(
    new Request(`http://localhost/api/v1/${path}`, {
      ...init,
      headers: { 'content-type': 'application/json', ...init.headers },
    }),
  )

async function sent<Answer>(path: string, method: string, body: object, version?: number): Promise<Answer> {
  const answer = await ask(path, {
    method,
    body: JSON.stringify(body),
    headers: version === undefined ? {} : { 'if-match': `"${version}"` },
  })
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as Answer
}

async function recordOn(method: string, path: string, body: object): Promise<void> {
  breach = await sent<CaseView>(`cases/${breach.id}/${path}`, method, body, breach.version)
}

/** The form, which must be what the contract promises. */
async function formOf(query = '', language = 'nl'): Promise<AuthorityFormView> {
  const answer = await ask(`cases/${breach.id}/authority-form${query}`, {
    headers: { 'accept-language': language },
  })
  expect(answer.status).toBe(200)
  return authorityForm.parse(await answer.json())
}
const answerTo = ({ chapters }: AuthorityFormView, question: string) =>
  chapters.flatMap(({ answers }) => answers).find((answer) => answer.question === question)

const filing = { kind: 'initial', filedAt: '2026-11-20T06:40:00Z', authorityNumber: '20261120-000123' }

beforeEach(async () => {
  api = await mockApi()
  const report = await sent<{ id: string }>('reports', 'POST', {
    channel: 'phone',
    description: 'Brief bij de buren',
    receivedAt: '2026-11-19T10:00:00Z',
  })
  const { case: opened } = await sent<{ case: CaseView }>(`reports/${report.id}/outcomes`, 'POST', {
    outcome: 'caseOpened',
    title: 'Brief schuldhulp naar verkeerde ontvanger',
  })
  breach = opened
  await recordOn('PUT', 'breached-data', {
    facts: {
      natures: ['confidentiality'],
      categories: ['name', 'debts'],
      people: { min: 1, max: 1, estimate: false },
    },
    incidentKind: 'postWrong',
    subjectGroups: ['vulnerable'],
  })
})

it('is filled from the case, with where each answer comes from and how complete it is', async () => {
  const form = await formOf()
  expect(form).toMatchObject({ pack: 'ap-2022-08', kind: 'initial', filed: null, changed: [], filings: [] })
  expect(form.chapters.map(({ chapter }) => chapter)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  expect(answerTo(form, '6.1')).toMatchObject({
    text: 'Gewone persoonsgegevens',
    provenance: 'recorded',
    version: breach.version,
    answer: 'Naam; Problematische schulden',
  })
  expect(answerTo(form, '9.3')).toMatchObject({ provenance: 'missing', value: null, answer: null })
  expect(form.completeness.answered).toBeLessThan(form.completeness.asked)
})

it('speaks English to whoever reads English', async () => {
  const form = await formOf('', 'en')
  expect(answerTo(form, '6.1')).toMatchObject({
    text: 'Ordinary personal data',
    answer: 'Name; Problem debts',
  })
})

it('stays readable as it was filed, and shows what changed since', async () => {
  await recordOn('POST', 'authority-notifications', { ...filing, answers: [{ question: '9.3', value: '3' }] })
  await recordOn('PUT', 'breached-data', {
    facts: {
      natures: ['confidentiality'],
      categories: ['name', 'debts', 'bsn'],
      people: { min: 1, max: 1, estimate: false },
    },
    incidentKind: 'postWrong',
    subjectGroups: ['vulnerable'],
  })

  const filed = await formOf('?filing=1')
  expect(filed.filed).toMatchObject({ filing: 1, kind: 'initial', authorityNumber: '20261120-000123' })
  expect(answerTo(filed, '6.1')?.answer).toBe('Naam; Problematische schulden')
  expect(answerTo(filed, '9.3')?.answer).toBe('Aanzienlijk')
  expect(answerTo(filed, '3.2.1')?.provenance).toBe('derived')

  const next = await formOf()
  expect(next.kind).toBe('supplement')
  expect(answerTo(next, '1.1a')?.answer).toBe('20261120-000123')
  expect(answerTo(next, '9.3')?.answer).toBe('Aanzienlijk')
  expect(next.changed).toContainEqual({
    question: '6.1',
    text: 'Gewone persoonsgegevens',
    before: 'Naam; Problematische schulden',
    after: 'Naam; Problematische schulden; BSN',
  })
  // That the data now allow identity fraud follows from it; nothing else changed.
  expect(next.changed.map(({ question }) => question)).toEqual(['6.1', '9.2'])
})

it('is not there for a filing that never was', async () => {
  expect((await ask(`cases/${breach.id}/authority-form?filing=1`)).status).toBe(404)
})

it('is open to whoever may read cases, and closed to others', async () => {
  api.become('auditor')
  expect((await ask(`cases/${breach.id}/authority-form`)).status).toBe(200)
  api.become('administrator')
  expect((await ask(`cases/${breach.id}/authority-form`)).status).toBe(403)
})

it('leaves a trace of who read it', async () => {
  api.become('dpo')
  await formOf()
  const { items } = (await (await ask(`cases/${breach.id}/audit`)).json()) as {
    items: { what: string; by: { name: string } }[]
  }
  expect(items.filter(({ what }) => what === 'read').length).toBeGreaterThan(1)
})

it.each([
  [{ question: '9.3', value: '5' }, 'notAChoice'],
  [{ question: '3.2.1', value: 'Iemand' }, 'notAChoice'],
  [{ question: '4.2', value: 'gisteren' }, 'noDay'],
])('refuses an answer that the form would not take: %j', async (answer, code) => {
  const refused = await ask(`cases/${breach.id}/authority-notifications`, {
    method: 'POST',
    body: JSON.stringify({ ...filing, answers: [answer] }),
    headers: { 'if-match': `"${breach.version}"` },
  })
  expect(refused.status).toBe(400)
  expect(await refused.json()).toMatchObject({ errors: [{ code }] })
})
