import { expect, it } from 'vitest'
import { rowsDone } from './importSteps.ts'

it('never says that more rows are done than there are', () => {
  expect(rowsDone({ created: 1, known: 0, refused: 0, rows: 2 })).toBe(1)
  expect(rowsDone({ created: 3, known: 1, refused: 0, rows: 2 })).toBe(2)
})
