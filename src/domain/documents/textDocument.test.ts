import { expect, it } from 'vitest'
import { printable } from './printable.ts'
import { sharesOf } from './textDocument.ts'

const widths = (...list: readonly number[]) => list.map((width) => ({ width }))

it('shares the width of a table out in whole parts that add up', () => {
  expect(sharesOf(widths(1, 1, 1), 48)).toEqual([16, 16, 16])
  expect(sharesOf(widths(1, 3, 6), 48)).toEqual([5, 14, 29])
})

it('gives the narrowest column at least one part', () => {
  expect(sharesOf(widths(1, 1000, 1), 12)).toEqual([1, 10, 1])
})

it('shows what paper cannot hold, and keeps every line', () => {
  expect(printable('a\r\nb\rc\u0085d\u2028e')).toBe('a\nb\nc\nd\ne')
  expect(printable('\u0000\u0007\u007F\u009B\uDC00\uFDD0')).toBe('␀␇␡\uFFFD\uFFFD\uFFFD')
  expect(printable('é 👩‍👧 \u200Fabc שלום €\t')).toBe('é 👩‍👧 \u200Fabc שלום €\t')
})

it('shows the sign that would turn a text round', () => {
  expect(printable('factuur\u202Efdp.exe')).toBe('factuur\uFFFDfdp.exe')
})
