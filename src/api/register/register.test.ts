import { describe, expect, it } from 'vitest'
import type { RegisterEntryWhole, RegisterPage } from '../../contract/register.ts'
import type { Statistics } from '../../contract/statistics.ts'
import { handling, type TestApi, testApi, wrongLetter } from '../testing.ts'

async function noBreach(api: TestApi): Promise<string> {
  const { caseId, reference } = await api.openedCase()
  await handling(api, caseId).does('POST', 'no-breach-declarations', { reason: 'De stick was leeg' })
  return reference
}

describe('the register', () => {
  it('holds every breach in the order of the references, open ones too; what was none stands apart', async () => {
    const api = testApi()
    const first = await api.openedCase()
    const none = await noBreach(api)
    const last = await api.openedCase()
    const references = async (query: string) =>
      (await api.send<RegisterPage>('GET', `register${query}`)).body.entries.map(({ reference }) => reference)
    expect(await references('')).toEqual([first.reference, last.reference])
    expect(await references('?which=noBreach')).toEqual([none])
    expect(await references('?which=all')).toEqual([first.reference, none, last.reference])
  })

  it('comes page by page', async () => {
    const api = testApi()
    for (let count = 0; count < 5; count += 1) await api.openedCase()
    const seen: string[] = []
    let cursor = ''
    for (;;) {
      const { body } = await api.send<RegisterPage>('GET', `register?limit=2${cursor}`)
      seen.push(...body.entries.map(({ reference }) => reference))
      if (body.next === null) break
      cursor = `&cursor=${encodeURIComponent(body.next)}`
    }
    expect(seen).toEqual(['DL-2026-0001', 'DL-2026-0002', 'DL-2026-0003', 'DL-2026-0004', 'DL-2026-0005'])
  })

  it('holds a period of Dutch days', async () => {
    // 23:30 in London on the 16th is the 17th in Amsterdam.
    const api = testApi({ now: '2026-11-16T23:30:00.000Z' })
    await api.openedCase()
    const count = async (query: string) =>
      (await api.send<RegisterPage>('GET', `register?${query}`)).body.entries.length
    expect(await count('openedFrom=2026-11-17&openedBefore=2026-11-18')).toBe(1)
    expect(await count('openedBefore=2026-11-17')).toBe(0)
  })
})

it('tells both deadlines where awareness was corrected after the filing, and calls late by the stricter', async () => {
  const api = testApi({ now: '2026-11-17T09:00:00.000Z' })
  const { caseId } = await api.openedCase()
  const breach = handling(api, caseId)
  await breach.does('POST', 'authority-notifications', { kind: 'initial', filedAt: '2026-11-17T09:00:00Z' })
  await breach.does('PUT', 'awareness', { awareAt: '2026-11-14T08:00:00Z', reason: 'Een collega wist het al' })
  const { body } = await api.send<RegisterPage>('GET', 'register')
  expect(body.entries[0]).toMatchObject({ deadline: '2026-11-17T08:00:00.000Z', late: true })
  expect(body.entries[0]?.deadlineCorrected).toMatchObject({ byAwareness: '2026-11-17T08:00:00.000Z' })
  await breach.does('PUT', 'awareness', { awareAt: '2026-11-14T07:00:00Z', reason: 'Zij wist het een uur eerder' })
  const whole = await api.send<RegisterEntryWhole>('GET', `register/${caseId}`)
  const established = whole.body.history.filter(({ type }) => type === 'awarenessEstablished')
  expect(established.map(({ isCorrection }) => isCorrection)).toEqual([false, true])
})

it('tells a legal hold that was lifted from one that was set', async () => {
  const api = testApi()
  const { caseId } = await api.openedCase()
  const breach = handling(api, caseId)
  await breach.does('PUT', 'legal-hold', { hold: true, reason: 'Claim' })
  await breach.does('PUT', 'legal-hold', { hold: false, reason: 'Afgerond' })
  const { body } = await api.send<RegisterEntryWhole>('GET', `register/${caseId}`)
  const holds = body.history.filter(({ type }) => type === 'legalHoldSet')
  expect(holds.map(({ isCorrection }) => isCorrection)).toEqual([false, true])
})

describe('the export', () => {
  const purpose = 'Verzoek van de AP'

  it('is a file that a Dutch spreadsheet opens, and says who made it and why', async () => {
    const api = testApi()
    await api.openedCase()
    const { status, headers, text } = await api.send('POST', 'register-exports', {
      as: 'auditor',
      body: { purpose },
    })
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(headers.get('content-disposition')).toBe('attachment; filename="register-2026-11-17.csv"')
    expect(text).toMatch(/^\uFEFF?reference;title;outcome;/)
    expect(text).toContain('DL-2026-0001;Brief schuldhulp naar verkeerde ontvanger;breach;')
    const [fact] = await api.store.of(api.organisation.id).auditTrail({ limit: 1 })
    expect(fact).toMatchObject({
      by: { id: 'auditor' },
      what: 'export',
      object: { kind: 'register', id: purpose },
    })
  })

  it('begins with the mark by which spreadsheets know UTF-8', async () => {
    const api = testApi()
    const answer = await api.app.request('/api/v1/register-exports', {
      method: 'POST',
      headers: { authorization: 'anna', 'content-type': 'application/json' },
      body: JSON.stringify({ purpose }),
    })
    expect([...new Uint8Array(await answer.arrayBuffer()).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })

  it.each(['=1+1', '+31', '-2', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1+1', '=HYPERLINK("http://x.example")'])(
    'runs nothing of a text that begins as %j',
    async (title) => {
      const api = testApi()
      const { caseId } = await api.openedCase()
      await handling(api, caseId).does('PUT', 'title', { title })
      const { text } = await api.send('POST', 'register-exports', { body: { purpose } })
      const cell = text.split(/\r\n(?=DL)/)[1]?.slice('DL-2026-0001;'.length) ?? ''
      expect(cell.startsWith(`'${title.slice(0, 1)}`) || cell.startsWith(`"'${title.slice(0, 1)}`)).toBe(true)
    },
  )

  it('keeps semicolons, quotes and line ends inside their cell', async () => {
    const api = testApi()
    const { caseId } = await api.openedCase()
    await handling(api, caseId).does('PUT', 'title', { title: 'Een; "twee"\ndrie' })
    expect((await api.send('POST', 'register-exports', { body: { purpose } })).text).toContain('"Een; ""twee""\ndrie";')
  })

  it('is the same as JSON, with the texts as they were written', async () => {
    const api = testApi()
    const { caseId } = await api.openedCase()
    await handling(api, caseId).does('PUT', 'title', { title: '=1+1' })
    const { body } = await api.send<RegisterPage>('POST', 'register-exports', {
      body: { purpose, format: 'json' },
    })
    expect(body.entries[0]?.title).toBe('=1+1')
  })

  it('is refused without a purpose', async () => {
    const api = testApi()
    const { status, body } = await api.send('POST', 'register-exports', { body: { purpose: '' } })
    expect([status, body.errors?.[0]?.pointer]).toEqual([400, '/purpose'])
  })
})

it('counts breaches and notifications apart, and shares as so many of so many', async () => {
  const api = testApi()
  await noBreach(api)
  await api.openedCase()
  const { caseId } = await api.openedCase()
  const anna = handling(api, caseId)
  await anna.does('PUT', 'handler', { handler: 'me' })
  await anna.does('PUT', 'breached-data', wrongLetter)
  await anna.does('POST', 'authority-decisions', { decision: 'notify' })
  await anna.does('POST', 'authority-notifications', { kind: 'initial', filedAt: '2026-11-17T14:00:00Z' })

  const { body } = await api.send<Statistics>('GET', 'statistics')
  expect(body).toMatchObject({
    breaches: 2,
    noBreach: 1,
    open: 2,
    notified: { count: 1, of: 2 },
    within72Hours: { count: 1, of: 1 },
    people: { min: 1, max: 1, unknownIn: 1 },
    perMonth: [{ month: '2026-11', breaches: 2, notified: 1, late: 0 }],
  })
  expect(body.perCategory).toContainEqual({ category: 'debts', breaches: 1 })
  expect(body.perHandler).toContainEqual({
    handler: { id: 'anna', name: 'Anna (voorbeeld)' },
    open: 1,
    late: 0,
  })
})
