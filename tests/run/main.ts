import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { text } from 'node:stream/consumers'
import { add, inOneLine, nothing, settle, type Tally } from './reports.ts'
import { reportsFolder, steps, type Step } from './steps.ts'

// Runs every check of the project, or those named on the command line: `npm test -- unit lint`.

const wanted = process.argv.slice(2)
const isWatched = process.stdout.isTTY
const env = {
  ...process.env,
  ...(isWatched ? { FORCE_COLOR: '1' } : { NO_COLOR: '1', FORCE_COLOR: undefined }),
}
const waiting = steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
const children = new Set<ChildProcess>()
const running = new Map<string, Promise<void>>()
const failed = new Set<string>()
let total: Tally = nothing
let isStopping = false

await main()

async function main() {
  const unknown = wanted.find((name) => !steps.some((step) => step.name === name))
  if (unknown !== undefined) {
    console.error(`No check is named "${unknown}". There are: ${steps.map(({ name }) => name).join(', ')}.`)
    process.exitCode = 2
    return
  }
  const startedAt = performance.now()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  rmSync(reportsFolder, { recursive: true, force: true })
  mkdirSync(reportsFolder)

  // A test in a browser waits as often as it works: three of them keep two cores busy.
  const workers = Math.max(3, Math.floor(availableParallelism() / 2))
  await Promise.all(Array.from({ length: workers }, work))

  for (const name of total.skips) console.log(`  skipped: ${name}`)
  for (const name of total.failures) console.log(`  failed: ${name}`)
  console.log(`${inOneLine(total)} in ${seconds(startedAt)}`)
  process.exitCode = total.failed > 0 || isStopping ? 1 : 0
}

async function work() {
  while (waiting.length > 0) {
    const step = waiting.find(isReady)
    if (step) {
      waiting.splice(waiting.indexOf(step), 1)
      const done = perform(step)
      running.set(step.name, done)
      await done
      running.delete(step.name)
    } else {
      await Promise.race(running.values())
    }
  }
}

function isReady({ after }: Step): boolean {
  return after === undefined || !(running.has(after) || waiting.some(({ name }) => name === after))
}

async function perform(step: Step) {
  const startedAt = performance.now()
  const missing = step.after !== undefined && failed.has(step.after)
  const { succeeded, said } = missing
    ? { succeeded: false, said: `not run, because ${step.after} failed` }
    : await execute(step)
  if (isStopping) return

  const counted = settle(step, succeeded)
  if (counted.failed > 0) failed.add(step.name)
  total = add(total, counted)
  const mark = counted.failed > 0 ? '✗' : '✓'
  const summary = step.report === undefined ? '' : inOneLine(counted)
  console.log(`${mark} ${step.name.padEnd(16)}${seconds(startedAt).padStart(8)}  ${summary}`)
  if (counted.failed > 0 && said.trim() !== '') console.log(indent(said))
}

async function execute({ command: [file, ...args] }: Step) {
  const child = spawn(file, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  children.add(child)
  const ended = once(child, 'close')
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  children.delete(child)
  return { succeeded: child.exitCode === 0, said: out + err }
}

function stop() {
  isStopping = true
  waiting.length = 0
  for (const child of children) child.kill('SIGTERM')
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}

/** The last lines of what a command said; the beginning of a long complaint says little that the end does not. */
function indent(said: string): string {
  const lines = said.trimEnd().split('\n')
  return lines
    .slice(-200)
    .map((line) => `    ${line}`)
    .join('\n')
}
