import { expect, it } from 'vitest'
import { buildLetter } from './buildLetter.ts'
import { asPlainText, named } from './plainText.ts'
import { toEverybody, wrongLetterCase } from './testing.ts'

it.each([
  ['Beste {naam},', 'Mevrouw Z. Voorbeeld', 'Beste mevrouw Z. Voorbeeld,'],
  ['Beste {naam},', 'De heer B. de Heer', 'Beste de heer B. de Heer,'],
  ['{naam},', 'Mevrouw Z. Voorbeeld', 'Mevrouw Z. Voorbeeld,'],
  ['Beste {naam},', 'Familieband BV', 'Beste Familieband BV,'],
])('addresses somebody within "%s" as "%s"', (salutation, name, wanted) => {
  expect(named(salutation, name)).toBe(wanted)
})

it('gives the whole letter as a mail carries it, headings on lines of their own', () => {
  const letter = asPlainText(buildLetter(wrongLetterCase, toEverybody), 'nl', 'Zoë Voorbeeld')
  expect(letter.split('\n\n').slice(0, 2)).toEqual([
    'Beste Zoë Voorbeeld,',
    'Wat is er gebeurd?\nEen brief met uw gegevens is op een verkeerd adres bezorgd. Dit gebeurde op 16 november 2026. Wij ontdekten dit op 17 november 2026.',
  ])
  expect(letter).toMatch(/Met vriendelijke groet,\n\nGemeente Waterveen \(voorbeeld\)$/)
})
