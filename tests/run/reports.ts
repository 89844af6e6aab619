import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { reportsFolder, type Step } from './steps.ts'

/** How many tests ended how, and the names of those that were left out or failed. */
export type Tally = { passed: number; failed: number; skipped: number; skips: string[]; failures: string[] }

/** What Vitest's JSON reporter writes, as far as it is read here. */
type VitestReport = {
  testResults: {
    name: string
    status: string
    assertionResults: { fullName: string; status: string }[]
  }[]
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0, skips: [], failures: [] }

export function add(a: Tally, b: Tally): Tally {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
    skips: [...a.skips, ...b.skips],
    failures: [...a.failures, ...b.failures],
  }
}

/** Counts one report. A file that could not be loaded has no tests of its own; it counts as one that failed. */
export function tally({ testResults }: VitestReport): Tally {
  return testResults.map(tallyFile).reduce(add, nothing)
}

function tallyFile({ name, status, assertionResults }: VitestReport['testResults'][number]): Tally {
  const named = (...wanted: string[]) =>
    assertionResults.filter((test) => wanted.includes(test.status)).map((test) => test.fullName)
  const [passed, failures, skips] = [named('passed'), named('failed'), named('skipped', 'pending', 'todo')]
  if (status === 'failed' && failures.length === 0) failures.push(`${name} (the file itself)`)
  return { passed: passed.length, failed: failures.length, skipped: skips.length, skips, failures }
}

/**
 * What a finished step amounts to. A step without a report of its own is one test and gets a report; so does a test
 * run that failed although no test did (it crashed, or found nothing to run), as one failure more.
 */
export function settle({ name, report }: Step, succeeded: boolean): Tally {
  const counted = report !== undefined && existsSync(report) ? tally(read(report)) : nothing
  const saysItAll = report !== undefined && (succeeded ? counted.passed + counted.skipped : counted.failed) > 0
  if (saysItAll) return counted
  // A run without a single test has not shown anything.
  const status = succeeded && report === undefined ? 'passed' : 'failed'
  const own: VitestReport = {
    testResults: [{ name, status, assertionResults: [{ fullName: name, status }] }],
  }
  writeFileSync(join(reportsFolder, `check ${name}.json`), JSON.stringify(own))
  return add(counted, tally(own))
}

/** The sum of all reports of the last run. */
export function tallyReports(): Tally {
  return globSync(`${reportsFolder}/*.json`)
    .map((file) => tally(read(file)))
    .reduce(add, nothing)
}

export function inOneLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`
}

function read(file: string): VitestReport {
  return JSON.parse(readFileSync(file, 'utf8')) as VitestReport
}
