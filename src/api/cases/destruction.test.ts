import { describe, expect, it } from 'vitest'
import type { CaseEventList, CaseView } from '../../contract/cases.ts'
import type { DestructionView } from '../../contract/caseKeeping.ts'
import type { RegisterPage } from '../../contract/register.ts'
import type { ReportView } from '../../contract/reports.ts'
import type { Statistics } from '../../contract/statistics.ts'
import { handling, type TestApi, testApi, wrongLetter } from '../testing.ts'

const years = 365 * 24

/** A closed case of which a name, a note, a piece of evidence and a note at the hand-over speak. */
async function closedCase(api: TestApi) {
  const opened = await api.openedCase({
    description: 'Brief voor mevrouw Zonnebloem',
    reporter: { role: 'resident', name: 'Wilhelmina Voorbeeld', phone: '000', email: null, callBack: true },
  })
  const anna = handling(api, opened.caseId)
  await anna.does('PUT', 'handler', { handler: 'me', note: 'Vraag Wilhelmina naar de envelop' })
  await anna.does('PUT', 'breached-data', wrongLetter)
  await api.send('POST', `cases/${opened.caseId}/notes`, { body: { text: 'Gebeld met Wilhelmina' } })
  await api.send('POST', `cases/${opened.caseId}/evidence`, {
    body: { name: 'verklaring Wilhelmina.pdf', description: '' },
  })
  const { body } = await api.send<CaseView>('GET', `cases/${opened.caseId}`)
  const closed = await api.send<CaseView>('POST', `cases/${opened.caseId}/no-breach-declarations`, {
    body: { reason: 'De brief kwam ongeopend terug' },
    version: body.version,
  })
  return { ...opened, version: closed.body.version }
}

const destroy = (
  api: TestApi,
  { caseId, reference, version }: { caseId: string; reference: string; version: number },
) => api.send<CaseView>('POST', `cases/${caseId}/destructions`, { body: { reference }, version })

describe('destroying the personal details of a case', () => {
  it('is refused while its term runs, and says until when', async () => {
    const api = testApi()
    const { status, text } = await destroy(api, await closedCase(api))
    expect(status).toBe(409)
    expect(JSON.parse(text)).toMatchObject({ code: 'stillKept', inTheWay: { until: '2031-11-17' } })
  })

  it('is refused on legal hold whatever the term, until it is lifted', async () => {
    const api = testApi()
    const closed = await closedCase(api)
    const hold = (on: boolean, version: number) =>
      api.send<CaseView>('PUT', `cases/${closed.caseId}/legal-hold`, {
        body: { hold: on, reason: 'Schadeclaim' },
        version,
      })
    const held = await hold(true, closed.version)
    expect(held.body.legalHold).toMatchObject({ reason: 'Schadeclaim', by: { name: 'Anna (voorbeeld)' } })
    api.advance(6 * years)
    const refused = await destroy(api, { ...closed, version: held.body.version })
    expect(JSON.parse(refused.text)).toMatchObject({ code: 'onLegalHold', inTheWay: { reason: 'Schadeclaim' } })
    const lifted = await hold(false, held.body.version)
    expect(lifted.body.legalHold).toBeNull()
    expect((await destroy(api, { ...closed, version: lifted.body.version })).status).toBe(200)
  })

  it('is refused while another case holds one of its reports, and names that case', async () => {
    const api = testApi()
    const held = await api.openedCase()
    const { body: second } = await api.send<{ id: string }>('POST', 'reports', {
      body: { channel: 'mail', description: 'Andere brief' },
    })
    await api.send('POST', `reports/${second.id}/outcomes`, { body: { outcome: 'joinedCase', caseId: held.caseId } })
    const split = await api.send<CaseView>('POST', `cases/${held.caseId}/splits`, {
      body: { title: 'Andere brief', reports: [second.id], reason: 'Ander risico' },
      version: 2,
    })
    const caseId = split.headers.get('location')?.split('/').at(-1) ?? ''
    const declared = await api.send<CaseView>('POST', `cases/${caseId}/no-breach-declarations`, {
      body: { reason: 'Leeg' },
      version: 1,
    })
    await api.send('PUT', `cases/${held.caseId}/legal-hold`, {
      body: { hold: true, reason: 'Schadeclaim' },
      version: split.body.version,
    })
    api.advance(6 * years)
    const { reference, version } = declared.body
    const refused = await destroy(api, { caseId, reference, version })
    expect(JSON.parse(refused.text)).toMatchObject({ code: 'onLegalHold', inTheWay: { caseId: held.caseId } })
  })

  it('asks for the reference of the case once more', async () => {
    const api = testApi()
    const closed = await closedCase(api)
    api.advance(6 * years)
    const { status, text } = await destroy(api, { ...closed, reference: 'DL-2026-9999' })
    expect([status, JSON.parse(text)]).toMatchObject([422, { code: 'referenceDiffers' }])
  })

  it('is not for those who only read', async () => {
    const api = testApi()
    const { caseId, reference, version } = await closedCase(api)
    api.advance(6 * years)
    const { status } = await api.send('POST', `cases/${caseId}/destructions`, {
      as: 'auditor',
      body: { reference },
      version,
    })
    expect(status).toBe(403)
  })

  it('takes every name and word of people, from case, reports, search and kept answers', async () => {
    const api = testApi()
    const closed = await closedCase(api)
    api.advance(6 * years)
    await api.send('PUT', `cases/${closed.caseId}/register-details`, {
      body: { department: 'Post' },
      version: closed.version,
      key: 'kept-answer',
    })
    const after = await destroy(api, { ...closed, version: closed.version + 1 })
    expect(after.status).toBe(200)
    expect(after.text).not.toMatch(/Wilhelmina|Zonnebloem/)
    const events = await api.send<CaseEventList>('GET', `cases/${closed.caseId}/events`)
    expect(events.text).not.toMatch(/Wilhelmina|Zonnebloem/)
    const report = await api.send<ReportView>('GET', `reports/${closed.reportId}`)
    expect(report.body).toMatchObject({ description: null, reporter: null })
    for (const q of ['Wilhelmina', 'Zonnebloem']) {
      const found = await api.send<{ items: unknown[] }>('POST', 'case-searches', { body: { q } })
      expect([q, found.body.items]).toEqual([q, []])
    }
    const kept = await api.store.of(api.organisation.id).transaction((tx) => tx.keptAnswer('anna', 'kept-answer'))
    expect(kept).toBeNull()
    expect(JSON.stringify(await api.store.of(api.organisation.id).histories('report', [closed.reportId]))).not.toMatch(
      /Wilhelmina|Zonnebloem/,
    )
  })

  it('leaves facts, decisions, the register and every figure as they were', async () => {
    const api = testApi()
    const closed = await closedCase(api)
    api.advance(6 * years)
    const entry = async () => (await api.send<RegisterPage>('GET', 'register?which=noBreach')).body.entries[0]
    const [before, figuresBefore] = [await entry(), (await api.send<Statistics>('GET', 'statistics')).body]
    await destroy(api, closed)
    expect({ ...(await entry()), destroyedAt: null }).toEqual(before)
    expect((await entry())?.destroyedAt).not.toBeNull()
    expect(before?.reporterRoles).toEqual(['resident'])
    expect((await api.send<Statistics>('GET', 'statistics')).body).toEqual(figuresBefore)
  })

  it('shows beforehand what would go, and afterwards the certificate with the very same hashes', async () => {
    const api = testApi()
    const closed = await closedCase(api)
    api.advance(6 * years)
    const look = async () => (await api.send<DestructionView>('GET', `cases/${closed.caseId}/destruction`)).body
    const preview = await look()
    expect(preview).toMatchObject({
      what: ['reporters', 'notes', 'evidence', 'handovers'],
      proof: null,
      destroyed: null,
    })
    expect(preview.entries.map(({ stream, version }) => [stream.kind, version])).toEqual([
      ['case', 2],
      ['case', 4],
      ['case', 5],
      ['report', 1],
    ])
    await destroy(api, closed)
    const certificate = await look()
    expect(certificate.entries).toEqual(preview.entries)
    expect(certificate.proof).toMatch(/^[0-9a-f]{64}$/)
    expect(certificate.destroyed?.by.name).toBe('Anna (voorbeeld)')
  })

  it('happens once: then there is nothing left', async () => {
    const api = testApi()
    const closed = await closedCase(api)
    api.advance(6 * years)
    const { body } = await destroy(api, closed)
    const again = await destroy(api, { ...closed, version: body.version })
    expect(JSON.parse(again.text)).toMatchObject({ code: 'nothingToDestroy' })
  })

  it('leaves the list of what is to be destroyed, and stands among what was', async () => {
    const api = testApi()
    const closed = await closedCase(api)
    const listed = async (retention: string) => {
      const { body } = await api.send<RegisterPage>('GET', `register?which=all&retention=${retention}`)
      return body.entries.map(({ reference }) => reference)
    }
    expect(await listed('over')).toEqual([])
    api.advance(6 * years)
    expect(await listed('over')).toEqual([closed.reference])
    await destroy(api, closed)
    expect([await listed('over'), await listed('destroyed')]).toEqual([[], [closed.reference]])
  })
})
