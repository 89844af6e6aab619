/** Where the dike stands, in percent of the width: what lies behind it is room for water that comes too high. */
export const dikeAt = 92

/** The place of a moment between the start (0) and the end (the dike) of a term; late moments stop at the edge, 100. */
export function placeOf(start: string, end: string, instant: string): number {
  const [from, to, at] = [Date.parse(start), Date.parse(end), Date.parse(instant)]
  if (to <= from) return dikeAt
  const place = ((at - from) / (to - from)) * dikeAt
  return Math.round(Math.min(100, Math.max(0, place)) * 100) / 100
}

/** Places for figures above marks (in rising order): the marks stay exact, the figures keep `gap` percent apart and on the scale. */
export function placeLabels(places: readonly number[], gap = 4): number[] {
  const pushed: number[] = []
  for (const place of places) pushed.push(Math.max(place, 1.5, (pushed.at(-1) ?? -gap) + gap))
  // Too many at the end: push back from the edge.
  for (let index = pushed.length - 1, limit = 98.5; index >= 0; index--, limit -= gap) {
    pushed[index] = Math.min(pushed[index] ?? limit, limit)
  }
  return pushed
}
