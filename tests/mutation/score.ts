import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folder, type Mutant, root } from './mutants.ts'

export const outcomes = ['killed', 'timedOut', 'survived', 'notCovered', 'ignored'] as const
export type Outcome = (typeof outcomes)[number]

export type Result = { readonly mutant: Mutant; readonly outcome: Outcome; readonly by: string | null }

type Count = Record<Outcome, number>

const countOf = (results: readonly Result[]): Count => {
  const count: Count = { killed: 0, timedOut: 0, survived: 0, notCovered: 0, ignored: 0 }
  for (const { outcome } of results) count[outcome] += 1
  return count
}

/** The share of mutants that a test notices, in percent; an endless loop is noticed, and what no test reaches is not. */
export function scoreOf(results: readonly Result[]): number {
  const { killed, timedOut, survived, notCovered } = countOf(results)
  const all = killed + timedOut + survived + notCovered
  return all === 0 ? 100 : ((killed + timedOut) / all) * 100
}

/** The scores of the files in Markdown, and of them together. */
export function table(results: readonly Result[]): string {
  const byFile = [...Map.groupBy(results, ({ mutant }) => mutant.file)].toSorted(([a], [b]) => a.localeCompare(b))
  const line = (name: string, of: readonly Result[]) => {
    const { killed, timedOut, survived, notCovered, ignored } = countOf(of)
    return [name, `${scoreOf(of).toFixed(1)} %`, killed, timedOut, survived, notCovered, ignored]
  }
  const rows = [
    ['file', 'score', 'noticed', 'endless', 'survived', 'not reached', 'left out'],
    ...byFile.map(([file, of]) => line(`\`${file.slice(folder.length + 1)}\``, of)),
    line('all', results),
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

/** Writes the scores between their marks in the README of the folder. */
export function writeDown(text: string): void {
  const file = join(root, folder, 'README.md')
  const readme = readFileSync(file, 'utf8')
  const [from, to] = [readme.indexOf(marks.from), readme.indexOf(marks.to)]
  if (from < 0 || to < from)
    throw new Error(`${file} has no place for the scores between ${marks.from} and ${marks.to}`)
  writeFileSync(file, `${readme.slice(0, from + marks.from.length)}\n\n${text}\n\n${readme.slice(to)}`)
}
