/** How much memory there was at a moment, in megabytes. */
export type Sample = { readonly seconds: number; readonly server: number; readonly work: number }

/**
 * Whether memory stays flat, in words: the highest and how fast it grew in either half of the time. What grows with the
 * work still grows in the second half; what only warms up does not.
 */
export function halvesOf(samples: readonly Sample[], megabytesOf: (sample: Sample) => number): string {
  const middle = (samples.at(-1)?.seconds ?? 0) / 2
  const points = samples.map((sample) => ({ at: sample.seconds, megabytes: megabytesOf(sample) }))
  const halves = [points.filter(({ at }) => at < middle), points.filter(({ at }) => at >= middle)]
  const [first, second] = halves.map((half) => {
    const sorted = half.map(({ megabytes }) => megabytes).toSorted((a, b) => a - b)
    return `${sorted[sorted.length >> 1] ?? 0} MB (${(slopeOf(half) * 60).toFixed(1)} MB a minute)`
  })
  return `first half ${first}, second half ${second}, at most ${Math.max(0, ...points.map(({ megabytes }) => megabytes))} MB`
}

type Point = { readonly at: number; readonly megabytes: number }

/** The slope of the line of least squares through the points, per second. */
function slopeOf(points: readonly Point[]): number {
  const mean = (pick: (point: Point) => number) => points.reduce((sum, point) => sum + pick(point), 0) / points.length
  const at = mean((point) => point.at)
  const level = mean((point) => point.megabytes)
  const spread = points.reduce((sum, point) => sum + (point.at - at) ** 2, 0)
  return spread === 0 ? 0 : points.reduce((sum, point) => sum + (point.at - at) * (point.megabytes - level), 0) / spread
}
