import { describe, expect, it } from 'vitest'
import type { CaseView } from '../../contract/cases.ts'
import { addHours } from '../../domain/time.ts'
import { handling, testApi, testNow, wrongLetter } from '../testing.ts'

const settings = {
  name: 'Gemeente waterveen (voorbeeld)',
  secondReader: false,
  dpoAdvice: 'optional',
  secondFactor: 'optional',
  deskHours: '',
  deskPhone: '',
}

/** A case under these laws, of an organisation that works under them from these days on. */
async function caseUnder(regimes: readonly string[], regimesFrom = {}) {
  const api = testApi()
  const changed = await api.send('PUT', 'settings', {
    as: 'administrator',
    body: { ...settings, regimes, regimesFrom },
  })
  expect(changed.status).toBe(200)
  const { caseId } = await api.openedCase()
  const officer = handling(api, caseId)
  // The laws for police and judicial data are chosen for each case.
  if (regimes.length > 1) await officer.does('PUT', 'regimes', { regimes })
  const shown = async () => (await api.send<CaseView>('GET', `cases/${caseId}`)).body
  return { api, caseId, officer, shown }
}
const timers = ({ duties }: CaseView) => duties.map(({ code, dueAt }) => [code, dueAt])

describe('awareness', () => {
  it('keeps from what each moment appears, and explains the start by it', async () => {
    const { officer, shown } = await caseUnder(['avg'])
    await officer.does('PUT', 'awareness', {
      awareAt: addHours(testNow, -2),
      reason: 'De verwerker belde eerder dan de melding',
      moments: {
        firstSignalAt: addHours(testNow, -6),
        processorInformedUsAt: addHours(testNow, -2),
        certainAt: testNow,
        sources: { processorInformedUs: 'Telefoonnotitie van de servicedesk', firstSignal: null },
      },
    })
    const { awareness, clock } = await shown()
    expect(awareness).toMatchObject({
      deadline: addHours(testNow, 70),
      moments: { certainAt: testNow, sources: { processorInformedUs: 'Telefoonnotitie van de servicedesk' } },
    })
    expect(clock.explanation.slice(0, 3).map(({ code }) => code)).toEqual([
      'startsAtAwareness',
      'startsAtProcessorNotice',
      'signalWasEarlier',
    ])
  })

  it('shows both starts of a filing after a correction, which never makes it timely', async () => {
    const { api, officer, shown } = await caseUnder(['avg'])
    api.advance(80)
    await officer.does('PUT', 'awareness', { awareAt: testNow })
    const filing = { kind: 'initial', filedAt: addHours(testNow, 75), delayReason: 'Te laat doorgegeven' }
    await officer.does('POST', 'authority-notifications', filing)
    await officer.does('PUT', 'awareness', { awareAt: addHours(testNow, 6), reason: 'Blijkt uit het logboek' })
    const { clock, earlierAwareness } = await shown()
    expect(clock).toMatchObject({
      startsAt: addHours(testNow, 6),
      filedLate: true,
      late: true,
      atFiling: { startsAt: testNow, deadline: addHours(testNow, 72), late: true },
    })
    expect(earlierAwareness[0]).toMatchObject({ awareAt: testNow, deadline: addHours(testNow, 72) })
  })

  it('makes the remark of art. 3(5) on a late case only', async () => {
    const { api, shown } = await caseUnder(['avg'])
    expect((await shown()).clock.timeliness).toBeNull()
    api.advance(73)
    expect((await shown()).clock.timeliness).toMatchObject({
      source: 'Verordening 1182/71 art. 3 lid 5',
      certainty: 'M',
    })
  })

  it.each([
    ['2026-10-25T02:30', 'twiceOnClock'],
    ['2026-03-29T02:30', 'neverOnClock'],
    ['2026-11-17T14:10', 'withoutOffset'],
    ['2026-13-17T14:10', 'noMoment'],
  ])('refuses %s without its offset, and says what is the matter: %s', async (awareAt, code) => {
    const { api, caseId } = await caseUnder(['avg'])
    const { status, body } = await api.send('PUT', `cases/${caseId}/awareness`, { body: { awareAt }, version: 1 })
    expect(status).toBe(400)
    expect(body).toMatchObject({ errors: [{ pointer: '/awareAt', code }] })
  })

  it('takes either turn of the doubled hour, an hour apart', async () => {
    for (const [awareAt, deadline] of [
      ['2026-10-25T02:30:00+02:00', '2026-10-28T00:30:00.000Z'],
      ['2026-10-25T02:30:00+01:00', '2026-10-28T01:30:00.000Z'],
    ] as const) {
      const { officer, shown } = await caseUnder(['avg'])
      await officer.does('PUT', 'awareness', { awareAt, reason: 'Eerder bekend' })
      expect((await shown()).clock.deadline).toBe(deadline)
    }
  })

  it('refuses a filing before the first report, and says when that was', async () => {
    const { api, caseId } = await caseUnder(['avg'])
    const filing = { kind: 'initial', filedAt: addHours(testNow, -1) }
    const { status, body } = await api.send('POST', `cases/${caseId}/authority-notifications`, {
      body: filing,
      version: 1,
    })
    expect(status).toBe(422)
    expect(body).toMatchObject({ code: 'filedBeforeKnown', inTheWay: { knownAt: testNow } })
  })
})

describe('the timers of a case', () => {
  it('stand together with their sources and how sure those are', async () => {
    const { shown } = await caseUnder(['avg', 'wpg'])
    expect((await shown()).duties).toMatchObject([
      {
        code: 'notifyAuthority',
        source: 'AVG art. 33 lid 1',
        certainty: 'C',
        dueAt: addHours(testNow, 72),
        late: false,
      },
      { code: 'notifyAuthorityWpg', certainty: 'M' },
    ])
  })

  it('count from the day that the organisation chose', async () => {
    const { shown } = await caseUnder(['avg', 'wpg'], { wpg: '2026-11-18' })
    expect(timers(await shown())).toEqual([['notifyAuthority', addHours(testNow, 72)]])
  })

  it('put a case in the group of the nearest, while the clock of the AP stays its own', async () => {
    const { api, officer, shown } = await caseUnder(['avg', 'cbw'])
    await officer.does('PUT', 'breached-data', { ...wrongLetter, incidentKind: 'cyber' })
    expect(await shown()).toMatchObject({ dueAt: addHours(testNow, 24), dueFor: 'cbwEarlyWarning' })
    await officer.does('PUT', 'significance', { significant: true, reason: 'De dienstverlening ligt stil' })
    await officer.does('POST', 'other-authority-notifications', {
      authority: 'Meldportaal',
      notifiedAt: testNow,
      step: 'earlyWarning',
    })
    const { items } = (await api.send<{ items: CaseView[] }>('GET', 'cases?view=team')).body
    expect(items[0]).toMatchObject({
      dueFor: 'notifyAuthority',
      dueAt: addHours(testNow, 72),
      clock: { deadline: addHours(testNow, 72) },
    })
    expect(timers(await shown())).toContainEqual(['cbwFinalReport', null])
  })

  it('change with the laws of the case', async () => {
    const { officer, shown } = await caseUnder(['avg', 'wpg'])
    await officer.does('PUT', 'regimes', { regimes: ['avg'], reason: 'Geen politiegegevens' })
    expect(timers(await shown())).toEqual([['notifyAuthority', addHours(testNow, 72)]])
  })
})

it('opens a closed case again for a question of the AP, with its date as the nearest timer', async () => {
  const { api, officer, shown } = await caseUnder(['avg'])
  const filing = { kind: 'initial', filedAt: testNow, authorityNumber: '1' }
  await officer.does('PUT', 'awareness', { awareAt: testNow })
  await officer.does('PUT', 'containment', { contained: true, containedAt: testNow, how: 'Opgehaald' })
  await officer.does('PUT', 'breached-data', wrongLetter)
  await officer.does('POST', 'risk-assessments', { verdict: 'risk', reason: 'Schulden' })
  await officer.does('POST', 'authority-decisions', { decision: 'notify' })
  await officer.does('POST', 'authority-notifications', filing)
  await officer.does('POST', 'subjects-decisions', { decision: 'doNotInform', reason: 'Geen hoog risico' })
  await officer.does('PUT', 'lessons', { cause: { origin: 'internal', intent: 'accidental' }, text: 'Geen' })
  await officer.does('POST', 'closures', {})
  api.advance(48)
  const answerBy = addHours(testNow, 200)
  const question = { kind: 'question', receivedAt: addHours(testNow, 40), answerBy, text: 'Wie las mee?' }
  await officer.does('POST', 'authority-responses', question)
  expect(await shown()).toMatchObject({
    handling: 'handling',
    dueAt: answerBy,
    dueFor: 'answerAuthority',
    nextStep: { code: 'answerAuthority' },
  })
})

it('gives a case about police data only the articles of its own law, and no remark on terms of the Union', async () => {
  const { api, officer, shown } = await caseUnder(['avg', 'wpg'])
  await officer.does('PUT', 'regimes', { regimes: ['wpg'], reason: 'Gegevens van een boa' })
  await officer.does('PUT', 'breached-data', wrongLetter)
  await officer.does('POST', 'risk-assessments', { verdict: 'highRisk' })
  api.advance(80)
  const { clock, duties, assessment, computed } = await shown()
  expect(clock.timeliness).toBeNull()
  const sources = [
    ...clock.explanation.map(({ source }) => source),
    ...duties.map(({ source }) => source),
    ...(assessment?.advice.reasons ?? []).map(({ source }) => source),
    ...computed.advice.reasons.map(({ source }) => source),
  ]
  expect(sources).toContain('Wet politiegegevens art. 33a')
  expect(sources.filter((source) => /AVG|1182/.test(source))).toEqual([])
})
