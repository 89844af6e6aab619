import { createWriteStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { shapeOf, tablesOf } from './tables.ts'

const batch = 1000
const heavyBatch = 10

/** The first line of a backup. */
export type Head = { readonly dijkwacht: 'backup'; readonly format: 1; readonly shape: string }
/** The last line; without it a backup was cut off. */
export type Tail = { readonly end: true; readonly rows: number }

/**
 * Writes everything that is kept into one new file (gzipped lines of JSON), as it stands at one moment.
 * @throws with code EEXIST when the file is there; an error of PostgreSQL when the owner cannot see every row
 */
export async function backUp(
  ownerUrl: string,
  file: string,
): Promise<{ readonly tables: number; readonly rows: number }> {
  await (await open(file, 'wx', 0o600)).close()
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    // Row-level security would leave rows out in silence; like this it is an error.
    await client.query('set local row_security = off')
    const tables = await tablesOf(client)
    let rows = 0
    async function* lines(): AsyncGenerator<string> {
      yield line({ dijkwacht: 'backup', format: 1, shape: await shapeOf(client) } satisfies Head)
      for (const { name, isHeavy } of tables) {
        yield line({ table: name })
        await client.query(`declare everything no scroll cursor for select t::text as row from ${name} t`)
        for (;;) {
          const fetched = await client.query<{ row: string }>(`fetch ${isHeavy ? heavyBatch : batch} from everything`)
          if (fetched.rows.length === 0) break
          rows += fetched.rows.length
          yield fetched.rows.map(({ row }) => line(row)).join('')
        }
        await client.query('close everything')
      }
      yield line({ end: true, rows } satisfies Tail)
    }
    await pipeline(Readable.from(lines()), createGzip(), createWriteStream(file, { flush: true }))
    return { tables: tables.length, rows }
  } catch (error) {
    // Half a backup must not be mistaken for one.
    await rm(file)
    throw error
  } finally {
    await client.end()
  }
}

const line = (value: unknown): string => `${JSON.stringify(value)}\n`
