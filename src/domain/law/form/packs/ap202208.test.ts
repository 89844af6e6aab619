import { describe, expect, it } from 'vitest'
import type { FormQuestion } from '../question.ts'
import { ap202208 as pack } from './ap202208.ts'

const where = (holds: (question: FormQuestion) => boolean): string =>
  pack.questions
    .filter(holds)
    .map(({ id }) => id)
    .join(' ')

it('names the questionnaire it stands for', () => {
  expect(pack.id).toBe('ap-2022-08')
  expect(pack.validFrom).toBe('2022-07-31T22:00:00Z')
  expect(pack.citation).toMatch(/AP.+augustus 2022/)
})

// How the form takes an answer decides how it is copied: one of a few, several, a text, a moment, a number.
describe('a question is answered', () => {
  it.each([
    ['single', '1.1 2.1.1 3.1.2 5.2 9.3 10.1.1 10.1.5'],
    ['multi', '1.2 1.3 5.1 6.1 6.2 7.1 8.1 9.1 9.2 10.1.7'],
    ['group', '3.1.1c 3.2.1 3.2.2'],
    ['list', '3.3'],
    ['moment', '4.1.1 4.1.2 4.2'],
    ['day', '10.1.2'],
    ['number', '6.3.1 10.1.3'],
    ['range', '7.3'],
    ['files', '5.4'],
    [
      'text',
      '1.1a 1.1b 1.3o 2.1.2 2.2.1 3.1.1a 3.1.1b 3.1.1d 3.1.1e 4.3 4.5 5.2o 5.3 6.1o 6.3.2 7.2 8.1t 10.1.4 10.1.6 10.2',
    ],
  ] as const)('by %s', (type, ids) => {
    expect(where((question) => question.type === type)).toBe(ids)
  })
})

// Somebody who looks for a missing answer is sent there.
describe('an answer is given', () => {
  it.each([
    ['filing', '1.1 1.1b 4.5'],
    ['authority', '1.1a'],
    ['form', '1.2 1.3 1.3o 2.1.1 2.1.2 2.2.1 3.3 5.2o 5.3 6.1o 6.3.2 7.2 8.1t 9.1 9.2 9.3'],
    ['settings', '3.1.1a 3.1.1b 3.1.1c 3.1.1d 3.1.1e 3.1.2 3.2.2'],
    ['account', '3.2.1'],
    ['awareness', '4.1.1 4.1.2 4.2 4.3'],
    ['breachedData', '5.1 5.2 6.1 6.2 6.3.1 7.1 7.3 8.1'],
    ['files', '5.4'],
    ['subjects', '10.1.1 10.1.2 10.1.3 10.1.4 10.1.5 10.1.6 10.1.7'],
    ['containment', '10.2'],
  ] as const)('at %s', (place, ids) => {
    expect(where((question) => question.place === place)).toBe(ids)
  })
  it('on the form itself, also where the case has a place for it, for some', () => {
    expect(where(({ place, typed }) => typed && place !== 'form')).toBe(
      '1.1b 4.3 4.5 6.3.1 8.1 10.1.2 10.1.4 10.1.5 10.1.7 10.2',
    )
    expect(where(({ place, typed }) => !typed && place === 'form')).toBe('')
  })
})

it('may be left out where the form does not insist', () => {
  expect(where(({ mandatory }) => !mandatory)).toBe(
    '1.3 2.1.2 2.2.1 3.1.1d 3.1.1e 3.2.2 3.3 4.1.2 5.4 6.2 6.3.2 7.2 8.1t 10.1.2 10.1.3 10.1.4 10.1.6 10.1.7',
  )
})

it('is about people where it asks whom to reach, about the organisation where it asks who we are', () => {
  expect(where(({ about }) => about === 'person')).toBe('3.2.1 3.2.2')
  expect(where(({ about }) => about === 'organisation')).toBe('3.1.1a 3.1.1b 3.1.1c 3.1.1d 3.1.1e 3.1.2')
  expect(where(({ about }) => about === 'case').split(' ')).toHaveLength(pack.questions.length - 8)
})

it('says how sure we are of it', () => {
  expect(where(({ certainty }) => certainty === 'M')).toBe('1.1a 1.1b 3.1.2')
  expect(where(({ certainty }) => certainty === 'I')).toBe('10.1.2 10.1.4 10.1.5 10.1.6')
  expect(where(({ certainty }) => certainty === 'C').split(' ')).toHaveLength(pack.questions.length - 7)
})

it('is asked on the answers that call for it', () => {
  const conditions = pack.questions.flatMap(({ id, askedIf }) => (askedIf ? [[id, askedIf]] : []))
  expect(Object.fromEntries(conditions)).toEqual({
    '1.1a': { question: '1.1', anyOf: ['followup', 'withdraw'] },
    '1.1b': { question: '1.1', anyOf: ['withdraw'] },
    '1.3o': { question: '1.3', anyOf: ['other'] },
    '2.1.2': { question: '2.1.1', anyOf: ['yes'] },
    '4.5': { question: '4.2', longerAgoThanHours: 72 },
    '5.2o': { question: '5.2', anyOf: ['other'] },
    '6.1o': { question: '6.1', anyOf: ['other'] },
    '8.1t': { question: '8.1', notOnly: 'no' },
    '10.1.2': { question: '10.1.1', anyOf: ['yes', 'planned'] },
    '10.1.3': { question: '10.1.1', anyOf: ['yes'] },
    '10.1.4': { question: '10.1.1', anyOf: ['yes', 'planned'] },
    '10.1.5': { question: '10.1.1', anyOf: ['no'] },
    '10.1.6': { question: '10.1.1', anyOf: ['no'] },
    '10.1.7': { question: '10.1.1', anyOf: ['yes', 'planned'] },
  })
})
