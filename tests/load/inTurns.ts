import { setTimeout as wait } from 'node:timers/promises'
import type { askSteadily } from './steadily.ts'

/** How long the worklist took in one turn without the work and in the turn with it that followed, in milliseconds. */
export type Pair = { readonly alone: readonly number[]; readonly beside: readonly number[] }

/** Long enough for some forty answers, short enough that the machine is the same in both. */
const turnMilliseconds = 2000
/** So long after the work is held what it still asked of PostgreSQL is done. */
const settleMilliseconds = 300

/**
 * Lets the work stand still and go on by turns, while the worklist is asked for at a steady rate. So both are measured in
 * the same minutes, on the same data, and what else the machine does weighs as much on the one as on the other.
 * @param wanted so many pairs; fewer come when the work is over before
 * @param heldFor hears how long the work was held, in milliseconds, each time
 */
export async function inTurns(
  { between }: Pick<ReturnType<typeof askSteadily>, 'between'>,
  work: { hold(): void; letGo(): void; isOver(): boolean; heldFor(milliseconds: number): void },
  wanted: number,
): Promise<readonly Pair[]> {
  const spans: { readonly heldAt: number; readonly goneAt: number; readonly endedAt: number }[] = []
  while (spans.length < wanted) {
    const heldAt = performance.now() + settleMilliseconds
    work.hold()
    await wait(settleMilliseconds + turnMilliseconds)
    const goneAt = performance.now()
    work.letGo()
    work.heldFor(goneAt - heldAt + settleMilliseconds)
    await wait(turnMilliseconds)
    if (work.isOver()) break
    spans.push({ heldAt, goneAt, endedAt: performance.now() })
  }
  return spans.map(({ heldAt, goneAt, endedAt }) => ({
    alone: between(heldAt, goneAt),
    beside: between(goneAt, endedAt),
  }))
}

/** What the work costs the worklist, in words: by pair, so that one stall decides nothing. */
export function sayRatios(pairs: readonly Pair[]): string {
  const ratios = pairs.map(({ alone, beside }) => at(beside, 0.5) / at(alone, 0.5)).toSorted((a, b) => a - b)
  const [alone, beside] = [pairs.flatMap((pair) => pair.alone), pairs.flatMap((pair) => pair.beside)]
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => at(ratios, share).toFixed(2))
  const mean = meanOf(beside) / meanOf(alone)
  const slow = at(beside, 0.95) / at(alone, 0.95)
  return `beside ÷ alone: ${middle} (median of ${pairs.length} pairs, half of them ${low} to ${high}), ${mean.toFixed(2)} on average, ${slow.toFixed(2)} for the slowest of twenty`
}

/** Latencies in words. */
export function sayLatencies(name: string, latencies: readonly number[]): string {
  const figure = (milliseconds: number) => `${milliseconds.toFixed(2)} ms`
  const [half, slow, slowest] = [0.5, 0.95, 0.99].map((share) => figure(at(latencies, share)))
  return `${name.padEnd(20)} p50 ${half}  p95 ${slow}  p99 ${slowest}  mean ${figure(meanOf(latencies))}  of ${latencies.length}`
}

/** @throws Error where there was no answer at all */
function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  const found = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]
  if (found === undefined) throw new Error('Nothing was measured: it was over before the first turns')
  return found
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length
