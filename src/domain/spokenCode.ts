/** Signs of which no two look or sound alike: somebody reads them out, and another one types them. */
export const spokenSigns = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

const signsInGroup = 4
/** How many signs a code has with which somebody sets a password (some 79 random bits), and one that replaces a lost telephone (59). */
export const spokenLength = { password: 16, recovery: 12 } as const

/**
 * A code that can be read out, in groups of four: `K7QX-9MB4-TC5R-WHJ8`.
 * @param places random whole numbers from 0 to before the number of signs, one for each sign
 */
export const spokenCode = (places: readonly number[]): string => grouped(places.map((at) => spokenSigns[at]).join(''))

/**
 * The code as it was given, whatever somebody made of capitals, spaces and dashes. What has not as many signs is no such
 * code, and stays as it was typed.
 */
export function spokenCodeTyped(typed: string, length: number): string {
  const signs = typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  return signs.length === length ? grouped(signs) : typed.trim()
}

const grouped = (signs: string): string =>
  Array.from({ length: Math.ceil(signs.length / signsInGroup) }, (_, at) =>
    signs.slice(at * signsInGroup, (at + 1) * signsInGroup),
  ).join('-')
