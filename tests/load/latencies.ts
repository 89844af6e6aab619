/** Latencies in milliseconds, and how many were done in a second. */
export type Measured = { readonly p50: number; readonly p99: number; readonly rate: number }

/** One thing to do again and again; `turn` counts up over all clients. */
export type Task = (turn: number) => Promise<unknown>

/**
 * Lets so many clients do their tasks at once, each the next when the last is done.
 * @param tasks one for each client; @param milliseconds how long to measure, after a fifth of that to warm up
 * @param isOver whether what it is measured beside has ended, and the measuring with it
 */
export async function measure(
  tasks: readonly Task[],
  milliseconds: number,
  isOver: () => boolean = () => false,
): Promise<Measured> {
  let turn = 0
  const run = async (until: number, done: (latency: number) => void): Promise<void> => {
    await Promise.all(
      tasks.map(async (task) => {
        while (performance.now() < until && !isOver()) {
          const from = performance.now()
          await task((turn += 1))
          done(performance.now() - from)
        }
      }),
    )
  }
  await run(performance.now() + milliseconds / 5, () => undefined)
  const latencies: number[] = []
  const from = performance.now()
  await run(from + milliseconds, (latency) => latencies.push(latency))
  const seconds = (performance.now() - from) / 1000
  latencies.sort((a, b) => a - b)
  const at = (share: number): number =>
    latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99), rate: latencies.length / seconds }
}
