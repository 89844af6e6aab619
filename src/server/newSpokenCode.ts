import { randomInt } from 'node:crypto'
import { spokenCode, spokenSigns } from '../domain/spokenCode.ts'

/** A fresh code of so many signs to read out to somebody. */
export const newSpokenCode = (length: number): string =>
  spokenCode(Array.from({ length }, () => randomInt(spokenSigns.length)))
