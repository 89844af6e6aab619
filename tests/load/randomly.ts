/** Chance that repeats: the same seed gives the same draws (mulberry32). */
export function randomly(seed: number) {
  let state = (seed * 2_654_435_761) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const upTo = (limit: number): number => Math.floor(next() * limit)
  return {
    /** A whole number from 0, below the limit. */
    upTo,
    oneOf: <Value>(values: readonly Value[]): Value => {
      const value = values[upTo(values.length)]
      if (value === undefined) throw new RangeError('Nothing to choose from')
      return value
    },
  }
}
