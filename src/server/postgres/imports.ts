import type { ImportedRow, ImportStore, ImportTransaction } from '../../api/ports/imports.ts'
import type { ImportMapping } from '../../domain/import/mapping.ts'
import type { RegisterImport } from '../../domain/import/registerImport.ts'
import { isId } from './rows.ts'
import type { Row, Session } from './session.ts'
import { currentOrganisation, upsert } from './upsert.ts'

type Within = <Result>(work: (session: Session) => Promise<Result>) => Promise<Result>

type StoredRow = { readonly key: string; readonly importId: string; readonly place: number; readonly caseId: string }
const rowColumns = 'key, import_id as "importId", place, case_id as "caseId"'

/** The questions about imports of old registers. */
export const importsOver = (within: Within): ImportStore => ({
  registerImports: (limit) =>
    within(async (session) => {
      const rows = await session.query<{ data: RegisterImport }>(
        'select data from register_imports order by created_at desc, id desc limit $1',
        [limit],
      )
      return rows.map(({ data }) => data)
    }),
  registerImport: (id) => within((session) => readImport(session, id)),
  importsOfFile: (sha256) =>
    within(async (session) => {
      const rows = await session.query<{ data: RegisterImport }>(
        "select data from register_imports where data#>>'{file,sha256}' = $1 order by created_at, id",
        [sha256],
      )
      return rows.map(({ data }) => data)
    }),
  keptMapping: (fingerprint) =>
    within(async (session) => {
      const [row] = await session.query<{ data: ImportMapping }>(
        'select data from import_mappings where fingerprint = $1',
        [fingerprint],
      )
      return row?.data ?? null
    }),
  importedBefore: (keys) =>
    within(async (session) => {
      const rows = await session.query<{ key: string; caseId: string }>(
        'select key, case_id as "caseId" from imported_rows where key = any ($1::text[])',
        [keys],
      )
      return new Map(rows.map(({ key, caseId }) => [key, caseId]))
    }),
  casesOfImport: (importId, after, limit) =>
    within(async (session) =>
      isId(importId)
        ? session.query<StoredRow>(
            `select ${rowColumns} from imported_rows where import_id = $1 and place > $2 order by place limit $3`,
            [importId, after, limit],
          )
        : [],
    ),
})

async function readImport(session: Session, id: string): Promise<RegisterImport | null> {
  if (!isId(id)) return null
  const [row] = await session.query<{ data: RegisterImport }>('select data from register_imports where id = $1', [id])
  return row?.data ?? null
}

type Means = {
  readonly session: Session
  readonly send: (text: string, values?: readonly unknown[]) => void
  readonly read: <Answer>(answer: Promise<Answer>) => Promise<Answer>
  readonly lock: (what: string) => void
}

/** The same in a transaction. */
export const importsIn = ({ session, send, read, lock }: Means): ImportTransaction => ({
  registerImport: (id) => {
    lock(`import ${id}`)
    return read(readImport(session, id))
  },
  putRegisterImport: async (one) =>
    send(upsert('register_imports', ['id', 'created_at', 'data'], ['id']), [
      one.id,
      one.createdAt,
      JSON.stringify(one),
    ]),
  keepMapping: async (fingerprint, mapping, at) =>
    send(upsert('import_mappings', ['fingerprint', 'data', 'saved_at'], ['fingerprint']), [
      fingerprint,
      JSON.stringify(mapping),
      at,
    ]),
  putImportedRows: async (rows) => send(insertRows, [JSON.stringify(rows.map(asStored))]),
  forgetImportedRows: async (keys) => send('delete from imported_rows where key = any ($1::text[])', [keys]),
  nextReferences: async (year, count) => {
    const [row] = await read(session.query<Row & { last: number }>(takeNumbers, [year, count]))
    if (!row) throw new Error('No reference numbers were given out')
    return Array.from({ length: count }, (_, at) => row.last - count + 1 + at)
  },
})

const asStored = ({ key, importId, place, caseId }: ImportedRow) => ({
  key,
  import_id: importId,
  place,
  case_id: caseId,
})

const insertRows = `
  insert into imported_rows (organisation_id, key, import_id, place, case_id)
  select ${currentOrganisation}, * from jsonb_to_recordset($1::jsonb)
    as given (key text, import_id uuid, place int, case_id uuid)`

const takeNumbers = `
  insert into reference_numbers as n (organisation_id, year, last) values (${currentOrganisation}, $1, $2)
  on conflict (organisation_id, year) do update set last = n.last + $2 returning last`
