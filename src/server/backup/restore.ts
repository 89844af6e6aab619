import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import type { JobKind } from '../../domain/jobs/job.ts'
import { shapeOf, type Table, tablesOf } from './tables.ts'

const batch = 500
const heavyBatch = 10

/** Why a backup cannot be restored here, in one sentence for the operator. */
export class RestoreError extends Error {}

/**
 * Fills an empty installation from a backup: all of it or nothing.
 * @throws RestoreError when the installation is not empty, or the file is no whole backup of this version
 */
export async function restore(ownerUrl: string, file: string): Promise<{ readonly rows: number }> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query('set local row_security = off')
    const tables = new Map((await tablesOf(client)).map((table) => [table.name, table]))
    // An empty installation knows its own key; what comes back lies under that of the backup.
    await client.query('delete from master_key')
    for (const { name } of tables.values()) {
      const { rows } = await client.query(`select from ${name} limit 1`)
      if (rows.length > 0) throw new RestoreError('This installation is not empty; restore into one that is.')
    }
    const rows = await fill(client, tables, file)
    await moveCounters(client, tables)
    await holdBackWhatLeaves(client)
    await client.query('commit')
    return { rows }
  } finally {
    // Ends an unfinished transaction too.
    await client.end()
  }
}

async function fill(client: pg.Client, tables: ReadonlyMap<string, Table>, file: string): Promise<number> {
  let head = true
  let table: Table | undefined
  let waiting: string[] = []
  let rows = 0
  let ended = false
  const flush = async () => {
    if (waiting.length > 0 && table) await insert(client, table, waiting)
    waiting = []
  }
  for await (const value of valuesIn(file)) {
    if (head) {
      await checkHead(value, client)
      head = false
    } else if (typeof value === 'string') {
      rows += 1
      waiting.push(value)
      if (waiting.length >= (table?.isHeavy ? heavyBatch : batch)) await flush()
    } else if (hasField(value, 'table')) {
      await flush()
      table = tables.get(String(value['table']))
      if (!table) throw new RestoreError(`The backup holds a table that is not known here: ${String(value['table'])}.`)
    } else {
      await flush()
      ended = hasField(value, 'end') && value['rows'] === rows
    }
  }
  if (!ended) throw new RestoreError('The backup is not whole: its end is missing.')
  return rows
}

async function* valuesIn(file: string): AsyncGenerator {
  let rest = ''
  const unpacked = createGunzip().setEncoding('utf8')
  // What goes wrong is thrown where it is read; it may happen while nobody reads.
  pipeline(createReadStream(file), unpacked, () => {})
  try {
    for await (const chunk of unpacked) {
      const lines = (rest + String(chunk)).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) yield JSON.parse(line)
    }
  } catch (error) {
    throw unreadable(error, file)
  }
}

function unreadable(error: unknown, file: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return new RestoreError(`There is no file ${file}.`)
  if (code.startsWith('Z_') || error instanceof SyntaxError)
    return new RestoreError('The backup is not whole, or no backup of Dijkwacht.')
  return error
}

async function checkHead(head: unknown, client: pg.Client): Promise<void> {
  if (!hasField(head, 'dijkwacht')) throw new RestoreError('The file is no backup of Dijkwacht.')
  if (head['format'] !== 1 || head['shape'] !== (await shapeOf(client))) {
    throw new RestoreError('The backup is of another version: restore it with that version, then start this one.')
  }
}

const hasField = (value: unknown, field: string): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && field in value

async function insert(client: pg.Client, { name, columns }: Table, rows: readonly string[]): Promise<void> {
  const list = columns.join(', ')
  await client.query(
    `insert into ${name} (${list}) overriding system value
     select ${columns.map((column) => `(one).${column}`).join(', ')}
     from (select row::${name} as one from unnest($1::text[]) with ordinality as given (row, place) order by place offset 0) rows`,
    [rows],
  )
}

/** Work that reaches people or systems outside. */
const leaving: readonly JobKind[] = ['mail', 'letterMail', 'letterMailing', 'webhook']

/**
 * Lets nothing go out that waited when the backup was made: it may have gone since, and nobody here knows. A person lets it
 * begin anew.
 */
async function holdBackWhatLeaves(client: pg.Client): Promise<void> {
  await client.query(
    `update background_jobs set state = 'failed', problem = 'restored', ended_at = $2
     where kind = any($1) and state in ('waiting', 'running')`,
    [leaving, Temporal.Now.instant().toString({ smallestUnit: 'millisecond' })],
  )
  await client.query(`update webhook_deliveries set state = 'failed', problem = 'restored' where state = 'waiting'`)
}

/** Lets numbers that PostgreSQL gives out go on after those that are back. */
async function moveCounters(client: pg.Client, tables: ReadonlyMap<string, Table>): Promise<void> {
  for (const { name, counters } of tables.values()) {
    for (const column of counters) {
      await client.query(
        `select setval(pg_get_serial_sequence($1, $2), max(${column})) from ${name} having max(${column}) is not null`,
        [name, column],
      )
    }
  }
}
