import type { Range } from '../../../../domain/law/facts.ts'

/** A number as it stands on the screen: exact, between two, or unknown; typed as people type it. */
export type NumberForm = {
  readonly kind: 'exact' | 'range' | 'unknown'
  readonly exact: string
  readonly min: string
  readonly max: string
  readonly estimate: boolean
}

/** A recorded number as the screen shows it. */
export const numberFormOf = (range: Range | undefined): NumberForm => {
  if (!range) return { kind: 'unknown', exact: '', min: '', max: '', estimate: false }
  const exact = range.min === range.max
  return {
    kind: exact ? 'exact' : 'range',
    exact: exact ? String(range.min) : '',
    min: exact ? '' : String(range.min),
    max: exact ? '' : String(range.max),
    estimate: range.estimate,
  }
}

/** A whole number as people type it, "1.200" too; null when it is none. */
export function readCount(typed: string): number | null {
  const digits = typed.trim().replaceAll(/[.\s]/g, '')
  return /^\d{1,10}$/.test(digits) ? Number(digits) : null
}

export type NumberFault = 'notANumber' | 'upsideDown'

/** The range that was typed, nothing when it is unknown, or what is wrong with it. */
export function readNumber({ kind, exact, min, max, estimate }: NumberForm): Range | undefined | NumberFault {
  if (kind === 'unknown') return undefined
  const [from, to] = kind === 'exact' ? [readCount(exact), readCount(exact)] : [readCount(min), readCount(max)]
  if (from === null || to === null) return 'notANumber'
  return from > to ? 'upsideDown' : { min: from, max: to, estimate }
}
