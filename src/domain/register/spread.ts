/** How values lie: `of` so many, from the least to the most, half of them at most `median`, nine in ten at most `p90`. */
export type Spread = {
  readonly of: number
  readonly min: number | null
  readonly median: number | null
  readonly p90: number | null
  readonly max: number | null
}

/** By nearest rank: every figure is a value that occurred, so that two of three is never an average of strangers. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b)
  const rank = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null
  return { of: sorted.length, min: rank(0), median: rank(0.5), p90: rank(0.9), max: rank(1) }
}
