import { expect, it } from 'vitest'
import { formatIn } from '../../text/format.ts'
import { common as en } from '../../text/en/common.ts'
import { common as nl } from '../../text/nl/common.ts'
import { describeGauge } from './describeGauge.ts'

const term = { start: '2026-11-17T13:10:00Z', end: '2026-11-20T13:10:00Z' }
const contained = { at: '2026-11-17T21:50:00Z', label: 'ingedamd' }

it('tells how far the water stands, what is left, and what was done when', () => {
  expect(
    describeGauge(
      { ...term, now: '2026-11-20T06:50:00Z', level: 'soon', marks: [contained] },
      nl.gauge,
      formatIn('nl'),
    ),
  ).toBe('65 u 40 m van 72 u verstreken, nog 6 u 20 m. Ingedamd na 8 u 40 m.')
})

it('tells by how much it is late', () => {
  expect(describeGauge({ ...term, now: '2026-11-21T07:10:00Z', level: 'late' }, nl.gauge, formatIn('nl'))).toBe(
    '90 u van 72 u verstreken, 18 u te laat.',
  )
})

it('tells that a term is provisional', () => {
  expect(describeGauge({ ...term, now: '2026-11-17T14:10:00Z', level: 'provisional' }, nl.gauge, formatIn('nl'))).toBe(
    'Voorlopige termijn: 1 u van 72 u verstreken, nog 2 d 23 u.',
  )
})

it('tells whether a term that ended was met in time', () => {
  expect(describeGauge({ ...term, now: '2026-11-18T23:00:00Z', level: 'met' }, nl.gauge, formatIn('nl'))).toBe(
    'Op tijd klaar na 33 u 50 m.',
  )
  expect(describeGauge({ ...term, now: '2026-11-20T15:10:00Z', level: 'met' }, en.gauge, formatIn('en'))).toBe(
    'Done after 74 h, 2 h late.',
  )
})
