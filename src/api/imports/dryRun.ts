import { isWordField } from '../../domain/import/field.ts'
import { type Finding, refusalCodes } from '../../domain/import/finding.ts'
import type { DryRun, Reason, RegisterImport, UnknownWord } from '../../domain/import/registerImport.ts'
import type { Instant } from '../../domain/time.ts'
import type { OrganisationStore, Ports } from '../ports.ts'
import { type ReadRow, rowReadings } from './rowReadings.ts'

/** As many words that nobody mapped are told; the rest shows once these are. */
const mostWords = 200

type Source = { readonly store: OrganisationStore; readonly ports: Pick<Ports, 'hash'>; readonly now: Instant }

/** What a run would do: every row is read, and nothing is kept. */
export async function dryRunOf(one: RegisterImport, { store, ports, now }: Source): Promise<DryRun> {
  const counts = { rows: 0, ready: 0, breaches: 0, warned: 0, known: 0, refused: 0 }
  const reasons = new Map<string, Reason>()
  const words = new Map<string, UnknownWord>()
  for await (const rows of rowReadings(one, { store, hash: ports.hash, now })) {
    const before = await store.importedBefore(rows.flatMap(({ keys }) => keys))
    for (const { row, reading, keys } of rows) {
      counts.rows += 1
      const findings = 'refused' in reading ? reading.refused : reading.warnings
      const isKnown = isKnownRow(keys, before)
      if ('refused' in reading) counts.refused += 1
      else if (isKnown) counts.known += 1
      else {
        counts.ready += 1
        counts.breaches += keys.filter((key) => !before.has(key)).length
        if (findings.length > 0) counts.warned += 1
      }
      if (!isKnown) for (const finding of findings) tally(finding, row, reasons, words)
    }
  }
  return {
    at: now,
    mappingVersion: one.mappingVersion,
    ...counts,
    reasons: [...reasons.values()].toSorted((a, b) => weightOf(a) - weightOf(b) || b.rows - a.rows),
    words: [...words.values()].toSorted((a, b) => b.rows - a.rows).slice(0, mostWords),
  }
}

/** What keeps rows out stands before what is only to be known. */
const weightOf = ({ code }: Reason): number => (refusalCodes.some((one) => one === code) ? 0 : 1)

/** Everything it stands for came in before. */
const isKnownRow = (keys: readonly string[], before: ReadonlyMap<string, unknown>): boolean =>
  keys.length > 0 && keys.every((key) => before.has(key))

function tally(
  { code, field, text }: Finding,
  row: number,
  reasons: Map<string, Reason>,
  words: Map<string, UnknownWord>,
): void {
  const reason = reasons.get(`${code} ${field}`)
  reasons.set(`${code} ${field}`, { code, field, rows: (reason?.rows ?? 0) + 1, firstRow: reason?.firstRow ?? row })
  if (code !== 'unknownWord' || field === null || !isWordField(field)) return
  const key = `${field} ${text.toLowerCase()}`
  const word = words.get(key)
  if (word || words.size < mostWords * 5)
    words.set(key, { field, text: word?.text ?? text, rows: (word?.rows ?? 0) + 1 })
}

/** What is asked of single rows: those that cannot come in, those with something to know, those that came in before, or the rest. */
export const rowKinds = ['refused', 'warned', 'known', 'ready'] as const
export type RowKind = (typeof rowKinds)[number]

/** Rows of one kind after a row, the first of the file first: read until enough are found. */
export async function rowsOfKind(
  one: RegisterImport,
  kind: RowKind,
  { after, limit }: { readonly after: number; readonly limit: number },
  { store, ports, now }: Source,
): Promise<readonly ReadRow[]> {
  const found: ReadRow[] = []
  for await (const rows of rowReadings(one, { store, hash: ports.hash, now })) {
    const before = await store.importedBefore(rows.flatMap(({ keys }) => keys))
    for (const read of rows) {
      if (read.row <= after || kindOf(read, before) !== kind) continue
      found.push(read)
      if (found.length === limit) return found
    }
  }
  return found
}

function kindOf({ reading, keys }: ReadRow, before: ReadonlyMap<string, unknown>): RowKind {
  if ('refused' in reading) return 'refused'
  if (isKnownRow(keys, before)) return 'known'
  return reading.warnings.length > 0 ? 'warned' : 'ready'
}
