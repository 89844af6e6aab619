import type { Range } from '../law/facts.ts'
import { plainFigures } from './plainFigures.ts'

/** So many people live on earth: more are no number of people. */
const most = 10_000_000_000

/**
 * A number of people or records as somebody wrote it: `1.000`, `10-20`, `ca. 50`, `500+`, `minder dan 10`, `één`. Null where
 * it says that nobody knows; `unreadable` where it says something else.
 */
export function readRange(text: string): Range | null | 'unreadable' {
  const plain = plainFigures(text)
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .trim()
    .replaceAll(/(?<=\d)['’](?=\d{3})/g, '.')
    .replaceAll('+/-', '±')
    .replace(/^(\d+|\d{1,3}(?:\.\d{3})+)[.,]0{1,2}$/, '$1')
  if (/^(?:onbekend|unknown|nog niet bekend|niet bekend|n\.?n\.?b\.?|tbd|not provided)\.?$/.test(plain)) return null
  if (/^(?:geen|nul|zero|nobody|niemand)$/.test(plain)) return { min: 0, max: 0, estimate: false }
  const spelled = spelledOut.indexOf(/^(\p{L}+)(?: (?:persoon|personen|betrokkenen?))?$/u.exec(plain)?.[1] ?? '')
  if (spelled !== -1) return exact(spelled + 1)
  if (plain === 'one') return exact(1)
  const [one, other, ...more] = numbersIn(plain)
  if (one === undefined || more.length > 0 || !isAboutNumbers(plain)) return 'unreadable'
  if (other !== undefined) {
    if (/^\d+\s*\(\s*\d+\s*\)$/.test(plain)) return one === other ? exact(one) : 'unreadable'
    return one <= other ? { min: one, max: other, estimate: one !== other } : 'unreadable'
  }
  if (/^(?:<|minder dan|onder|under|less than|fewer than)/.test(plain))
    return { min: Math.min(1, one - 1), max: one - 1, estimate: true }
  if (/^(?:≤|max|maximaal|hooguit|ten hoogste|tot|up to|at most)/.test(plain))
    return { min: Math.min(1, one), max: one, estimate: true }
  return isVague(plain) ? { min: one, max: one, estimate: true } : exact(one)
}

/** Small numbers as people write them out, without accents. */
const spelledOut = 'een twee drie vier vijf zes zeven acht negen tien elf twaalf'.split(' ')

const exact = (number: number): Range => ({ min: number, max: number, estimate: false })

const vague =
  /^(?:ca|circa|ongeveer|plusminus|ruim|meer dan|minimaal|minstens|ten minste|about|approx\w*|around|over|more than|at least)\b|[±~>≥+?]|\((?:schatting|geschat|estimate)/
const isVague = (plain: string): boolean => vague.test(plain)

/** Thousands with a point, a comma or a space between, or plain figures. */
const thousands = /\d{1,3}(?:[., ]\d{3})+(?!\d)/g
const number = /\d{1,3}(?:[., ]\d{3})+(?!\d)|\d+/g

const numbersIn = (plain: string): readonly number[] =>
  [...plain.matchAll(number)].map(([figures]) => Number(figures.replaceAll(/\D/g, ''))).filter((found) => found <= most)

const words =
  /\b(?:ca|circa|ongeveer|plusminus|ruim|meer dan|minder dan|minimaal|maximaal|max|minstens|ten minste|ten hoogste|hooguit|onder|tot|t\s*\/\s*m|tot en met|en|tussen|a|about|approx\w*|around|over|under|more than|less than|fewer than|at least|at most|up to|between|and|to|personen|persoon|pers|mensen|betrokkenen?|inwoners?|bewoners?|burgers?|klant|klanten|clienten|client|patienten|patient|leerlingen|leerling|kinderen|kind|volwassenen|medewerkers?|people|persons?|individuals|records?|dossiers?|stuks|schatting|geschat|estimated?)\b/g

/** Beside numbers only words that go with a number: a sentence is no number. */
const isAboutNumbers = (plain: string): boolean =>
  !/\d[.,]\d/.test(plain.replaceAll(thousands, '0')) &&
  plain
    .replaceAll(number, '')
    .replaceAll(words, '')
    .replaceAll(/[\s.,()±~<>≤≥+?-]/g, '') === ''
