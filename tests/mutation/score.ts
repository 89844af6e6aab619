import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folder, type Mutant, root } from './mutants.ts'

export const outcomes = ['killed', 'timedOut', 'survived', 'notCovered', 'ignored'] as const
export type Outcome = (typeof outcomes)[number]

export type Result = { readonly mutant: Mutant; readonly outcome: Outcome; readonly by: string | null }

type Count = Record<Outcome, number>
/** What became of the mutants of each file, by its path. */
export type Counts = ReadonlyMap<string, Count>

const none: Count = { killed: 0, timedOut: 0, survived: 0, notCovered: 0, ignored: 0 }
/** The order of the columns in the table. */
const columns = ['killed', 'timedOut', 'survived', 'notCovered', 'ignored'] as const

export function countsOf(results: readonly Result[]): Counts {
  const counts = new Map<string, Count>()
  for (const { mutant, outcome } of results) {
    const before = counts.get(mutant.file) ?? none
    counts.set(mutant.file, { ...before, [outcome]: before[outcome] + 1 })
  }
  return counts
}

const sumOf = (counts: Counts): Count =>
  counts
    .values()
    .reduce(
      (sum, one) => Object.fromEntries(columns.map((outcome) => [outcome, sum[outcome] + one[outcome]])) as Count,
      none,
    )

/** The share of mutants that a test notices, in percent; an endless loop is noticed, and what no test reaches is not. */
export const scoreOf = (counts: Counts): number => share(sumOf(counts))

function share({ killed, timedOut, survived, notCovered }: Count): number {
  const all = killed + timedOut + survived + notCovered
  return all === 0 ? 100 : ((killed + timedOut) / all) * 100
}

/** The scores of the files in Markdown, and of them together. */
export function table(counts: Counts): string {
  const line = (name: string, count: Count) => [
    name,
    `${share(count).toFixed(1)} %`,
    ...columns.map((outcome) => count[outcome]),
  ]
  const rows = [
    ['file', 'score', 'noticed', 'endless', 'survived', 'not reached', 'left out'],
    ...[...counts]
      .toSorted(([one], [other]) => one.localeCompare(other))
      .map(([file, count]) => line(`\`${file.slice(folder.length + 1)}\``, count)),
    line('all', sumOf(counts)),
  ].map((cells) => cells.map(String))
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((cells) => cells[at]?.length ?? 0))) ?? []
  const aligned = (cell: string, at: number) =>
    at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)
  const [head = '', ...body] = rows.map((cells) => `| ${cells.map(aligned).join(' | ')} |`)
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  return [head, rule, ...body].join('\n')
}

/** One mutant, for whoever wants to write the test that notices it. */
export function inWords({ mutant: { file, line, kind, original, replacement }, outcome }: Result): string {
  const where = `${file}:${line} ${kind}${outcome === 'notCovered' ? ' (not reached)' : ''}`
  return [where, `  - ${original}`, `  + ${replacement}`].join('\n')
}

const marks = { from: '<!-- scores -->', to: '<!-- /scores -->' }

/** The scores that stand in the README of the folder, of the files that are still there. */
export function writtenDown(): Counts {
  const rows = readme().matchAll(/^\| `(?<file>[^`]+)` +\| +[\d.]+ % \|(?<counts>[ \d|]+)\|$/gm)
  const counts = [...rows].map(({ groups: { file = '', counts: cells = '' } = {} }) => {
    const numbers = cells.split('|').map(Number)
    return [
      `${folder}/${file}`,
      Object.fromEntries(columns.map((outcome, at) => [outcome, numbers[at] ?? 0])) as Count,
    ] as const
  })
  return new Map(counts.filter(([file]) => existsSync(join(root, file))))
}

/** Writes the scores between their marks in the README of the folder. */
export function writeDown(text: string): void {
  const before = readme()
  const [from, to] = [before.indexOf(marks.from), before.indexOf(marks.to)]
  if (from < 0 || to < from)
    throw new Error(`${place} has no place for the scores between ${marks.from} and ${marks.to}`)
  writeFileSync(place, `${before.slice(0, from + marks.from.length)}\n\n${text}\n\n${before.slice(to)}`)
}

const place = join(root, folder, 'README.md')
const readme = (): string => readFileSync(place, 'utf8')
