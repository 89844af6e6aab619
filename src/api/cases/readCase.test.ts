import { expect, it } from 'vitest'
import type { AuditList } from '../../contract/audit.ts'
import type { CaseEventList, CaseList, CaseView, PrecedentList } from '../../contract/cases.ts'
import { brokenLinkIn, type SealedEntry } from '../../domain/proof.ts'
import { handling, testApi, wrongLetter } from '../testing.ts'

it('shows a case by id and by reference, and as it was known earlier', async () => {
  const api = testApi()
  const { caseId, reference } = await api.openedCase()
  await handling(api, caseId).does('PUT', 'title', { title: 'Nieuwe titel' })
  const titleAt = async (path: string) => (await api.send<CaseView>('GET', `cases/${path}`)).body.title
  expect(await titleAt(caseId.toUpperCase())).toBe('Nieuwe titel')
  expect(await titleAt(reference)).toBe('Nieuwe titel')
  expect(await titleAt(`${reference}?version=1`)).toBe('Brief schuldhulp naar verkeerde ontvanger')
  expect((await api.send('GET', `cases/${caseId}?version=3`)).status).toBe(404)
  expect((await api.send('GET', `cases/${caseId}?version=0`)).status).toBe(400)
})

it('tells the chronology with names and hashes that form an unbroken chain', async () => {
  const api = testApi()
  const { caseId } = await api.openedCase()
  await api.send('POST', `cases/${caseId}/notes`, {
    body: { text: 'Gebeld', happenedAt: '2026-11-17T13:00:00Z' },
  })
  const { body } = await api.send<CaseEventList>('GET', `cases/${caseId}/events`, { as: 'dpo' })
  expect(body.items).toMatchObject([
    { version: 1, type: 'caseOpened', by: { name: 'Anna (voorbeeld)' } },
    {
      version: 2,
      type: 'noteAdded',
      happenedAt: '2026-11-17T13:00:00.000Z',
      recordedAt: '2026-11-17T14:00:00.000Z',
      data: { text: 'Gebeld' },
    },
  ])
  const kept: SealedEntry[] = (await api.store.of(api.organisation.id).history({ kind: 'case', id: caseId })).map(
    ({ entry }) => entry,
  )
  const hash = async (text: string) =>
    [...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('')
  expect(await brokenLinkIn(api.organisation.id, kept, hash)).toBeNull()
  expect(kept.map((entry) => entry.hash)).toEqual(body.items.map((item) => item.hash))
})

it('keeps the words of a note outside the chain', async () => {
  const api = testApi()
  const { caseId } = await api.openedCase()
  await api.send('POST', `cases/${caseId}/notes`, { body: { text: 'Gebeld met de bewoner' } })
  const history = await api.store.of(api.organisation.id).history({ kind: 'case', id: caseId })
  expect(JSON.stringify(history.at(-1)?.entry)).not.toContain('bewoner')
  expect(history.at(-1)?.personal).toEqual({ text: 'Gebeld met de bewoner' })
})

it('keeps who read, and tells it', async () => {
  const api = testApi()
  const { caseId } = await api.openedCase()
  await api.send('GET', `cases/${caseId}`, { as: 'ciso' })
  const { body } = await api.send<AuditList>('GET', `cases/${caseId}/audit`, { as: 'auditor' })
  expect(body.items.map(({ by, what }) => `${by.name} ${what}`)).toEqual([
    'Oumaima (voorbeeld) read',
    'Cas (voorbeeld) read',
    'Anna (voorbeeld) write',
  ])
})

it('shows what was decided in cases that resemble this one', async () => {
  const api = testApi()
  const before = await api.openedCase()
  const anna = handling(api, before.caseId)
  await anna.does('PUT', 'awareness', { awareAt: '2026-11-17T14:00:00Z' })
  await anna.does('PUT', 'containment', {
    contained: true,
    containedAt: '2026-11-17T14:00:00Z',
    how: 'Terug',
  })
  await anna.does('PUT', 'breached-data', wrongLetter)
  await anna.does('POST', 'risk-assessments', { verdict: 'highRisk' })
  await anna.does('POST', 'authority-decisions', { decision: 'notify' })
  await anna.does('POST', 'authority-notifications', { kind: 'initial', filedAt: '2026-11-17T14:00:00Z' })
  await anna.does('POST', 'subjects-communications', {
    informedAt: '2026-11-17T14:00:00Z',
    means: ['letter'],
    people: 1,
    text: 'Geachte',
  })
  await anna.does('PUT', 'lessons', {
    cause: { origin: 'internal', intent: 'accidental' },
    text: 'Geen',
    measures: [],
  })
  await anna.does('POST', 'closures', {})

  const now = await api.openedCase()
  await handling(api, now.caseId).does('PUT', 'breached-data', wrongLetter)
  const { body } = await api.send<PrecedentList>('GET', `cases/${now.caseId}/precedents`)
  expect(body.items.map(({ reference }) => reference)).toEqual([before.reference])
  expect(body.counts).toEqual({ all: 1, notified: 1, informed: 1 })
})

it('lists, filters, sorts, pages and counts the worklist', async () => {
  const api = testApi()
  const late = await api.openedCase({ receivedAt: '2026-11-10T12:00:00Z' })
  const soon = await api.openedCase({ receivedAt: '2026-11-15T08:00:00Z' })
  await handling(api, soon.caseId).does('PUT', 'handler', { handler: 'me' })
  const list = async (query: string) => (await api.send<CaseList>('GET', `cases?${query}`)).body
  const references = async (query: string) => (await list(query)).items.map(({ reference }) => reference)

  expect(await references('view=team')).toEqual([late.reference, soon.reference])
  expect(await references('view=team&sort=-deadline')).toEqual([soon.reference, late.reference])
  expect(await references('view=mine')).toEqual([soon.reference])
  expect(await references('handler=me,none&sort=reference')).toEqual([late.reference, soon.reference])
  expect(await references('group=late')).toEqual([late.reference])
  const first = await list('limit=1')
  expect(first.counts).toMatchObject({
    matching: 2,
    views: { mine: 1, unassigned: 1, team: 2 },
    groups: { late: 1 },
  })
  expect(await list('limit=0')).toEqual({ items: [], counts: first.counts, next: null })
  expect(await references(`limit=1&cursor=${encodeURIComponent(first.next ?? '')}`)).toEqual([soon.reference])
  expect((await list('view=mine')).counts.lateHidden).toBe(0)
})

it('finds a case by its title, its reference, the words of its report and of its notes', async () => {
  const api = testApi()
  const { caseId, reference } = await api.openedCase({ description: 'Paspoort op straat gevonden' })
  await api.send('POST', `cases/${caseId}/notes`, { body: { text: 'Politie belde over aangifte' } })
  await api.openedCase()
  for (const q of ['paspoort', reference, 'aangifte politie']) {
    const { body } = await api.send<CaseList>('POST', 'case-searches', { body: { q } })
    expect(
      body.items.map((row) => row.reference),
      q,
    ).toEqual([reference])
  }
  const misspelt = await api.send<CaseList>('POST', 'case-searches', { body: { q: 'pasport' } })
  expect(misspelt.body.items.map((row) => [row.reference, row.resembles])).toEqual([[reference, true]])
  expect((await api.send<CaseList>('POST', 'case-searches', { body: { q: reference } })).body.items).not.toContainEqual(
    expect.objectContaining({ resembles: true }),
  )
  expect((await api.send<CaseList>('POST', 'case-searches', { body: { q: 'schuldhulp' } })).body.counts.matching).toBe(
    2,
  )
})
