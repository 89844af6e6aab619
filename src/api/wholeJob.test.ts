import { expect, it } from 'vitest'
import type { CaseView } from '../contract/cases.ts'
import type { RegisterPage } from '../contract/register.ts'
import { handling, testApi, wrongLetter } from './testing.ts'

it('carries one case from the telephone call to the closed entry in the register', async () => {
  const api = testApi()

  const report = await api.send<{ id: string; state: string }>('POST', 'reports', {
    body: {
      channel: 'phone',
      description: 'Brief over schulden bij de buren bezorgd',
      receivedAt: '2026-11-17T14:10:00+01:00',
      reporter: { role: 'resident', name: 'Bewoner (voorbeeld)', phone: '000 000 00 01', callBack: true },
      ongoing: 'yes',
      ipAddresses: [],
    },
  })
  expect(report.status).toBe(201)
  expect(report.body.state).toBe('new')

  const opened = await api.send<{ case: { id: string; reference: string; version: number } }>(
    'POST',
    `reports/${report.body.id}/outcomes`,
    {
      body: {
        outcome: 'caseOpened',
        title: 'Brief schuldhulp naar verkeerde ontvanger',
        ourRole: 'controller',
        regimes: ['avg'],
      },
    },
  )
  expect(opened.status).toBe(201)
  expect(opened.body.case).toMatchObject({ reference: 'DL-2026-0001', version: 1 })
  const { id } = opened.body.case

  const anna = handling(api, id)
  expect((await anna.does('PUT', 'handler', { handler: 'me' })).handler).toEqual({
    id: 'anna',
    name: 'Anna (voorbeeld)',
  })

  const aware = await anna.does('PUT', 'awareness', {
    awareAt: '2026-11-17T13:10:00Z',
    moments: {
      occurredFrom: '2026-11-16',
      firstSignalAt: '2026-11-17T13:10:00Z',
      processorAwareAt: null,
      processorInformedUsAt: null,
    },
  })
  expect(aware.clock).toMatchObject({ deadline: '2026-11-20T13:10:00.000Z', provisional: false, late: false })

  await anna.does('POST', 'containment-actions', {
    kind: 'recipientAskedToDestroy',
    text: 'De buren gebeld',
    happenedAt: '2026-11-17T13:40:00Z',
  })
  const contained = await anna.does('PUT', 'containment', {
    contained: true,
    containedAt: '2026-11-17T13:50:00Z',
    how: 'Vernietigd, schriftelijk bevestigd',
  })
  expect(contained.nextStep.code).toBe('identifyData')

  const identified = await anna.does('PUT', 'breached-data', wrongLetter)
  expect(identified.computed.advice.risk).toBe('highRisk')
  const assessed = await anna.does('POST', 'risk-assessments', {
    verdict: 'risk',
    reason: 'De buren kennen haar en zwijgen',
  })
  expect(assessed.assessment?.severity.se).toBe(identified.computed.severity.se)

  expect(
    (
      await anna.does('POST', 'authority-decisions', {
        decision: 'notify',
        reason: 'Risico voor de betrokkene',
      })
    ).authorityState,
  ).toBe('toBeNotified')
  api.advance(20)
  const filed = await anna.does('POST', 'authority-notifications', {
    kind: 'initial',
    filedAt: '2026-11-18T09:00:00Z',
    authorityNumber: 'AP-2026-1',
  })
  expect(filed.clock).toMatchObject({ state: 'stopped', filedLate: false })

  await anna.does('POST', 'subjects-decisions', {
    decision: 'inform',
    reason: 'Zij kan zich dan voorbereiden',
  })
  const informed = await anna.does('POST', 'subjects-communications', {
    informedAt: '2026-11-18T09:30:00Z',
    means: ['letter'],
    people: 1,
    text: 'Geachte mevrouw, …',
  })
  expect(informed.subjectsState).toBe('informed')

  await anna.does('PUT', 'lessons', {
    cause: { origin: 'internal', intent: 'accidental' },
    text: 'Adressen twee keer controleren',
    measures: [],
  })
  const closed = await anna.does('POST', 'closures', { reason: 'Alles gedaan' })
  expect(closed.handling).toBe('closed')
  expect(closed.can.close).toMatchObject({ code: 'caseClosed' })

  const register = await api.send<RegisterPage>('GET', 'register')
  expect(register.body.entries).toMatchObject([
    {
      reference: 'DL-2026-0001',
      awareAt: '2026-11-17T13:10:00.000Z',
      deadline: '2026-11-20T13:10:00.000Z',
      natures: ['confidentiality'],
      people: { min: 1, max: 1, estimate: false },
      verdict: 'risk',
      authorityState: 'notified',
      authorityNumber: 'AP-2026-1',
      subjectsState: 'informed',
      closedAt: '2026-11-18T10:00:00.000Z',
      late: false,
    },
  ])

  const asDecided = await api.send<CaseView>('GET', `cases/${id}?version=8`)
  expect(asDecided.body).toMatchObject({
    version: 8,
    newestVersion: closed.version,
    authorityState: 'toBeNotified',
    handling: 'handling',
  })
  expect(asDecided.body.can.close).toMatchObject({ code: 'earlierVersion' })
})
