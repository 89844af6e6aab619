import { expect, it } from 'vitest'
import { languageOf } from './languageOf.ts'

it('takes a message for Dutch unless its small words are English', () => {
  expect(languageOf('Ik kreeg een brief die voor mijn buren is.')).toBe('nl')
  expect(languageOf('I received a letter that is for my neighbours. What should I do with it?')).toBe('en')
  expect(languageOf('Zie bijlage')).toBe('nl')
  expect(languageOf('')).toBe('nl')
  expect(languageOf('De mail "this is not for you" kwam bij mij aan en is niet voor mij.')).toBe('nl')
})
