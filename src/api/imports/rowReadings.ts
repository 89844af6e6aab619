import type { Finding } from '../../domain/import/finding.ts'
import type { ImportSheet } from '../../domain/import/mapping.ts'
import { mostPerRow, readRow, type RowReading } from '../../domain/import/readRow.ts'
import type { RegisterImport } from '../../domain/import/registerImport.ts'
import type { Hash } from '../../domain/proof.ts'
import type { Instant } from '../../domain/time.ts'
import type { FileStore } from '../ports/files.ts'
import { stagedRows } from './stagedRows.ts'

/** A row, what it says, and by which keys it is known again: one for each breach that it stands for. */
export type ReadRow = {
  readonly row: number
  readonly reading: RowReading
  readonly keys: readonly string[]
}

type Reading = { readonly store: FileStore; readonly hash: Hash; readonly now: Instant }

/** The place of a breach among all of an import: its row, and its number within the row. */
export const placeOf = (row: number, part: number): number => row * mostPerRow + part

/**
 * The rows of an import as they are read, in the order of the file. A row is known by its reference in the old register,
 * or else by everything it says and how often that stood before: so the same file twice from one source makes no doubles,
 * and two rows that are alike are two breaches.
 */
export async function* rowReadings(
  one: RegisterImport,
  { store, hash, now }: Reading,
): AsyncGenerator<readonly ReadRow[]> {
  const sheet: ImportSheet = one.sheets[one.mapping.sheet] ?? { name: '', rows: 0, columns: [] }
  const references = new Set<string>()
  const alike = new Map<string, number>()
  for await (const rows of stagedRows(one, store)) {
    const read: ReadRow[] = []
    for (const { row, cells } of rows) {
      const reading = readRow(cells, { mapping: one.mapping, sheet, row, now })
      if ('refused' in reading) {
        read.push({ row, reading, keys: [] })
        continue
      }
      const { reference, count } = reading
      if (reference !== null && references.has(reference)) {
        read.push({ row, reading: { refused: [twice(reference, one)] }, keys: [] })
        continue
      }
      if (reference !== null) references.add(reference)
      const said = await hash(reference ?? JSON.stringify(cells))
      const times = reference === null ? (alike.get(said) ?? 0) : 0
      if (reference === null) alike.set(said, times + 1)
      const keys: string[] = []
      for (let part = 0; part < count; part += 1)
        keys.push(await hash(JSON.stringify([one.mapping.source, reference, said, times, part])))
      read.push({ row, reading, keys })
    }
    yield read
  }
}

const twice = (reference: string, { mapping }: RegisterImport): Finding => ({
  code: 'referenceTwice',
  column: mapping.columns.indexOf('sourceReference'),
  field: 'sourceReference',
  text: reference,
})
