import { expect, it } from 'vitest'
import { hasOpenPlaces } from './letterOutline.ts'

it('knows the places of the outline that nobody filled in', () => {
  expect(hasOpenPlaces('Wat kunt u doen?\n…\n\nVragen?')).toBe(true)
  expect(hasOpenPlaces('Het gaat om: ….')).toBe(true)
  expect(hasOpenPlaces('Bel ... voor vragen')).toBe(true)
})

it('leaves a sentence that ends in an ellipsis alone', () => {
  expect(hasOpenPlaces('Wij weten het nog niet zeker…')).toBe(false)
})
