import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { hire, type Hand } from './crew.ts'
import { filesToMutate, folder, leftOut, type Mutant, mutate, root } from './mutants.ts'
import { countsOf, inWords, type Result, scoreOf, table, writeDown, writtenDown } from './score.ts'
import type { Covered, Given, Question, Reply } from './worker.ts'

// Whether the tests of the law notice when the law is changed: each mutant is one small change that some test must fail on.
// npm run mutation                          all of src/domain/law
// npm run mutation -- src/domain/law/a.ts   only what is named
// --workers=1   threads, two unless said otherwise     --write   writes the scores into the README of the folder

// As in the tests: whoever reads the local clock by accident is found out.
process.env['TZ'] = 'Pacific/Chatham'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { workers: { type: 'string', default: '2' }, write: { type: 'boolean', default: false } },
})

const began = performance.now()
const { mutants, sources } = await mutate(filesToMutate(positionals))
const official = existsSync(resolve(root, process.env['LAW_DIR'] ?? '../shared/law'))
const given: Given = {
  root,
  sources,
  testTool: join(import.meta.dirname, 'collect.ts'),
  testFiles: globSync([`${folder}/**/*.test.ts`, 'tests/official*.test.ts'], { cwd: root }).toSorted(),
}

const crew = Array.from({ length: Math.max(1, Number(values.workers)) }, () => hire(given))
const covered = await coverage()
const order = covered.names.map((_, at) => at).toSorted((a, b) => timeOf(a) - timeOf(b))
const allOfThem = covered.milliseconds.reduce((sum, one) => sum + one, 0)
await mustPass()
console.error(
  `${mutants.length} mutants, ${covered.names.length} tests of ${(allOfThem / 1000).toFixed(1)} s${official ? '' : ', without the official cases'}`,
)

const results = await tryAll()
await Promise.all(crew.map(({ end }) => end()))
report(results)

function timeOf(test: number): number {
  return covered.milliseconds[test] ?? 0
}

/** A mutant may make tests slower; one with which they take this much longer, without the counting even, never ends. */
function limitOf(tests: readonly number[]): number {
  return 5_000 + 3 * tests.reduce((sum, at) => sum + timeOf(at), 0)
}

/** The first hand runs everything once, which tells what covers what. */
async function coverage(): Promise<Covered> {
  const reply = await crew[0]?.ask({ kind: 'cover' }, 300_000)
  if (reply?.kind !== 'covered') throw new Error(reply?.kind === 'broken' ? reply.why : 'The tests did not end')
  return reply
}

/** Run again, in another order and without a mutant, every test must still pass: otherwise every mutant looks noticed. */
async function mustPass(): Promise<void> {
  for (const anew of [false, true]) {
    const reply = await crew[0]?.ask({ kind: 'try', mutant: 'none', tests: order, anew, hitLimit: 0 }, limitOf(order))
    if (reply?.kind !== 'survived') throw new Error(`A test does not bear repeating: ${JSON.stringify(reply)}`)
  }
}

async function tryAll(): Promise<readonly Result[]> {
  const done: Result[] = []
  const waiting = mutants.values()
  const work = async (hand: Hand) => {
    // Neighbours are often noticed by the same test, so that one goes first.
    let first: number | null = null
    for (const mutant of waiting) {
      const result = await tryOne(hand, mutant, first)
      first = result.test ?? first
      done.push(result)
      tell(result)
      if (done.length % 250 === 0) console.error(`${done.length} of ${mutants.length}, ${elapsed()}`)
    }
  }
  await Promise.all(crew.map(work))
  return done.toSorted((a, b) => Number(a.mutant.id) - Number(b.mutant.id))
}

async function tryOne(
  hand: Hand,
  mutant: Mutant,
  first: number | null,
): Promise<Result & { readonly test: number | null }> {
  const untried = { mutant, by: null, test: null }
  if (mutant.ignored !== null) return { ...untried, outcome: 'ignored' }
  const anew = (covered.static[mutant.id] ?? 0) > 0
  const tests = order.filter((at) => anew || covered.perTest[at]?.[mutant.id])
  if (tests.length === 0) return { ...untried, outcome: 'notCovered' }
  const hits = covered.perTest.reduce((sum, one) => sum + (one[mutant.id] ?? 0), covered.static[mutant.id] ?? 0)
  const question: Question = {
    kind: 'try',
    mutant: mutant.id,
    anew,
    tests: first !== null && tests.includes(first) ? [first, ...tests.filter((at) => at !== first)] : tests,
    hitLimit: 100 * hits + 100,
  }
  const reply: Reply | null = await hand.ask(question, limitOf(tests))
  switch (reply?.kind) {
    case 'killed':
      return { mutant, outcome: 'killed', by: reply.by, test: reply.test }
    case 'survived':
      return { ...untried, outcome: 'survived' }
    case 'timedOut':
    case undefined:
      return { ...untried, outcome: 'timedOut' }
    case 'broken':
    case 'covered':
      throw new Error(`Mutant ${mutant.id} cannot be tried: ${JSON.stringify(reply)}`)
  }
}

/** What nobody noticed is told at once: whoever writes the missing test need not wait for the rest. */
function tell(result: Result): void {
  if (result.outcome === 'survived' || result.outcome === 'notCovered') console.log(inWords(result))
}

function elapsed(): string {
  return `${Math.round((performance.now() - began) / 1000)} s`
}

function report(all: readonly Result[]): void {
  const folderOfReports = join(root, 'reports')
  mkdirSync(folderOfReports, { recursive: true })
  writeFileSync(join(folderOfReports, 'mutation.json'), JSON.stringify(all, null, 1))
  const counts = countsOf(all)
  console.log(
    `\n${table(counts)}\n\nNot mutated: ${leftOut.join(', ')}. ${scoreOf(counts).toFixed(1)} % in ${elapsed()}.`,
  )
  // Where files were named, the scores of the others stay as they stand.
  if (values.write) writeDown(table(positionals.length > 0 ? new Map([...writtenDown(), ...counts]) : counts))
}
