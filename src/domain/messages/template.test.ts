import { expect, it } from 'vitest'
import { fillTemplate, templateFaults, withoutEmptyLines } from './template.ts'

it('fills in what is known, in the words of the language, and leaves the rest as it is written', () => {
  const filling = { reference: 'DL-2026-0001', question: 'Hebt u {link}?' }
  expect(fillTemplate('{kenmerk} {reference} {link} {}', 'nl', filling)).toBe('DL-2026-0001 {reference} {link} {}')
  expect(fillTemplate('{reference}', 'en', filling)).toBe('DL-2026-0001')
  // What is filled in is text, and never read as a template.
  expect(fillTemplate('{vraag}', 'nl', { ...filling, link: 'https://x' })).toBe('Hebt u {link}?')
})

it('finds what cannot be filled in, what is missing, and what does not belong in a subject', () => {
  const faults = templateFaults('destructionRequest', 'nl', { subject: '{link}', text: 'Beste {naam}' })
  expect(faults).toEqual([
    { field: 'subject', code: 'unknownPlaceholder', name: 'link' },
    { field: 'text', code: 'unknownPlaceholder', name: 'naam' },
    { field: 'text', code: 'neededPlaceholder', name: 'link' },
  ])
  expect(templateFaults('acknowledgement', 'en', { subject: ' ', text: '{reference}' })).toEqual([
    { field: 'subject', code: 'empty', name: '' },
  ])
})

it('leaves out the lines that would tell what nobody filled in', () => {
  const text = 'Bel ons: {telefoon}\n{bereikbaar}\nKenmerk {kenmerk}'
  const filling = { deskPhone: '', deskHours: 'Werkdagen', reference: 'DL-2026-0001' }
  expect(withoutEmptyLines(text, 'nl', filling)).toBe('{bereikbaar}\nKenmerk {kenmerk}')
})
