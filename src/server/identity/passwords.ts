import { randomInt } from 'node:crypto'
import { commonPasswords } from './commonPasswords.ts'

export const shortestPassword = 12
export const longestPassword = 128

export type PasswordFault = 'passwordTooShort' | 'passwordTooLong' | 'passwordTooEasy'

/**
 * What is wrong with a password, by NIST SP 800-63B section 5.1.1.2: long, not one that everybody tries first, and not made
 * of what is known about the account. No demands of capitals or signs, and no expiry.
 * @param known words about the account: e-mail address, name, organisation
 */
export function passwordFault(password: string, known: readonly string[]): PasswordFault | null {
  const length = Array.from(password).length
  if (length < shortestPassword) return 'passwordTooShort'
  if (length > longestPassword) return 'passwordTooLong'
  return isEasy(plain(password), known) ? 'passwordTooEasy' : null
}

function isEasy(password: string, known: readonly string[]): boolean {
  // What is left after taking out what everybody could guess must itself be something.
  const words = known.flatMap(wordsOf).filter((word) => word.length >= 4)
  const rest = [...words, ...guessed].reduce((left, word) => left.replaceAll(word, ''), password)
  return new Set(password).size < 5 || (rest.replaceAll(/[\d\W_]/g, '').length < 4 && new Set(rest).size < 6)
}

const wordsOf = (text: string): readonly string[] => plain(text).split(/[^\p{L}\d]+/u)

/** Lower case, with the signs that stand for letters read as those. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('0', 'o')
    .replaceAll('1', 'l')
    .replaceAll('3', 'e')
    .replaceAll('@', 'a')
    .replaceAll('$', 's')
}

const rows = [
  '123456789',
  '234567890',
  '987654321',
  '1234',
  '2345',
  '3456',
  '4567',
  '5678',
  '6789',
  '7890',
  '4321',
  '1111',
  '0000',
]
const guessed = ['dijkwacht', ...commonPasswords, ...rows].map(plain)

// Without letters and digits that look alike: somebody may have to type this from paper.
const signs = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password of 24 signs in groups (some 118 bits), to be shown once. */
export const newPassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 6 }, () => signs[randomInt(signs.length)]).join('')).join('-')
