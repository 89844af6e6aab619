import { parentPort, workerData } from 'node:worker_threads'
import fc from 'fast-check'
import { type Collected, collected } from './collect.ts'
import { makeLoader } from './loader.ts'

/** What a thread is given, and what it is asked: which tests cover what, or whether one mutant is noticed. */
export type Given = {
  readonly root: string
  readonly sources: ReadonlyMap<string, string>
  readonly testFiles: readonly string[]
  readonly testTool: string
}
export type Question =
  | { readonly kind: 'cover' }
  | {
      readonly kind: 'try'
      readonly mutant: string
      /** In this order, until one of them fails. */
      readonly tests: readonly number[]
      /** Loads everything anew, for a mutant that works while a module loads. */
      readonly anew: boolean
      readonly hitLimit: number
    }

/** The tests by their place in the list; hits by mutant, while loading and in each test. */
export type Covered = {
  readonly kind: 'covered'
  readonly names: readonly string[]
  readonly milliseconds: readonly number[]
  readonly static: Readonly<Record<string, number>>
  readonly perTest: readonly Readonly<Record<string, number>>[]
}
export type Tried =
  | { readonly kind: 'killed'; readonly by: string; readonly test: number | null }
  | { readonly kind: 'timedOut' }
  | { readonly kind: 'survived' }
export type Reply = Covered | Tried | { readonly kind: 'broken'; readonly why: string }

type Hits = Record<string, number>
type Switchboard = {
  activeMutant?: string | undefined
  currentTestId?: string | undefined
  mutantCoverage?: { static: Hits; perTest: Record<string, Hits> }
  hitCount?: number | undefined
  hitLimit?: number
}

// A mutant meets the same examples as the code it replaces, and few of them: a survivor runs through all tests there are.
// Fewer examples notice less, so the score is not flattered by it.
fc.configureGlobal({ seed: 20_261_122, numRuns: 2 })

const port = parentPort
if (!port) throw new Error('This file is run in a thread of tests/mutation/main.ts')
const { root, sources, testFiles, testTool } = workerData as Given
const loader = makeLoader(root, sources, testTool)
const switches: Switchboard = {}
Reflect.set(globalThis, '__stryker__', switches)

const memories = new Set<Map<unknown, unknown>>()
Reflect.set(globalThis, '__forget__', (memory: Map<unknown, unknown>) => {
  memories.add(memory)
  return memory
})

let rounds = 0
let kept: readonly Collected[] | undefined

function runAlone(run: Collected['run']): unknown {
  for (const memory of memories) memory.clear()
  return run()
}

async function testsOf(round: number): Promise<readonly Collected[]> {
  for (const file of testFiles) await loader.load(file, round)
  return collected()
}

async function cover(): Promise<Covered> {
  const tests = await testsOf(0)
  const milliseconds: number[] = []
  for (const [at, { name, run }] of tests.entries()) {
    switches.currentTestId = String(at)
    const from = performance.now()
    try {
      await runAlone(run)
    } catch (fault) {
      throw new Error(`"${name}" fails without any mutant`, { cause: fault })
    }
    milliseconds.push(performance.now() - from)
  }
  switches.currentTestId = undefined
  const { static: atLoading = {}, perTest = {} } = switches.mutantCoverage ?? {}
  return {
    kind: 'covered',
    names: tests.map(({ name }) => name),
    milliseconds,
    static: atLoading,
    perTest: tests.map((_, at) => perTest[String(at)] ?? {}),
  }
}

async function tryOut({ mutant, tests, anew, hitLimit }: Extract<Question, { kind: 'try' }>): Promise<Tried> {
  if (!anew) kept ??= await testsOf(++rounds)
  switches.hitLimit = hitLimit
  switches.hitCount = 0
  switches.activeMutant = mutant
  try {
    const all = anew ? await testsOf(++rounds) : (kept ?? [])
    // A list of the law may be a table of tests: with the mutant in it there can be more of them, or fewer.
    const added = anew ? [...all.keys()].slice(tests.length) : []
    for (const at of [...tests, ...added]) {
      const test = all[at]
      try {
        if (test) await runAlone(test.run)
      } catch {
        return isOverLimit() ? { kind: 'timedOut' } : { kind: 'killed', by: test?.name ?? '', test: at }
      }
      // The limit may have been reached where somebody catches errors.
      if (isOverLimit()) return { kind: 'timedOut' }
    }
    return { kind: 'survived' }
  } catch {
    // With this mutant the law does not even load.
    collected()
    return isOverLimit() ? { kind: 'timedOut' } : { kind: 'killed', by: 'loading', test: null }
  } finally {
    switches.activeMutant = undefined
  }
}

const isOverLimit = () => (switches.hitCount ?? 0) > (switches.hitLimit ?? Infinity)

port.on('message', (question: Question) => void answer(question))

async function answer(question: Question): Promise<void> {
  let reply: Reply
  try {
    reply = question.kind === 'cover' ? await cover() : await tryOut(question)
  } catch (fault) {
    reply = { kind: 'broken', why: fault instanceof Error ? `${fault.message}: ${String(fault.cause)}` : String(fault) }
  }
  port?.postMessage(reply)
}
