import { expect, it } from 'vitest'
import { excerptOf, hitsIn } from './excerpt.ts'

const shown = (text: string, ...asked: string[]) => {
  const found = hitsIn(text, asked)
  return (
    found &&
    excerptOf(text, found.hits)
      .map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece))
      .join('')
  )
}

it('marks what was looked for, whatever its case and accents', () => {
  expect(shown('Coöperatie Zeedorp', 'cooperatie')).toBe('[Coöperatie] Zeedorp')
})

it('marks the word that somebody misspelt, and the word of which they typed the beginning', () => {
  expect(shown('Brief over schuldhulp', 'breif', 'schuldh')).toBe('[Brief] over [schuldhulp]')
})

it('marks the compound of which somebody misspelt the beginning', () => {
  expect(shown('Stick met paspoortkopieën', 'pasport')).toBe('Stick met [paspoortkopieën]')
})

it('marks kin of a word', () => {
  expect(shown('Twee brieven zoek', 'brief')).toBe('Twee [brieven] zoek')
})

it('leaves what merely resembles a word that stands there too', () => {
  expect(shown('Een bries en een brief', 'brief')).toBe('Een bries en een [brief]')
})

it('shows one line around the first hit, with whole words at its start', () => {
  const text = `${'woord '.repeat(30)}sleutel${' daarna'.repeat(40)}`
  const line = shown(text, 'sleutel') ?? ''
  expect(line).toMatch(/^… (woord )+\[sleutel\]( daarna)+.* …$/)
  expect(line.length).toBeLessThan(180)
})

it('says nothing where nothing stands', () => {
  expect(shown('Laptop', 'brief')).toBeNull()
  expect(shown('', 'brief')).toBeNull()
})
