import { beforeEach, expect, it } from 'vitest'
import type { SearchBody, SearchMatch, SearchResults } from '../../contract/searches.ts'
import { type TestApi, testApi, type Who } from '../testing.ts'
import { referenceBegun, referencesMeant } from './referencesMeant.ts'

let api: TestApi
beforeEach(() => {
  api = testApi()
})

const search = async (body: SearchBody, as: Who = 'anna') =>
  (await api.send<SearchResults>('POST', 'searches', { as, body })).body
const marked = (match: SearchMatch | null | undefined) =>
  match && [match.in, match.excerpt.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')]

it('finds a case by two misspelt words, and shows where they stand', async () => {
  await api.openedCase()
  const { cases } = await search({ q: 'schuldhup breif' })
  expect(cases.items.map(({ reference }) => reference)).toEqual(['DL-2026-0001'])
  expect(marked(cases.items[0]?.match)).toEqual(['title', '[Brief] [schuldhulp] naar verkeerde ontvanger'])
})

it('finds a note, and the report of a case', async () => {
  const { caseId } = await api.openedCase({ description: 'De postbode zag niets' })
  await api.send('POST', `cases/${caseId}/notes`, { body: { text: 'Wijkteam gebeld' } })
  expect(marked((await search({ q: 'wijkteam' })).cases.items[0]?.match)).toEqual(['note', '[Wijkteam] gebeld'])
  const { cases, reports } = await search({ q: 'postbode' })
  expect(marked(cases.items[0]?.match)).toEqual(['report', 'De [postbode] zag niets'])
  expect(reports.items).toMatchObject([{ state: 'caseOpened', case: { reference: 'DL-2026-0001' } }])
})

it('finds senders for who may see them, and neither finds nor shows them to a CISO or auditor', async () => {
  const sender = { role: 'resident', name: 'Wilhelmina Zwartjes', email: 'w@voorbeeld.nl' }
  await api.openedCase({ reporter: sender })
  const { reports, cases } = await search({ q: 'zwarjtes' })
  expect(marked(reports.items[0]?.match)).toEqual(['reporter', 'Wilhelmina [Zwartjes] · w@voorbeeld.nl'])
  expect(marked(cases.items[0]?.match)).toEqual(['reporter', 'Wilhelmina [Zwartjes] · w@voorbeeld.nl'])
  for (const as of ['ciso', 'auditor'] as const) {
    expect(await search({ q: 'zwartjes' }, as)).toMatchObject({ cases: { items: [] }, reports: { items: [] } })
    const { text } = await api.send('POST', 'searches', { as, body: { q: 'schulden' } })
    expect(text).toContain('DL-2026-0001')
    expect(text).not.toMatch(/zwartjes|voorbeeld\.nl/i)
  }
})

it('finds a case by its number alone, before everything else', async () => {
  await api.openedCase()
  const { reference } = await api.openedCase()
  await api.send('POST', 'reports', { body: { channel: 'phone', description: 'Nummer 2 op de lijst' } })
  expect((await search({ q: '2' })).cases.items[0]?.reference).toBe(reference)
  expect((await search({ q: 'dl-2026-2' })).cases.items[0]?.reference).toBe(reference)
})

it('lists the newest cases while no more than the shared beginning of all references is typed', async () => {
  await api.openedCase()
  await api.openedCase()
  for (const q of ['dl', 'DL-2026-', '2026']) {
    const { cases } = await search({ q, limit: 1 })
    expect([q, cases.items.map(({ reference }) => reference), cases.more]).toEqual([q, ['DL-2026-0002'], true])
  }
  expect((await search({ q: 'DL-2025' })).cases.items).toEqual([])
})

it('gives without words the recent cases asked for, in their order, and what is due of my own work', async () => {
  const first = await api.openedCase()
  const second = await api.openedCase()
  const recent = [second.reference, 'DL-2026-0999', first.reference]
  const { recent: found, suggested } = await search({ q: ' ', recent })
  expect(found.map(({ reference }) => reference)).toEqual([second.reference, first.reference])
  expect(suggested.map(({ reference }) => reference)).toEqual([first.reference, second.reference])
  expect(suggested[0]).toMatchObject({ group: 'later', nextStep: { code: expect.any(String) as string } })
})

it('keeps that somebody searched, not what for', async () => {
  await search({ q: 'zwartjes' })
  const trail = await api.store.of(api.organisation.id).auditTrail({ limit: 5 })
  expect(trail[0]).toMatchObject({ what: 'search', object: { kind: 'everything', id: null } })
  expect(JSON.stringify(trail)).not.toContain('zwartjes')
})

it('reads references as people type them', () => {
  expect(referencesMeant('143', 2026)).toEqual(['DL-2026-0143', 'DL-2025-0143', 'DL-2024-0143'])
  expect(referencesMeant('dl 2025 12345', 2026)).toEqual(['DL-2025-12345'])
  expect(referencesMeant('brief 143', 2026)).toEqual([])
  expect(referenceBegun('brief')).toBeNull()
})
