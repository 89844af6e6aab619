import { describe, expect, it } from 'vitest'
import type { ReporterRole } from '../report/events.ts'
import { explainStart, odditiesIn, startOfClock, toldByProcessor } from './awarenessStart.ts'

const [nine, ten, eleven] = ['2026-11-17T08:00:00.000Z', '2026-11-17T09:00:00.000Z', '2026-11-17T10:00:00.000Z']
const reportAtTen = { firstReportAt: ten, firstSignalAt: null, processorInformedUsAt: null, certainAt: null }

describe('the clock starts', () => {
  it('at the first report while nothing else is known', () => {
    expect(startOfClock(reportAtTen)).toEqual({ startsAt: ten, because: 'firstReport' })
  })
  it('when it was reasonably certain, before or after the report', () => {
    expect(startOfClock({ ...reportAtTen, certainAt: eleven })).toEqual({ startsAt: eleven, because: 'certainty' })
    expect(startOfClock({ ...reportAtTen, certainAt: nine })).toEqual({ startsAt: nine, because: 'certainty' })
  })
  it('when the processor told us, if that came first', () => {
    const told = { ...reportAtTen, processorInformedUsAt: nine, certainAt: eleven }
    expect(startOfClock(told)).toEqual({ startsAt: nine, because: 'processorNotice' })
    expect(startOfClock({ ...told, certainAt: nine })).toEqual({ startsAt: nine, because: 'certainty' })
  })
  it('never at the first sign alone', () => {
    expect(startOfClock({ ...reportAtTen, firstSignalAt: nine }).startsAt).toBe(ten)
  })
})

describe('when the processor told us', () => {
  const from = (role: ReporterRole, receivedAt: string) => ({ receivedAt, reporter: { role } })
  it('is when the first report of a processor came in, whatever came from others', () => {
    const reports = [from('resident', nine), from('processor', eleven), from('processor', ten)]
    expect(toldByProcessor(reports)).toBe(ten)
  })
  it('does not appear from reports of others, or of who is not known', () => {
    expect(toldByProcessor([from('employee', nine), { receivedAt: ten, reporter: null }])).toBeNull()
  })
})

describe('the explanation of the start', () => {
  const codes = (awareAt: string, moments: Parameters<typeof explainStart>[1] = reportAtTen) =>
    explainStart(awareAt, moments).map(({ code }) => code)
  it('names what it follows from, with its source', () => {
    expect(explainStart(ten, reportAtTen)).toEqual([{ code: 'startsAtFirstReport', source: 'practice' }])
    expect(codes(eleven, { ...reportAtTen, certainAt: eleven })).toEqual(['startsAtCertainty'])
    expect(codes(nine, { ...reportAtTen, processorInformedUsAt: nine })).toEqual(['startsAtProcessorNotice'])
  })
  it('says that a person chose another start than the moments give', () => {
    expect(codes(eleven)).toEqual(['startChosen'])
  })
  it('tells of an earlier sign, since waiting long is not allowed', () => {
    expect(explainStart(ten, { ...reportAtTen, firstSignalAt: nine })[1]).toEqual({
      code: 'signalWasEarlier',
      params: { firstSignalAt: nine },
      source: 'edpb9-2022-a',
    })
    expect(codes(ten, { ...reportAtTen, firstSignalAt: ten })).toEqual(['startsAtFirstReport'])
  })
})

describe('an odd order of moments', () => {
  const nothing = { firstSignalAt: null, processorAwareAt: null, processorInformedUsAt: null }
  it.each([
    ['a sign after awareness', { firstSignalAt: eleven }, ['signalAfterAwareness']],
    ['a sign at awareness', { firstSignalAt: ten }, []],
    [
      'a processor that told before it knew',
      { processorAwareAt: ten, processorInformedUsAt: nine },
      ['processorToldBeforeKnowing'],
    ],
    [
      'awareness before the processor knew',
      { processorAwareAt: eleven, processorInformedUsAt: eleven },
      ['awareBeforeProcessorKnew'],
    ],
    ['nothing known', {}, []],
  ] as const)('is pointed out: %s', (_, moments, found) => {
    expect(odditiesIn(ten, { ...nothing, ...moments })).toEqual(found)
  })
})
