import { describe, expect, it } from 'vitest'
import { judgeDates, noSigns, withSignsOf } from './judgeDates.ts'
import { type MomentReading, readMoment } from './readMoment.ts'

const dutch: MomentReading = { order: 'dmy', doubledHour: null, yearBegins: 1, thisYear: 2026 }
const read = (text: string, reading: Partial<MomentReading> = {}) => readMoment(text, { ...dutch, ...reading })
const judged = (...cells: readonly string[]) =>
  judgeDates(cells.reduce((signs, cell) => withSignsOf(cell, signs), noSigns))

describe('dates as Dutch people write them', () => {
  it.each([
    '04-03-2026',
    '4-3-2026',
    '4/3/26',
    '04.03.2026',
    '4 mrt 2026',
    '4 mrt. 2026',
    '4 maart 2026',
    'wo 4 maart 2026',
    '4-mrt-26',
    "4 mrt '26",
    '2026-03-04',
    '20260304',
    '2026-03-04T00:00:00',
    '46085',
    '46085,0',
    'March 4, 2026',
    '4th of March 2026',
    '4mrt2026',
    '04032026',
    '04–03–2026',
    '4 - 3 - 2026',
    '4\u00a0maart\u00a02026',
    "'04-03-2026",
    'd.d. 4 maart 2026',
    'op 4 maart 2026.',
  ])('%s is 4 March', (text) => {
    expect(read(text)).toEqual({ kind: 'day', day: '2026-03-04' })
  })

  it('reads the time beside it in the Netherlands, in summer and in winter', () => {
    expect(read('04-03-2026 14:10')).toMatchObject({ instant: '2026-03-04T13:10:00.000Z' })
    expect(read('4 juli 2026 om 14.10 uur')).toMatchObject({ instant: '2026-07-04T12:10:00.000Z' })
    for (const text of ['4-7-2026, 14u10', '4-7-2026 (14:10)', '4-7-2026 - 14:10 uur', '4-7-2026 14h10'])
      expect(read(text)).toMatchObject({ instant: '2026-07-04T12:10:00.000Z' })
    expect(read('4-7-2026, 9 uur')).toMatchObject({ instant: '2026-07-04T07:00:00.000Z' })
    expect(read('2026-07-04T14:10:00+02:00')).toMatchObject({ instant: '2026-07-04T12:10:00.000Z', day: '2026-07-04' })
  })

  it('takes midnight sharp for a day, as machines write it', () => {
    expect(read('04/03/2026 12:00:00 AM')).toEqual({ kind: 'day', day: '2026-03-04' })
    expect(read('04/03/2026 12:00 PM')).toMatchObject({ kind: 'instant' })
  })

  it('asks which of two hours is meant, and refuses the hour that no clock showed', () => {
    expect(read('25-10-2026 02:30')).toEqual({ kind: 'fault', fault: 'doubledHour' })
    expect(read('25-10-2026 02:30', { doubledHour: 'first' })).toMatchObject({ instant: '2026-10-25T00:30:00.000Z' })
    expect(read('25-10-2026 02:30', { doubledHour: 'second' })).toMatchObject({ instant: '2026-10-25T01:30:00.000Z' })
    expect(read('29-03-2026 02:30')).toEqual({ kind: 'fault', fault: 'missingHour' })
  })

  it.each(['31-02-2026', '32-01-2026', '04-13-2026'])('%s is no day', (text) => {
    expect(read(text)).toEqual({ kind: 'fault', fault: 'noSuchDay' })
  })

  it.each(['vorige week', '4 of 5 maart 2026', '12', '04-03', '99999'])('%s is no date', (text) => {
    expect(read(text)).toEqual({ kind: 'fault', fault: 'unreadable' })
  })

  it('takes two figures for the year nearest to now', () => {
    expect(read('04-03-27')).toMatchObject({ day: '2027-03-04' })
    expect(read('04-03-99')).toMatchObject({ day: '1999-03-04' })
  })

  it('knows months, quarters and years for what they are: the first day of something longer', () => {
    expect(read('mrt-19')).toEqual({ kind: 'period', day: '2019-03-01' })
    expect(read('maart 2019')).toEqual({ kind: 'period', day: '2019-03-01' })
    expect(read('2e kwartaal 2019')).toEqual({ kind: 'period', day: '2019-04-01' })
    expect(read('Q4 2019-2020', { yearBegins: 4 })).toEqual({ kind: 'period', day: '2020-01-01' })
    expect(read('2019')).toEqual({ kind: 'period', day: '2019-01-01' })
  })
})

describe('a column of dates is judged as a whole', () => {
  it('is Dutch without a sign of the contrary', () => {
    expect(judged('04-03-2026', '05/06/2026')).toEqual({ order: 'dmy', doubt: null })
    expect(judged('04-03-2026', '25-03-2026')).toEqual({ order: 'dmy', doubt: null })
  })

  it('is asked about when it looks American, by one date that cannot be Dutch or by a clock of twelve hours', () => {
    expect(judged('8/10/2023', '7/31/2023')).toEqual({ order: 'mdy', doubt: 'american' })
    expect(judged('02/04/2021 12:00:00 AM')).toEqual({ order: 'dmy', doubt: 'american' })
  })

  it('is asked about when some dates can only be Dutch and others only American', () => {
    expect(judged('25-03-2026', '26-03-2026', '03-25-2026')).toEqual({ order: 'dmy', doubt: 'mixed' })
  })

  it('is asked about when its years do not begin in January', () => {
    expect(judged('Q1 2019-2020')).toMatchObject({ doubt: 'brokenYear' })
  })
})
