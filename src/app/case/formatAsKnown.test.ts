import { expect, it } from 'vitest'
import { formatIn } from '../text/format.ts'
import { formatAsKnown } from './formatAsKnown.ts'

const midnight = '2023-03-03T23:00:00.000Z'
const format = formatAsKnown(formatIn('nl'), [midnight], (day) => `${day} (uur niet bekend)`)

it('tells only the day of a moment whose hour nobody wrote down', () => {
  expect(format.moment(midnight)).toBe('4 maart 2023 (uur niet bekend)')
  expect(format.shortMoment(midnight, Date.parse(midnight))).toBe('4 mrt 2023')
})

it('tells the hour of every other moment', () => {
  expect(format.moment('2023-03-03T23:01:00.000Z')).toBe('zaterdag 4 maart 2023 00:01')
})
