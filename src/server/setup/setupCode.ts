import { createHash, randomInt, timingSafeEqual } from 'node:crypto'

// No signs that look alike: somebody reads this from one screen and types it into another.
const signs = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'

/** A fresh code of three groups of four, some 59 random bits; guesses at it are few and counted. */
export const newSetupCode = (): string =>
  Array.from({ length: 3 }, () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')).join('-')

/** Whether somebody typed this code, whatever they made of capitals, spaces and dashes; takes as long when they did not. */
export const isSetupCode = (typed: string, code: string): boolean => timingSafeEqual(digest(typed), digest(code))

const digest = (code: string): Buffer =>
  createHash('sha256')
    .update(code.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''))
    .digest()
