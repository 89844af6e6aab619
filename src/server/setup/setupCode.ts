import { createHash, timingSafeEqual } from 'node:crypto'
import { newSpokenCode } from '../newSpokenCode.ts'

/** A fresh code of three groups of four, some 59 random bits; guesses at it are few and counted. */
export const newSetupCode = (): string => newSpokenCode(12)

/** Whether somebody typed this code, whatever they made of capitals, spaces and dashes; takes as long when they did not. */
export const isSetupCode = (typed: string, code: string): boolean => timingSafeEqual(digest(typed), digest(code))

const digest = (code: string): Buffer =>
  createHash('sha256')
    .update(code.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''))
    .digest()
