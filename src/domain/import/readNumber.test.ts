import { expect, it } from 'vitest'
import { readRange } from './readNumber.ts'

const exactly = (number: number) => ({ min: number, max: number, estimate: false })
const about = (min: number, max = min) => ({ min, max, estimate: true })

it.each([
  ['12', exactly(12)],
  ['1.000', exactly(1000)],
  ['1,500,000', exactly(1_500_000)],
  ['3,0', exactly(3)],
  ['één', exactly(1)],
  ['geen', exactly(0)],
  ['twee personen', exactly(2)],
  ["'12", exactly(12)],
  ['1.234,00', exactly(1234)],
  ["1'000", exactly(1000)],
  ['1\u00a0000', exactly(1000)],
  ['12 pers.', exactly(12)],
  ['3 leerlingen', exactly(3)],
  ['+/- 50', about(50)],
  ['≥ 100', about(100)],
  ['≤ 10', about(1, 10)],
  ['2 personen', exactly(2)],
  ['10-20', about(10, 20)],
  ['10 t/m 20', about(10, 20)],
  ['10,000-49,999', about(10_000, 49_999)],
  ['tussen 5 en 10 betrokkenen', about(5, 10)],
  ['ca. 50', about(50)],
  ['± 50', about(50)],
  ['50 (schatting)', about(50)],
  ['500+', about(500)],
  ['meer dan 100', about(100)],
  ['minder dan 10', about(1, 9)],
  ['maximaal 30', about(1, 30)],
])('%s is a number of people', (text, range) => {
  expect(readRange(text)).toEqual(range)
})

it('knows that nobody knows', () => {
  expect(readRange('onbekend')).toBeNull()
})

it.each(['veel', '1.5', '20-10', 'brief van 4 maart', '12 dossiers, 3 betrokkenen en 5 brieven', '=1+1'])(
  '%s is left to a person',
  (text) => {
    expect(readRange(text)).toBe('unreadable')
  },
)
