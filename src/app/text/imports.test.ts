import { expect, it } from 'vitest'
import { imports as en } from './en/imports.ts'
import { imports as nl } from './nl/imports.ts'

it('one case that is taken over is told of as one', () => {
  expect(nl.run.intro(1, 1)).toMatch(/^1 zaak uit 1 regel komt /)
  expect(nl.run.intro(12, 1)).toMatch(/^12 zaken uit 1 regel komen /)
  expect(nl.run.undoIntro(1)).toMatch(/^1 zaak gaat /)
  expect(en.run.intro(1, 1)).toMatch(/^1 case from 1 row comes /)
  expect(en.run.undoIntro(2)).toMatch(/^2 cases leave /)
})
