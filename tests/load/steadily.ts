import { randomly } from './randomly.ts'

/** One answer: when it was asked for, by `performance.now()`, and how long it took, in milliseconds. */
export type Answer = { readonly at: number; readonly took: number }

/** Milliseconds between two questions: some thirty officers who each open or refresh a list every second and a half. */
const [shortestGap, longestGap] = [25, 75]

/**
 * Asks the same again and again at a steady rate, whether or not the last answer has come: as officers do, who do not know
 * of each other, so that a slow answer makes the others wait and is not waited for. The gaps are drawn, so that they never
 * go in step with the pauses of the work.
 * @param ask over more than one connection
 */
export function askSteadily(ask: () => Promise<unknown>) {
  const draws = randomly(1)
  const answers: Answer[] = []
  const open = new Set<Promise<void>>()
  let failure: Error | null = null
  let timer: NodeJS.Timeout | undefined

  const one = async (): Promise<void> => {
    const at = performance.now()
    await ask()
    answers.push({ at, took: performance.now() - at })
  }
  const next = (): void => {
    const asked: Promise<void> = one()
      .catch((error: unknown) => {
        failure ??= new Error('The worklist did not answer', { cause: error })
      })
      .finally(() => open.delete(asked))
    open.add(asked)
    timer = setTimeout(next, shortestGap + draws.upTo(longestGap - shortestGap + 1))
  }
  next()

  return {
    /** How long the answers took that were asked for between two moments. */
    between: (from: number, to: number): readonly number[] =>
      answers.filter(({ at }) => at >= from && at < to).map(({ took }) => took),
    /** Asks no more, and waits for what is still to come. @throws Error when an answer was none */
    end: async (): Promise<void> => {
      clearTimeout(timer)
      await Promise.all(open)
      if (failure) throw failure
    },
  }
}
