import { expect, it } from 'vitest'
import { helpFor } from './helpFor.ts'

it.each([
  ['/meldingen', ['inbox']],
  ['/meldingen/telefoon', ['phone']],
  ['/zaken/DL-2026-0001', ['case']],
  ['/zaken/DL-2026-0001/risico', ['risk', 'case']],
  ['/zaken/DL-2026-0001/ap-formulier', ['authority', 'case']],
  ['/register/DL-2026-0001', ['register']],
  ['/rekenhulp/risico', ['calculators']],
])('explains at %s what one sees there', (path, screens) => {
  expect(helpFor(path)).toEqual(screens)
})
