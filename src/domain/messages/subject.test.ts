import { expect, it } from 'vitest'
import { subjectTellsOfSomebody } from './subject.ts'

it.each([
  ['Een vraag over uw melding M-4F2A-91C3', false],
  ['Verzoek om een bericht van 17-11-2026 te vernietigen', false],
  ['Vraag aan Karin Voorbeeld', true],
  ['Over iemand@voorbeeld.example', true],
  ['Bel 06 12345678', true],
  ['Over NL91 ABNA 0417 1643 00', true],
])('tells a reference from somebody: %s', (subject, tells) => {
  expect(subjectTellsOfSomebody(subject, ['Karin Voorbeeld', ''])).toBe(tells)
})
