import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { receiptCodeFrom, receiptCodeTyped } from './receiptCode.ts'

const hash = (text: string) => createHash('sha256').update(text).digest('hex')

it('gives a code of five groups of five signs of which no two look alike', async () => {
  expect(await receiptCodeFrom('a secret', hash)).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/)
})

it('gives another code for each secret', async () => {
  expect(await receiptCodeFrom('one', hash)).not.toBe(await receiptCodeFrom('other', hash))
})

it('knows the code again as somebody copied it from paper', () => {
  const given = receiptCodeTyped('7K2QX-9MB40-1C5RW-HJ8ND-3VYPE')
  expect(receiptCodeTyped(' 7k2qx 9mb4o ic5rw hj8nd 3vype ')).toBe(given)
})

it('takes a code that differs in one sign for another', () => {
  const given = '7K2QX-9MB4T-0C5RW-HJ8ND-3VYPE'
  const signs = Array.from({ length: given.length }, (_, at) => at).filter((at) => given[at] !== '-')
  const others = signs.map((at) => given.slice(0, at) + (given[at] === '8' ? '9' : '8') + given.slice(at + 1))
  expect(new Set([given, ...others].map(receiptCodeTyped)).size).toBe(26)
})
