import { describe, expect, it } from 'vitest'
import type { NoBreachReportList } from '../../contract/register.ts'
import type { ReportView } from '../../contract/reports.ts'
import { type TestApi, testApi } from '../testing.ts'

const years = 365 * 24

/** A report of which a name, a call and an answer speak, judged to be no breach. */
async function dismissed(api: TestApi): Promise<string> {
  const { body } = await api.send<{ id: string }>('POST', 'reports', {
    body: {
      channel: 'phone',
      description: 'Lege envelop voor mevrouw Zonnebloem',
      reporter: { role: 'resident', name: 'Wilhelmina Voorbeeld', phone: '000', callBack: true },
    },
  })
  await api.send('POST', `reports/${body.id}/call-backs`, { body: { text: 'Wilhelmina zegt dat hij leeg was' } })
  await api.send('POST', `reports/${body.id}/outcomes`, {
    body: { outcome: 'noBreach', reason: 'De envelop was leeg' },
  })
  return body.id
}

const destroy = (api: TestApi, id: string, as: 'anna' | 'auditor' = 'anna') =>
  api.send('POST', `reports/${id}/destructions`, { as, body: {} })
const listed = async (api: TestApi, query = '') =>
  (await api.send<NoBreachReportList>('GET', `no-breach-reports${query}`)).body.items
const over = (api: TestApi) => listed(api, '?retention=over')

describe('destroying the details of a report that was no breach', () => {
  it('is refused while its term runs, and the list says until when', async () => {
    const api = testApi()
    const id = await dismissed(api)
    const { status, body } = await destroy(api, id)
    expect([status, body]).toMatchObject([409, { code: 'reportStillKept', inTheWay: { until: '2029-11-17' } }])
    expect(await listed(api)).toMatchObject([
      { id, keptUntil: '2029-11-17', destroyedAt: null, can: { destroyDetails: { code: 'reportStillKept' } } },
    ])
    expect(await over(api)).toEqual([])
  })

  it('is refused while a case it was in is on legal hold', async () => {
    const api = testApi()
    const { caseId } = await api.openedCase()
    const { body } = await api.send<{ id: string }>('POST', 'reports', {
      body: { channel: 'mail', description: 'Lege envelop' },
    })
    const becomes = (outcome: object) => api.send('POST', `reports/${body.id}/outcomes`, { body: outcome })
    await becomes({ outcome: 'joinedCase', caseId })
    await becomes({ outcome: 'undone' })
    await becomes({ outcome: 'noBreach', reason: 'Leeg' })
    await api.send('PUT', `cases/${caseId}/legal-hold`, { body: { hold: true, reason: 'Claim' }, version: 3 })
    api.advance(3 * years + 48)
    const refused = await destroy(api, body.id)
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'onLegalHold', inTheWay: { caseId } }])
  })

  it('takes every name and word of people, and leaves the judgement with its reason', async () => {
    const api = testApi()
    const id = await dismissed(api)
    api.advance(3 * years + 48)
    expect(await over(api)).toMatchObject([{ id, can: { destroyDetails: true } }])
    const after = await destroy(api, id)
    expect(after.status).toBe(200)
    expect(after.text).not.toMatch(/Wilhelmina|Zonnebloem/)
    const { body } = await api.send<ReportView>('GET', `reports/${id}`)
    expect(body).toMatchObject({ state: 'noBreach', reason: 'De envelop was leeg', description: null, reporter: null })
    for (const q of ['Wilhelmina', 'Zonnebloem']) {
      const found = await api.send<{ items: unknown[] }>('POST', 'report-searches', { body: { q, state: 'all' } })
      expect([q, found.body.items]).toEqual([q, []])
    }
    expect(JSON.stringify(await api.store.of(api.organisation.id).histories('report', [id]))).not.toMatch(
      /Wilhelmina|Zonnebloem/,
    )
    expect(await over(api)).toEqual([])
    const [judged] = await listed(api)
    expect(judged).toMatchObject({ id, reason: 'De envelop was leeg' })
    expect(judged?.destroyedAt).not.toBeNull()
  })

  it('leaves the proof in the chain: which entries, by their salted hashes', async () => {
    const api = testApi()
    const id = await dismissed(api)
    const stream = { kind: 'report', id } as const
    const before = await api.store.of(api.organisation.id).history(stream)
    api.advance(3 * years + 48)
    await destroy(api, id)
    const last = (await api.store.of(api.organisation.id).history(stream)).at(-1)?.entry
    expect(last?.type).toBe('reportDetailsDestroyed')
    expect(last?.data).toMatchObject({
      caseId: null,
      destroyed: before
        .filter(({ personal }) => personal !== null)
        .map(({ entry }) => ({ version: entry.version, personalHash: entry.personalHash })),
    })
    expect(last?.data['proof']).toMatch(/^[0-9a-f]{64}$/)
  })

  it('happens once, and cannot be undone by taking the judgement back', async () => {
    const api = testApi()
    const id = await dismissed(api)
    api.advance(3 * years + 48)
    await destroy(api, id)
    expect((await destroy(api, id)).body).toMatchObject({ code: 'reportDestroyed' })
    const undone = await api.send('POST', `reports/${id}/outcomes`, { body: { outcome: 'undone' } })
    expect([undone.status, undone.body.code]).toEqual([409, 'reportDestroyed'])
  })

  it('is not for a report of a case, however old, nor for those who only read', async () => {
    const api = testApi()
    const { reportId } = await api.openedCase()
    const id = await dismissed(api)
    api.advance(6 * years)
    expect((await destroy(api, reportId)).body).toMatchObject({ code: 'reportNotDismissed' })
    expect((await destroy(api, id, 'auditor')).status).toBe(403)
  })

  it('counts the term from the last judgement, and finds what is over behind what was destroyed', async () => {
    const api = testApi()
    const first = await dismissed(api)
    const again = await dismissed(api)
    api.advance(years)
    await api.send('POST', `reports/${again}/outcomes`, { body: { outcome: 'undone' } })
    await api.send('POST', `reports/${again}/outcomes`, { body: { outcome: 'noBreach', reason: 'Toch niet' } })
    api.advance(2 * years + 48)
    expect((await over(api)).map(({ id }) => id)).toEqual([first])
    await destroy(api, first)
    api.advance(years)
    expect((await listed(api, '?retention=over&limit=1')).map(({ id }) => id)).toEqual([again])
  })
})
