import { describe, expect, it } from 'vitest'
import type { CaseList, CaseView } from '../../contract/cases.ts'
import type { OutcomeSettled, ReportList, ReportView } from '../../contract/reports.ts'
import { handling, testApi, testNow } from '../testing.ts'

const show = async (api: ReturnType<typeof testApi>, id: string) =>
  (await api.send<CaseView>('GET', `cases/${id}`)).body

it('links two cases, in both', async () => {
  const api = testApi()
  const one = await api.openedCase()
  const other = await api.openedCase()
  const { body } = await api.send<CaseView>('POST', `cases/${one.caseId}/links`, {
    body: { caseId: other.caseId, reason: 'Zelfde fout' },
    version: 1,
  })
  expect(body.linked).toMatchObject([{ otherCase: other.caseId, reference: other.reference, reason: 'Zelfde fout' }])
  expect((await show(api, other.caseId)).linked).toMatchObject([{ otherCase: one.caseId }])
})

it('refuses a link to itself, to nothing, and to a case of another organisation', async () => {
  const api = testApi()
  const { caseId } = await api.openedCase()
  const strange = await api.openedCase({ as: 'stranger' })
  const codeFor = async (other: string) =>
    (
      await api.send('POST', `cases/${caseId}/links`, {
        body: { caseId: other, reason: 'Zelfde fout' },
        version: 1,
      })
    ).body.code
  expect(await codeFor(caseId)).toBe('sameCase')
  expect(await codeFor('01900000-0000-7000-8000-0000000000ff')).toBe('caseUnknown')
  expect(await codeFor(strange.caseId)).toBe('caseUnknown')
  expect(await api.entries(caseId)).toBe(1)
})

it('merges a case into another, which takes over its reports and the earlier clock', async () => {
  const api = testApi()
  const late = await api.openedCase({ receivedAt: '2026-11-17T12:00:00Z' })
  const early = await api.openedCase({ receivedAt: '2026-11-16T12:00:00Z' })
  const { body } = await api.send<CaseView>('POST', `cases/${early.caseId}/mergers`, {
    body: { into: late.caseId, reason: 'Dubbel gemeld' },
    version: 1,
  })
  expect(body).toMatchObject({
    handling: 'closed',
    outcome: 'merged',
    mergedInto: { id: late.caseId, reference: late.reference },
  })

  const survivor = await show(api, late.caseId)
  expect(survivor.clock.startsAt).toBe('2026-11-16T12:00:00.000Z')
  expect(survivor.reports.map(({ id }) => id)).toEqual([late.reportId, early.reportId])
  expect((await api.send<ReportView>('GET', `reports/${early.reportId}`)).body.case?.id).toBe(late.caseId)
})

it('does not merge a case away from which something was sent: it would leave the register', async () => {
  const api = testApi()
  const filed = await api.openedCase()
  const told = await api.openedCase()
  const other = await api.openedCase()
  await handling(api, filed.caseId).does('POST', 'authority-notifications', {
    kind: 'initial',
    filedAt: testNow,
    authorityNumber: 'AP-1',
  })
  await handling(api, told.caseId).does('POST', 'subjects-communications', {
    informedAt: testNow,
    means: ['letter'],
    people: 1,
    text: 'Geachte mevrouw',
  })
  for (const { caseId } of [filed, told]) {
    const { status, body } = await api.send('POST', `cases/${caseId}/mergers`, {
      body: { into: other.caseId, reason: 'Dubbel gemeld' },
      version: 2,
    })
    expect([status, body.code]).toEqual([409, 'sentInThisCase'])
  }
  const merged = await api.send<CaseView>('POST', `cases/${other.caseId}/mergers`, {
    body: { into: filed.caseId, reason: 'Dubbel gemeld' },
    version: 1,
  })
  expect(merged.body).toMatchObject({ outcome: 'merged', can: { reopen: { code: 'caseMergedAway' } } })
})

it('keeps a merged case closed: its reports went on in the other one, from which they can be split', async () => {
  const api = testApi()
  const one = await api.openedCase()
  const other = await api.openedCase()
  await api.send('POST', `cases/${one.caseId}/mergers`, {
    body: { into: other.caseId, reason: 'Dubbel gemeld' },
    version: 1,
  })
  const reopened = await api.send('POST', `cases/${one.caseId}/reopenings`, {
    body: { reason: 'Toch niet' },
    version: 2,
  })
  expect([reopened.status, reopened.body.code]).toEqual([409, 'caseMergedAway'])
  const split = await api.send<CaseView>('POST', `cases/${other.caseId}/splits`, {
    body: { title: 'Toch een eigen zaak', reports: [one.reportId], reason: 'Ten onrechte samengevoegd' },
    version: 2,
  })
  expect(split.body.reports.map(({ id }) => id)).toEqual([other.reportId])
})

describe('a merger that was a mistake', () => {
  const undoing = { body: { reason: 'Toch twee brieven' }, version: 2 }
  const merged = async () => {
    const api = testApi()
    const away = await api.openedCase({ receivedAt: '2026-11-16T12:00:00Z' })
    const survivor = await api.openedCase({ receivedAt: '2026-11-17T12:00:00Z' })
    const body = { into: survivor.caseId, reason: 'Dubbel gemeld' }
    await api.send('POST', `cases/${away.caseId}/mergers`, { body, version: 1 })
    return { api, away, survivor }
  }

  it('is undone in both cases: reports and clock go back to where they came from', async () => {
    const { api, away, survivor } = await merged()
    expect((await show(api, away.caseId)).can.undoMerger).toBe(true)
    const { status, body } = await api.send<CaseView>('POST', `cases/${away.caseId}/merger-undos`, undoing)
    expect(status).toBe(200)
    expect(body).toMatchObject({ handling: 'handling', outcome: 'breach', mergedInto: null, closing: null })
    expect(body.reports.map(({ id, case: its }) => [id, its?.id])).toEqual([[away.reportId, away.caseId]])
    const left = await show(api, survivor.caseId)
    expect([left.reports.map(({ id }) => id), left.linked]).toEqual([[survivor.reportId], []])
    expect(left.clock.startsAt).toBe('2026-11-17T12:00:00.000Z')
    // And may be done again, in the other direction too.
    const again = { into: away.caseId, reason: 'Toch dubbel' }
    expect((await api.send('POST', `cases/${survivor.caseId}/mergers`, { body: again, version: 3 })).status).toBe(200)
  })

  it('leaves the case to be found by what its reporter told while it was in the other one', async () => {
    const api = testApi()
    const told = { description: 'Brief bij de buren bezorgd', sendingSecret: 'kZ3vP1mQ8sT6wY0bD4fH2jL5' }
    const { body: receipt } = await api.send<{ code: string }>('POST', 'public/organisations/waterveen/reports', {
      as: null,
      body: told,
    })
    const reportId = (await api.send<ReportList>('GET', 'reports')).body.items[0]?.id
    const body = { outcome: 'caseOpened', title: 'Brief' }
    const opened = await api.send<OutcomeSettled>('POST', `reports/${reportId}/outcomes`, { body })
    const away = opened.body.case?.id ?? ''
    const into = (await api.openedCase()).caseId
    await api.send('POST', `cases/${away}/mergers`, { body: { into, reason: 'Dubbel' }, version: 1 })
    const more = { text: 'Er zat ook een polisblad bij' }
    await api.send('POST', `public/receipts/${receipt.code}/answers`, { as: null, body: more })
    expect((await api.send('POST', `cases/${away}/merger-undos`, undoing)).status).toBe(200)
    const found = await api.send<CaseList>('POST', 'case-searches', { body: { q: 'polisblad' } })
    expect(found.body.items.map(({ id }) => id)).toEqual([away])
  })

  it('is refused where nothing was merged, or something rests on it; nothing is recorded then', async () => {
    const { api, away, survivor } = await merged()
    expect((await api.send('POST', `cases/${survivor.caseId}/merger-undos`, undoing)).body.code).toBe('caseNotMerged')
    await api.send('POST', `cases/${survivor.caseId}/authority-decisions`, { body: { decision: 'notify' }, version: 2 })
    const { status, body } = await api.send('POST', `cases/${away.caseId}/merger-undos`, undoing)
    expect([status, body.code, body.inTheWay]).toEqual([
      409,
      'mergerFollowed',
      { what: 'decided', caseId: survivor.caseId },
    ])
    expect(await api.entries(away.caseId)).toBe(2)
  })
})

it('splits a part off with some of the reports, however their ids are written, and names the new case', async () => {
  const api = testApi()
  const { caseId, reportId } = await api.openedCase()
  const second = await api.send<{ id: string }>('POST', 'reports', {
    body: { channel: 'mail', description: 'Andere brief' },
  })
  await api.send('POST', `reports/${second.body.id}/outcomes`, { body: { outcome: 'joinedCase', caseId } })

  const split = await api.send<CaseView>('POST', `cases/${caseId}/splits`, {
    body: { title: 'Andere brief, ander risico', reports: [second.body.id.toUpperCase()], reason: 'Ander risico' },
    version: 2,
  })
  expect(split.status).toBe(201)
  expect(split.body.reports.map(({ id }) => id)).toEqual([reportId])
  const location = split.headers.get('location') ?? ''
  const created = await show(api, location.split('/').at(-1) ?? '')
  expect(created).toMatchObject({ title: 'Andere brief, ander risico', reference: 'DL-2026-0002' })
  expect(created.reports.map(({ id }) => id)).toEqual([second.body.id])
})

it('keeps the last report with the case: a split that would take it records nothing', async () => {
  const api = testApi()
  const { caseId, reportId } = await api.openedCase()
  const { status, body } = await api.send('POST', `cases/${caseId}/splits`, {
    body: { title: 'Weg', reports: [reportId], reason: 'Zo' },
    version: 1,
  })
  expect([status, body.code]).toEqual([409, 'onlyReportOfCase'])
  expect(await api.entries(caseId)).toBe(1)
  expect((await api.openedCase()).reference).toBe('DL-2026-0002')
})
