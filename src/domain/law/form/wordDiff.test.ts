import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordsChanged, type WordRun } from './wordDiff.ts'

const text = (runs: readonly WordRun[], without: WordRun['kind']) =>
  runs
    .filter(({ kind }) => kind !== without)
    .map((run) => run.text)
    .join('')
const words = fc.array(fc.constantFrom('de', 'brief', 'lag', 'bij', 'buren', 'niet', ' ', '\n'), { maxLength: 30 })

it('marks the words that came and went, and joins those of one kind', () => {
  expect(wordsChanged('Eén brief bij de buren', 'Twee brieven bij de buren')).toEqual([
    { kind: 'removed', text: 'Eén' },
    { kind: 'added', text: 'Twee' },
    { kind: 'same', text: ' ' },
    { kind: 'removed', text: 'brief' },
    { kind: 'added', text: 'brieven' },
    { kind: 'same', text: ' bij de buren' },
  ])
})
it('puts a text without a word in common in the place of the other as a whole', () => {
  expect(wordsChanged('Nog niet bekend', 'Nee, gaat gebeuren')).toEqual([
    { kind: 'removed', text: 'Nog niet bekend' },
    { kind: 'added', text: 'Nee, gaat gebeuren' },
  ])
})
it('has nothing to mark in the same text', () => {
  expect(wordsChanged('De brief is terug', 'De brief is terug')).toEqual([{ kind: 'same', text: 'De brief is terug' }])
  expect(wordsChanged('', '')).toEqual([])
})
it('gives back both texts to the letter, whatever they are', () => {
  fc.assert(
    fc.property(words, words, (one, other) => {
      const [before, after] = [one.join(' '), other.join('')]
      const runs = wordsChanged(before, after)
      expect(text(runs, 'added')).toBe(before)
      expect(text(runs, 'removed')).toBe(after)
    }),
  )
})
it('does not keep anybody waiting over two very long texts', () => {
  const [before, after] = ['a '.repeat(5000), 'b '.repeat(5000)]
  const runs = wordsChanged(before, after)
  expect(text(runs, 'added')).toBe(before)
  expect(text(runs, 'removed')).toBe(after)
})
