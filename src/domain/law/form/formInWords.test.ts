import { describe, expect, it } from 'vitest'
import { answerText, chapterTitle, choiceText, questionText } from './formInWords.ts'
import { ap202208 as pack } from './packs/ap202208.ts'

describe.each(['nl', 'en'] as const)('the form in %s', (language) => {
  it.each(pack.questions)('has words for question $id and its choices', ({ id, chapter, choices = [] }) => {
    expect(questionText(id, language)).not.toBe(id)
    expect(chapterTitle(chapter, language)).not.toBe(String(chapter))
    for (const choice of choices) expect(choiceText(id, choice, language)).not.toBe(choice)
  })
})

const asked = (id: string) => pack.questions.find((question) => question.id === id) ?? { id, type: 'text' as const }

it.each([
  ['5.2', 'post_wrong', 'Brief of pakket bij een verkeerde ontvanger'],
  ['6.1', ['name', 'debts'], 'Naam; Problematische schulden'],
  ['6.2', [], 'Geen'],
  ['7.3', { min: 1, max: 1, estimate: false }, '1'],
  ['7.3', { min: 1500, max: 2000, estimate: true }, 'minimaal 1500, maximaal 2000 (geschat)'],
  ['6.3.1', 12_000, '12000'],
  ['4.1.1', '2026-11-16', '16 november 2026'],
  ['4.2', '2026-11-17T13:10:00.000Z', '17 november 2026 om 14:10'],
  ['4.2', '2026-10-25T00:30:00.000Z', '25 oktober 2026 om 02:30 (+02:00)'],
  ['10.1.2', '2026-11-18', '18 november 2026'],
  ['9.3', '3', 'Aanzienlijk'],
  ['5.3', 'single', 'single'],
  ['3.2.1', { name: 'Officer (voorbeeld)', phone: '000' }, 'Officer (voorbeeld), 000'],
  ['5.4', ['brief.pdf'], 'brief.pdf'],
])('writes the answer to %s as the form wants it: %j', (question, value, text) => {
  expect(answerText(asked(question), value, 'nl')).toBe(text)
})
