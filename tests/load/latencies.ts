/** Latencies in milliseconds, and how many were done in a second. */
export type Measured = { readonly p50: number; readonly p99: number; readonly rate: number }

/** One thing to do again and again; `turn` counts up over all clients. */
export type Task = (turn: number) => Promise<unknown>

/** How long each answer took, in milliseconds, and how long all of them together were asked for, in seconds. */
export type Answers = { readonly latencies: readonly number[]; readonly seconds: number }

/**
 * Lets so many clients do their tasks at once, each the next when the last is done.
 * @param tasks one for each client; @param milliseconds how long
 * @param isOver whether what it is measured beside has ended, and the asking with it
 */
export async function asked(
  tasks: readonly Task[],
  milliseconds: number,
  isOver: () => boolean = () => false,
): Promise<Answers> {
  let turn = 0
  const latencies: number[] = []
  const from = performance.now()
  await Promise.all(
    tasks.map(async (task) => {
      while (performance.now() < from + milliseconds && !isOver()) {
        const begun = performance.now()
        await task((turn += 1))
        latencies.push(performance.now() - begun)
      }
    }),
  )
  return { latencies, seconds: (performance.now() - from) / 1000 }
}

/** The same, and what came of it, after a fifth of that time to warm up. */
export async function measure(tasks: readonly Task[], milliseconds: number): Promise<Measured> {
  await asked(tasks, milliseconds / 5)
  return measuredOf([await asked(tasks, milliseconds)])
}

/** What came of some times of asking, taken together. @throws Error where there was no answer at all */
export function measuredOf(times: readonly Answers[]): Measured {
  const latencies = times.flatMap((one) => one.latencies).toSorted((a, b) => a - b)
  const seconds = times.reduce((sum, one) => sum + one.seconds, 0)
  const at = (share: number): number => {
    const found = latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))]
    if (found === undefined) throw new Error('Nothing was measured: it was over before the first answer')
    return found
  }
  return { p50: at(0.5), p99: at(0.99), rate: latencies.length / seconds }
}
