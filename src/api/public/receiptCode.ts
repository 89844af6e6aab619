import type { Hash } from '../../domain/proof.ts'

// Thirty-two signs of which no two look alike on paper (after Crockford's base 32): somebody copies this by hand.
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = 5
const signsInGroup = 5

/**
 * A code to give to a reporter: five groups of five signs, up to 125 random bits, such as `7K2QX-9MB4T-0C5RW-HJ8ND-3VYPE`.
 * @param secret fresh from the host: what of it is random, the code is
 */
export async function receiptCodeFrom(secret: string, hash: Hash): Promise<string> {
  const digest = await hash(secret)
  const bytes = (digest.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
  // Five bits of each byte are taken, so each sign is as likely as any other.
  const code = bytes.slice(0, groups * signsInGroup).map((byte) => signs[byte % signs.length])
  return Array.from({ length: groups }, (_, at) =>
    code.slice(at * signsInGroup, (at + 1) * signsInGroup).join(''),
  ).join('-')
}

/** The code as it was given, whatever somebody made of capitals, spaces, dashes and signs that look alike. */
export const receiptCodeTyped = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
