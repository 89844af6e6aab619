import { expect, it } from 'vitest'
import type { CaseView } from '../../contract/cases.ts'
import type { RegisterPage } from '../../contract/register.ts'
import type { Statistics, Workload } from '../../contract/statistics.ts'
import { handling, type TestApi, testApi, wrongLetter } from '../testing.ts'

/** Cases in several states: untouched, notified in time, late, contained, no breach, of a department. */
async function someWork(api: TestApi): Promise<void> {
  await api.openedCase()
  const one = handling(api, (await api.openedCase()).caseId)
  await one.does('PUT', 'handler', { handler: 'me' })
  await one.does('PUT', 'breached-data', wrongLetter)
  await one.does('PUT', 'register-details', { department: 'Burgerzaken' })
  const two = handling(api, (await api.openedCase()).caseId)
  await two.does('PUT', 'breached-data', wrongLetter)
  await two.does('PUT', 'register-details', { department: 'Burgerzaken' })
  await two.does('PUT', 'containment', { contained: true, containedAt: '2026-11-17T14:00:00Z', how: 'Teruggehaald' })
  const none = handling(api, (await api.openedCase()).caseId)
  await none.does('POST', 'no-breach-declarations', { reason: 'De stick was leeg' })
  api.advance(90)
  await one.does('POST', 'authority-decisions', { decision: 'notify' })
  const { body } = await api.send<CaseView>('GET', 'cases/DL-2026-0002')
  await one.does('POST', 'authority-notifications', {
    kind: 'initial',
    filedAt: body.openedAt,
    authorityNumber: '1',
    delayReason: 'Druk',
  })
}

it('gives no figure that the register does not show when it is asked for those cases', async () => {
  const api = testApi()
  await someWork(api)
  const { body } = await api.send<Statistics>('GET', 'statistics')
  const matching = async (query: string) =>
    (await api.send<RegisterPage>('GET', `register?${query}`)).body.counts.matching
  const figures: readonly (readonly [number, string])[] = [
    [body.breaches, 'which=breaches'],
    [body.noBreach, 'which=noBreach'],
    [body.open, 'open=yes'],
    [body.late, 'late=yes'],
    [body.notifications.made, 'which=all&notified=yes'],
    [body.notified.count, 'notified=yes'],
    [body.within72Hours.count, 'notified=yes&late=no'],
    [body.contained.count, 'contained=yes'],
    [body.informed.of, 'subjectsState=informed,toBeInformed'],
    [body.people.unknownIn, 'peopleKnown=no'],
    [body.imported, 'imported=yes'],
    ...body.perMonth.map(({ breaches }) => [breaches, 'openedFrom=2026-11-01&openedBefore=2026-12-01'] as const),
    ...body.perKind.map(({ kind, breaches }) => [breaches, `incidentKind=${kind ?? 'none'}`] as const),
    ...body.perKind.map(({ kind, notified }) => [notified, `incidentKind=${kind ?? 'none'}&notified=yes`] as const),
    ...body.perCategory.map(({ category, breaches }) => [breaches, `category=${category}`] as const),
    ...body.perCause.map(({ cause, breaches }) => [breaches, `cause=${cause ?? 'none'}`] as const),
    ...body.perDepartment.map(({ department, breaches }) => [breaches, `department=${department ?? 'none'}`] as const),
    ...body.perController.map(({ controller, breaches }) => [breaches, `controller=${controller ?? 'none'}`] as const),
    ...body.perHandler.map(({ handler, open }) => [open, `open=yes&handler=${handler?.id ?? 'none'}`] as const),
    ...body.repeats.map(
      ({ kind, department, cause, breaches }) =>
        [breaches, `incidentKind=${kind}&department=${department ?? 'none'}&cause=${cause ?? 'none'}`] as const,
    ),
  ]
  expect(body.breaches).toBe(3)
  expect(body.repeats).toEqual([{ kind: 'postWrong', department: 'Burgerzaken', cause: null, breaches: 2 }])
  for (const [figure, query] of figures) expect([query, await matching(query)]).toEqual([query, figure])
})

it('counts a department apart, and says which', async () => {
  const api = testApi()
  await someWork(api)
  const { body } = await api.send<Statistics>('GET', 'statistics?department=Burgerzaken')
  expect(body).toMatchObject({ department: 'Burgerzaken', breaches: 2, noBreach: 0, contained: { count: 1, of: 2 } })
  expect(body.hours.toContainment).toMatchObject({ of: 1, median: 0 })
})

it('says what is on whose table, and in which coming hour its timers end', async () => {
  const api = testApi()
  const { caseId } = await api.openedCase()
  await api.openedCase()
  await handling(api, caseId).does('PUT', 'handler', { handler: 'me' })
  api.advance(71.5)
  await api.openedCase()
  const { body } = await api.send<Workload>('GET', 'workload')
  expect(body).toMatchObject({ open: 3, unassigned: 2, late: 0, notContained: 3, toDestroy: 0, onLegalHold: 0 })
  expect(body.endingPerHour).toHaveLength(73)
  // It is half past the hour: the first two end on the next full one.
  expect(body.endingFrom).toBe('2026-11-20T13:00:00.000Z')
  expect(body.endingPerHour[1]).toBe(2)
  // The one that was opened this minute still has all of its 72 hours.
  expect(body.endingPerHour[72]).toBe(1)
  expect(body.perHandler).toContainEqual({
    handler: { id: 'anna', name: 'Anna (voorbeeld)' },
    open: 1,
    late: 0,
    within24Hours: 1,
    waiting: 0,
    firstDueAt: '2026-11-20T14:00:00.000Z',
  })
})
