import { expect, it } from 'vitest'
import type { CaseRow } from '../../contract/cases.ts'
import { byReason, withEach } from './bulk.ts'

const rows = ['DL-1', 'DL-2', 'DL-3', 'DL-4', 'DL-5', 'DL-6'].map((reference) => ({ reference }) as CaseRow)

it('does the same with every case, and tells of each what became of it', async () => {
  const done: string[] = []
  const results = await withEach(rows, async ({ reference }) => {
    if (reference === 'DL-2' || reference === 'DL-5') return 'is al afgesloten'
    done.push(reference)
    return null
  })
  expect(done).toEqual(['DL-1', 'DL-3', 'DL-4', 'DL-6'])
  expect(results.map(({ reference }) => reference)).toEqual(rows.map(({ reference }) => reference))
  expect(byReason(results)).toEqual([{ because: 'is al afgesloten', references: ['DL-2', 'DL-5'] }])
})

it('writes no more than four at a time', async () => {
  let busy = 0
  let most = 0
  await withEach(rows, async () => {
    most = Math.max(most, (busy += 1))
    await Promise.resolve()
    busy -= 1
    return null
  })
  expect(most).toBe(4)
})
