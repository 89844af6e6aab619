import { expect, it } from 'vitest'
import { readabilityOf } from './readability.ts'
import { sentencesIn } from './sentences.ts'
import { syllablesIn } from './syllables.ts'

it.each([
  ['datalek', 3],
  ['gegevens', 3],
  ['ideeën', 3],
  ['bureau', 2],
  ['eeuw', 1],
  ['wachtwoord', 2],
  ['ij', 1],
  ['gemeentelijke', 5],
  ['020-1234567', 1],
  ['BSN', 1],
])('counts the syllables of the Dutch word %s', (word, count) => {
  expect(syllablesIn(word, 'nl')).toBe(count)
})

it.each([
  ['table', 2],
  ['made', 1],
  ['asked', 1],
  ['wanted', 2],
  ['information', 4],
])('counts the syllables of the English word %s', (word, count) => {
  expect(syllablesIn(word, 'en')).toBe(count)
})

it('ends no sentence inside a short form, a number or an address', () => {
  expect(sentencesIn('Bel dhr. Jansen op nr. 12.000 of ga naar www.waterveen.nl. Doe dat nu!')).toEqual([
    'Bel dhr. Jansen op nr. 12.000 of ga naar www.waterveen.nl.',
    'Doe dat nu!',
  ])
})

it('takes each item of a list for a sentence', () => {
  expect(sentencesIn('Let op:\n- bel uw bank\n- verander uw wachtwoord')).toEqual([
    'Let op:',
    'bel uw bank',
    'verander uw wachtwoord',
  ])
})

it('scores Dutch by the formula of Flesch-Douma', () => {
  // Two sentences of three words with four and three syllables: 206.84 - 0.93 × 3 - 77 × 7/6.
  expect(readabilityOf('De brief verdween. Ik zie hem.', 'nl')).toMatchObject({
    words: 6,
    sentences: 2,
    wordsPerSentence: 3,
    score: 100,
  })
  expect(readabilityOf('Organisaties informeren betrokkenen.', 'nl')?.score).toBe(0)
})

it('calls the letter of an office hard, and says which words and sentences make it so', () => {
  const read = readabilityOf(
    'Middels dit schrijven informeren wij u dat zich binnen onze organisatie een incident heeft voorgedaan waarbij de ' +
      'vertrouwelijkheid van uw persoonsgegevens mogelijk onrechtmatig is geschonden door onbevoegden.',
    'nl',
  )
  expect(read?.level).toBe('hard')
  expect(read?.longSentences).toHaveLength(1)
  expect(read?.hardWords.map(({ word }) => word)).toEqual([
    'Middels',
    'schrijven',
    'informeren',
    'incident',
    'vertrouwelijkheid',
    'onrechtmatig',
    'onbevoegden',
  ])
})

it('says nothing of a text without words', () => {
  expect(readabilityOf(' … ', 'nl')).toBeNull()
})
