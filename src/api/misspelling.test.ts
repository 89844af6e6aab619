import { describe, expect, it } from 'vitest'
import { beginsMisspelt, isMisspellingOf, wordsMeant } from './misspelling.ts'

describe('a word that somebody may have meant', () => {
  it.each([
    ['schuldhup', 'schuldhulp', 'a letter forgotten'],
    ['schuldhuulp', 'schuldhulp', 'a letter twice'],
    ['breif', 'brief', 'two letters the wrong way round'],
    ['krief', 'brief', 'the first letter wrong'],
    ['beschiking', 'beschikking', 'one of a double letter'],
    ['hurtoslag', 'huurtoeslag', 'two slips in a long word'],
  ])('%s stands for %s: %s', (asked, word) => {
    expect(isMisspellingOf(word, asked)).toBe(true)
  })

  it.each([
    ['brook', 'brief', 'too far apart'],
    ['bank', 'bak', 'the word itself is too short'],
    ['bak', 'bank', 'short words are taken as they are'],
    ['z2026', 'z2027', 'a number is never another number'],
    ['kaartje', 'kaarten', 'two slips in a short word'],
  ])('%s does not stand for %s: %s', (asked, word) => {
    expect(isMisspellingOf(word, asked)).toBe(false)
  })
})

it('a word stands for compounds that begin with it, misspelt by one slip behind the first two letters', () => {
  expect(beginsMisspelt('paspoortkopieen', 'pasport')).toBe(true)
  expect(beginsMisspelt('paspoortkopieen', 'pasprt')).toBe(false)
  expect(beginsMisspelt('paspoortkopieen', 'apspoort')).toBe(false)
  expect(beginsMisspelt('briefpapier', 'brfee')).toBe(false)
  expect(beginsMisspelt('zaken2026', 'zaken2025')).toBe(false)
})

it('a word stands for itself, for what it begins and for what it resembles', () => {
  const written = ['schuldhulp', 'schuldhulpverlening', 'schulden', 'brief']
  expect([...wordsMeant('schuldhul', written)]).toEqual(['schuldhul', 'schuldhulp', 'schuldhulpverlening'])
  expect([...wordsMeant('bri', written)]).toEqual(['bri'])
})
