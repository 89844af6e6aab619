import { isMomentField } from '../../domain/import/field.ts'
import type { ImportMapping, ImportSheet } from '../../domain/import/mapping.ts'
import { headerFingerprint, recogniseColumns, type RecognisedColumn } from '../../domain/import/recogniseColumns.ts'
import type { RegisterImport } from '../../domain/import/registerImport.ts'
import { type Day, dayOf, type Instant } from '../../domain/time.ts'
import type { FileStore } from '../ports/files.ts'
import type { OrganisationStore, Ports } from '../ports.ts'
import { stagedRows } from './stagedRows.ts'

/** So many of the first rows show what a column holds. */
const exampleRows = 60

/** The first cells of each column of the chosen sheet; none once the rows are gone. */
export async function firstCells(
  one: Pick<RegisterImport, 'id' | 'fileId' | 'mapping'>,
  store: FileStore,
): Promise<readonly (readonly string[])[]> {
  if (one.fileId === null) return []
  const rows: (readonly string[])[] = []
  for await (const batch of stagedRows(one, store)) {
    rows.push(...batch.map(({ cells }) => cells))
    if (rows.length >= exampleRows) break
  }
  return rows.slice(0, exampleRows)
}

/** A sheet of which nothing is said yet. */
export const unmapped = ({ source, sheet }: Pick<ImportMapping, 'source' | 'sheet'>): ImportMapping => ({
  source,
  sheet,
  columns: [],
  fixed: {},
  dates: {},
  yearBegins: null,
  doubledHour: null,
  words: {},
})

/** What each column of a sheet was recognised as. */
export const recognisedIn = (
  sheet: ImportSheet,
  rows: readonly (readonly string[])[],
  today: Day,
): readonly RecognisedColumn[] =>
  recogniseColumns(
    sheet.columns.map(({ header }, at) => ({ header, examples: rows.map((cells) => cells[at] ?? '') })),
    Number(today.slice(0, 4)),
  )

/** The key under which the mapping of a table with these columns is kept. */
export const mappingKey = ({ columns }: ImportSheet, hash: Ports['hash']): Promise<string> =>
  Promise.resolve(hash(headerFingerprint(columns.map(({ header }) => header))))

/**
 * How a sheet would be read: as a table with the same columns was the last time, otherwise as its columns are recognised.
 */
export async function proposeMapping(
  one: Pick<RegisterImport, 'id' | 'fileId' | 'sheets'>,
  { source, sheet: at }: Pick<ImportMapping, 'source' | 'sheet'>,
  { store, hash, now }: { readonly store: OrganisationStore; readonly hash: Ports['hash']; readonly now: Instant },
): Promise<{ readonly mapping: ImportMapping; readonly isRemembered: boolean }> {
  const plain = unmapped({ source, sheet: at })
  const sheet = one.sheets[at]
  if (!sheet) return { mapping: plain, isRemembered: false }
  const kept = await store.keptMapping(await mappingKey(sheet, hash))
  if (kept) return { mapping: { ...kept, sheet: at }, isRemembered: true }
  const rows = await firstCells({ ...one, mapping: plain }, store)
  const columns = recognisedIn(sheet, rows, dayOf(now)).map(({ field }) => field)
  return { mapping: { ...plain, columns }, isRemembered: false }
}

/** The place of the sheet with the most rows among those that seem to date something: lists of choices may be long. */
export function registerSheet(sheets: readonly ImportSheet[]): number {
  const rowsIn = (sheet: ImportSheet): number => (namesDate(sheet) ? sheet.rows : 0)
  const isDated = sheets.some((sheet) => rowsIn(sheet) > 0)
  const sizes = sheets.map((sheet) => (isDated ? rowsIn(sheet) : sheet.rows))
  return Math.max(0, sizes.indexOf(Math.max(...sizes)))
}

const namesDate = ({ columns }: ImportSheet): boolean =>
  recogniseColumns(
    columns.map(({ header }) => ({ header, examples: [] })),
    0,
  ).some(({ field }) => field !== null && isMomentField(field))
