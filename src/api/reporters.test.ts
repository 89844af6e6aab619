import { expect, it } from 'vitest'
import type { CaseEventList, CaseList, CaseView } from '../contract/cases.ts'
import type { ReportList, ReportView } from '../contract/reports.ts'
import { addHours } from '../domain/time.ts'
import { testApi, type Who } from './testing.ts'

const reporter = {
  role: 'resident',
  name: 'Bewoonster (voorbeeld)',
  phone: '000 000 00 09',
  email: 'bewoonster@waterveen.example',
  callBack: true,
}

it.each<Who>(['ciso', 'auditor'])('a %s reads the case without who told it', async (who) => {
  const api = testApi()
  const { caseId, reportId } = await api.openedCase({ reporter, ipAddresses: ['203.0.113.9'] })
  await api.send('POST', `reports/${reportId}/call-backs`, {
    body: { text: 'Gesproken met Bewoonster (voorbeeld)' },
  })

  const answers = [
    await api.send<CaseView>('GET', `cases/${caseId}`, { as: who }),
    await api.send<ReportView>('GET', `reports/${reportId}`, { as: who }),
    await api.send<ReportList>('GET', 'reports?state=all', { as: who }),
  ]
  for (const { status, text } of answers) {
    expect(status).toBe(200)
    expect(text).not.toMatch(/Bewoonster|000 000 00 09|203\.0\.113\.9/)
  }
  expect((await api.send<CaseView>('GET', `cases/${caseId}`)).body.reports[0]?.reporter).toEqual(reporter)
})

it.each<Who>(['ciso', 'auditor'])('a %s reads no names in notes, evidence and notes at a hand-over', async (who) => {
  const api = testApi()
  const { caseId } = await api.openedCase()
  await api.send('POST', `cases/${caseId}/notes`, { body: { text: 'Bewoonster (voorbeeld) belde' } })
  await api.send('POST', `cases/${caseId}/evidence`, {
    body: { name: 'brief-Bewoonster.pdf', description: 'Van Bewoonster', sha256: 'a'.repeat(64) },
  })
  const { body } = await api.send<CaseView>('GET', `cases/${caseId}`)
  const note = 'Bel Bewoonster'
  await api.send('PUT', `cases/${caseId}/handler`, { body: { handler: 'bram', note }, version: body.version })
  for (const path of [`cases/${caseId}`, `cases/${caseId}/events`]) {
    const { status, text } = await api.send('GET', path, { as: who })
    expect([status, text.includes('Bewoonster')]).toEqual([200, false])
    expect((await api.send('GET', path, { as: 'dpo' })).text).toContain('Bewoonster')
  }
})

it('finds a case by its reporter only for those who may read reporters', async () => {
  const api = testApi()
  await api.openedCase({ reporter })
  const found = async (as: Who) => {
    const cases = await api.send<CaseList>('POST', 'case-searches', { as, body: { q: 'bewoonster' } })
    const reports = await api.send<ReportList>('POST', 'report-searches', { as, body: { q: 'bewoonster' } })
    return [cases.body.counts.matching, reports.body.counts.matching]
  }
  expect(await found('anna')).toEqual([1, 1])
  expect(await found('ciso')).toEqual([0, 0])
})

it('finds a case by the words of a note only for those who may read it', async () => {
  const api = testApi()
  const { caseId } = await api.openedCase()
  await api.send('POST', `cases/${caseId}/notes`, { body: { text: 'Zonnebloem belde' } })
  const found = async (as: Who) =>
    (await api.send<CaseList>('POST', 'case-searches', { as, body: { q: 'zonnebloem' } })).body.counts.matching
  expect([await found('anna'), await found('auditor')]).toEqual([1, 0])
})

it('tells that somebody searched and read, never what for', async () => {
  const api = testApi()
  const { caseId } = await api.openedCase({ reporter })
  await api.send('POST', 'case-searches', { as: 'lead', body: { q: 'bewoonster' } })
  await api.send('GET', `cases/${caseId}`, { as: 'lead' })
  const trail = await api.store.of(api.organisation.id).auditTrail({ limit: 50 })
  expect(trail.filter(({ by }) => by.id === 'lead').map(({ what }) => what)).toEqual(['read', 'search'])
  expect(JSON.stringify(trail)).not.toMatch(/bewoonster/i)
})

it('keeps who tried what was not theirs', async () => {
  const api = testApi()
  const { caseId } = await api.openedCase()
  await api.send('PUT', `cases/${caseId}/handler`, { as: 'auditor', body: { handler: 'me' }, version: 1 })
  const trail = await api.store.of(api.organisation.id).auditTrail({ limit: 5 })
  expect(trail[0]).toMatchObject({ by: { id: 'auditor' }, what: 'write', result: 'refused' })
})

const fromProcessor = {
  channel: 'mail',
  description: 'Bij ons is ingebroken',
  reporter: { role: 'resident', name: 'Beheer (voorbeeld)', email: 'beheer@verwerker.example' },
}

it('corrects what kind of reporter it is, at the report and its case, and counts a repeat once', async () => {
  const api = testApi()
  const { caseId, reportId } = await api.openedCase(fromProcessor)
  const ask = { body: { role: 'processor' }, key: 'who-it-is' }
  const first = await api.send<ReportView>('PUT', `reports/${reportId}/reporter-role`, ask)
  const again = await api.send<ReportView>('PUT', `reports/${reportId}/reporter-role`, ask)
  expect([first.status, first.body.reporter?.role, first.body.reporter?.email]).toEqual([
    200,
    'processor',
    'beheer@verwerker.example',
  ])
  expect(again.body.version).toBe(first.body.version)
  const { body } = await api.send<CaseView>('GET', `cases/${caseId}`)
  expect(body.reports.map(({ reporter: who }) => who?.role)).toEqual(['processor'])
})

it('tells of the correction in the chronology of the case, at the time of the report, to those who may read reporters', async () => {
  const api = testApi()
  const { caseId, reportId } = await api.openedCase(fromProcessor)
  const { body: before } = await api.send<ReportView>('GET', `reports/${reportId}`)
  const { receivedAt, recordedAt } = before
  api.advance(5)
  await api.send('PUT', `reports/${reportId}/reporter-role`, { body: { role: 'resident' } })
  await api.send('PUT', `reports/${reportId}/reporter-role`, { body: { role: 'processor' } })
  const told = async (as: Who) =>
    (await api.send<CaseEventList>('GET', `cases/${caseId}/events`, { as })).body.items
      .filter(({ type }) => type === 'reporterCorrected')
      .map(({ happenedAt, recordedAt, by, data }) => ({ happenedAt, recordedAt, by: by.id, data }))
  const entry = { happenedAt: receivedAt, recordedAt: addHours(recordedAt, 5), by: 'anna' }
  expect(await told('lead')).toEqual([{ ...entry, data: { reportId, receivedAt, was: 'resident', role: 'processor' } }])
  expect(await told('auditor')).toEqual([{ ...entry, data: { reportId, receivedAt } }])
})

it('lets a case be taken back, untouched, of which only the kind of reporter was corrected', async () => {
  const api = testApi()
  const { caseId, reportId } = await api.openedCase(fromProcessor)
  await api.send('PUT', `reports/${reportId}/reporter-role`, { body: { role: 'resident' } })
  expect((await api.send<CaseView>('GET', `cases/${caseId}`)).body.handling).toBe('triage')
  const { status } = await api.send('POST', `reports/${reportId}/outcomes`, { body: { outcome: 'undone' } })
  expect(status).toBe(201)
})

it('lets nobody correct the reporter who does not handle cases, and tells them so beforehand', async () => {
  const api = testApi()
  const { reportId } = await api.openedCase(fromProcessor)
  const { status } = await api.send('PUT', `reports/${reportId}/reporter-role`, {
    as: 'auditor',
    body: { role: 'processor' },
  })
  const can = async (as: Who) =>
    (await api.send<ReportView>('GET', `reports/${reportId}`, { as })).body.can.correctReporter
  expect([status, await can('anna'), await can('auditor')]).toEqual([
    403,
    true,
    expect.objectContaining({ code: 'notYourRole' }),
  ])
})
