import { expect, it } from 'vitest'
import { kinStems, stemOf } from './dutchStem.ts'

it.each([
  ['paspoorten', 'paspoort'],
  ['gemeenten', 'gemeent'],
  ['laptops', 'laptop'],
  ['betrokkenen', 'betrokken'],
  ['betrokkene', 'betrok'],
  ['mogelijkheden', 'mogelijk'],
  ['lopen', 'lop'],
  ['loop', 'lop'],
  ['lekken', 'lek'],
  ['maaien', 'maai'],
  ['strasse', 'stras'],
  ['straße', 'stras'],
  ['persoonlijke', 'person'],
  ['yoga', 'yoga'],
  ['z2026', 'z2026'],
])('%s has the stem that the database gives it', (word, stem) => {
  expect(stemOf(word)).toBe(stem)
})

it('holds words together whose last letter Dutch changes', () => {
  expect(kinStems('brief')).toEqual(['brief', 'briev'])
  expect(kinStems('brieven')).toEqual(['briev', 'brief'])
  expect(kinStems('huizen')).toEqual(['huiz', 'huis'])
  expect(kinStems('laptop')).toEqual(['laptop'])
})
