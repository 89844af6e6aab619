/** The middle of some figures; of an even number the mean of the two in the middle. */
export function medianOf(figures: readonly number[]): number {
  const ordered = figures.toSorted((a, b) => a - b)
  const middle = ordered.length / 2
  const [low, high] = [ordered[Math.ceil(middle) - 1], ordered[Math.floor(middle)]]
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2
}
