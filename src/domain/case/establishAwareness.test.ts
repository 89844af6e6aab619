import { expect, it } from 'vitest'
import { clockOf } from './clock.ts'
import { establishAwareness } from './establishAwareness.ts'
import {
  after,
  aware,
  by,
  given,
  hoursLater,
  noMoments,
  officer,
  opened,
  refusalIn,
  reportedAt,
  withSecondReader,
} from './testing.ts'

const context = by(officer, hoursLater(10))
const at = (awareAt: string, reason: string | null = null) => ({ awareAt, reason, moments: noMoments })

it('starts the clock at the first report without further words', () => {
  const known = after(given(opened), establishAwareness(at(reportedAt), given(opened), context), context)
  expect(clockOf(known)).toMatchObject({ startsAt: reportedAt, deadline: hoursLater(72), provisional: false })
})

it('counts provisionally from the first report until awareness is recorded', () => {
  expect(clockOf(given(opened))).toMatchObject({ deadline: hoursLater(72), provisional: true })
})

it('asks a reason for another start than the first report', () => {
  expect(refusalIn(establishAwareness(at(hoursLater(3)), given(opened), context))).toEqual({
    code: 'reasonRequired',
    for: 'awarenessDiffersFromFirstReport',
  })
})

it('asks a reason for a correction and keeps the earlier value', () => {
  const known = given(opened, aware)
  expect(refusalIn(establishAwareness(at(hoursLater(5)), known, context))).toEqual({
    code: 'reasonRequired',
    for: 'correctAwareness',
  })
  const corrected = after(
    known,
    establishAwareness(at(hoursLater(5), 'Onderzoek duurde tot 19:10'), known, context),
    context,
  )
  expect(corrected.awareness?.awareAt).toBe(hoursLater(5))
  expect(corrected.earlierAwareness.map(({ awareAt }) => awareAt)).toEqual([reportedAt])
})

it('asks a second reader for a correction where the organisation wants one, not for the first time', () => {
  const strict = by(officer, hoursLater(10), withSecondReader)
  expect(refusalIn(establishAwareness(at(reportedAt), given(opened), strict))).toBeNull()
  expect(refusalIn(establishAwareness(at(hoursLater(5), 'x'), given(opened, aware), strict))).toEqual({
    code: 'secondReadingNeeded',
    of: 'correctAwareness',
  })
})

it('is never in the future', () => {
  expect(refusalIn(establishAwareness(at(hoursLater(11), 'x'), given(opened), context))).toMatchObject({
    code: 'inTheFuture',
    field: 'awareAt',
  })
})

it('asks a reason when the breach is said to have begun later, a day counting from Dutch midnight', () => {
  const began = (occurredFrom: string) => ({ ...at(reportedAt), moments: { ...noMoments, occurredFrom } })
  expect(refusalIn(establishAwareness(began('2026-11-17'), given(opened), context))).toBeNull()
  expect(refusalIn(establishAwareness(began('2026-11-18'), given(opened), context))).toEqual({
    code: 'reasonRequired',
    for: 'awarenessBeforeBreachBegan',
  })
})

it('asks a reason for a start after the processor told us, for we count as aware from then', () => {
  const moments = { ...noMoments, processorInformedUsAt: hoursLater(-2) }
  expect(refusalIn(establishAwareness({ ...at(reportedAt), moments }, given(opened), context))).toEqual({
    code: 'reasonRequired',
    for: 'awarenessAfterProcessorTold',
  })
  const told = { ...noMoments, processorInformedUsAt: reportedAt }
  expect(refusalIn(establishAwareness({ ...at(reportedAt), moments: told }, given(opened), context))).toBeNull()
})

it('keeps from what each moment appears, and which start a correction replaced', () => {
  const moments = { ...noMoments, certainAt: hoursLater(5), sources: { certain: 'Logboek van de mailserver' } }
  const known = given(opened, aware)
  const decision = establishAwareness({ awareAt: hoursLater(5), reason: 'Logboek', moments }, known, context)
  expect(decision).toMatchObject({ events: [{ corrects: reportedAt, moments: { sources: moments.sources } }] })
  expect(after(known, decision, context).awareness?.moments.sources).toEqual(moments.sources)
})

it('says of a start that stays that it corrects nothing', () => {
  const moments = { ...noMoments, firstSignalAt: hoursLater(-1) }
  const again = establishAwareness({ ...at(reportedAt), moments }, given(opened, aware), context)
  expect('events' in again && again.events).toMatchObject([{ type: 'awarenessEstablished', awareAt: reportedAt }])
  expect('events' in again && again.events[0]).not.toHaveProperty('corrects')
})
