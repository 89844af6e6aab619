import { expect, it } from 'vitest'
import { askedWords, wordsToFind } from './searchWords.ts'

it('finds a word with hyphens as its parts and as one', () => {
  expect(wordsToFind('De USB-stick, en zo-is-dat ook')).toEqual(
    expect.arrayContaining(['usb', 'stick', 'usbstick', 'zoisdat']),
  )
})

// Read again from each of its letters this takes hours, and anybody may send it through the public form.
it('reads an endless word once', () => {
  expect(wordsToFind('x'.repeat(1_000_000))).toEqual(['x'.repeat(64)])
})

it('asks for what tells something, and for little words only when there is nothing else', () => {
  expect(askedWords('Die brief van de huisarts')).toEqual(['brief', 'huisarts'])
  expect(askedWords('van de')).toEqual(['van', 'de'])
  expect(askedWords(' ')).toBeNull()
})
