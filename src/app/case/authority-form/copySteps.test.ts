import { expect, it } from 'vitest'
import { type CopyStep, copyStepsIn, stepToCopy, wholeForm } from './copySteps.ts'
import type { FormAnswerView } from './formQueries.ts'

const answer = (question: string, said: string | null, parts: FormAnswerView['parts'] = []): FormAnswerView => ({
  question,
  text: `Vraag ${question}`,
  type: 'text',
  mandatory: true,
  choices: [],
  provenance: said === null ? 'missing' : 'recorded',
  version: null,
  value: said,
  answer: said,
  parts,
  place: 'form',
  typed: true,
  caseSays: null,
  remarks: [],
})
const form = {
  chapters: [
    { chapter: 1, title: 'Introductie', answers: [answer('1.1', 'Eén inbreuk'), answer('1.2', null)], fallAway: [] },
    {
      chapter: 3,
      title: 'Organisatie',
      answers: [
        answer('3.1', 'Plein 1, Waterveen', [
          { part: 'street', text: 'Straat', answer: 'Plein 1' },
          { part: 'city', text: 'Plaats', answer: 'Waterveen' },
        ]),
      ],
      fallAway: [],
    },
  ],
}
const steps = copyStepsIn(form)
const copied =
  (...keys: string[]) =>
  ({ key }: CopyStep) =>
    keys.includes(key)

it('takes each field apart, and passes over what has no answer', () => {
  expect(steps.map(({ key, answer: said }) => [key, said])).toEqual([
    ['1.1', 'Eén inbreuk'],
    ['3.1.street', 'Plein 1'],
    ['3.1.city', 'Waterveen'],
  ])
})
it('copies where somebody stands, and goes on once that was typed over', () => {
  expect(stepToCopy(steps, null, copied())?.key).toBe('1.1')
  expect(stepToCopy(steps, '3.1.street', copied('1.1'))?.key).toBe('3.1.street')
  expect(stepToCopy(steps, '1.1', copied('1.1'))?.key).toBe('3.1.street')
})
it('comes back to what was passed over, and ends when everything was typed over', () => {
  expect(stepToCopy(steps, '3.1.city', copied('3.1.street', '3.1.city'))?.key).toBe('1.1')
  expect(stepToCopy(steps, '3.1.city', () => true)).toBeNull()
})
it('is one text as a whole, by chapter', () => {
  expect(wholeForm(form)).toBe(
    '1. Introductie\n\n1.1 Vraag 1.1\nEén inbreuk\n\n3. Organisatie\n\n3.1 Vraag 3.1\nPlein 1, Waterveen',
  )
})
