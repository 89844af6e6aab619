import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { migrateIdentity } from '../../src/server/identity/migrateIdentity.ts'
import { migrate } from '../../src/server/postgres/migrate.ts'
import { postgresStore } from '../../src/server/postgres/postgresStore.ts'
import { verifyLog } from '../../src/server/postgres/verifyLog.ts'
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts'
import { startProductServer, type ProductServer } from '../support/productServer.ts'
import { zeeland } from '../store/kit.ts'
import { dovecot, startDovecot, type Dovecot } from './support/dovecot.ts'
import { corpus, corpusMails, identityOf, takenRows, until } from './support/takenMails.ts'

/** Numbers from 0 to 1 that are the same in every run (mulberry32), so that a failure can be had again. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** How often the server is killed: after so many random messages, at a random moment of the next few. */
const kills = 4

const { absent, why } = dovecot.absent ? dovecot : corpus

describe.skipIf(absent)(`mail comes in while the server is killed again and again${why}`, () => {
  let post: Dovecot
  let database: TestDatabase
  let server: ProductServer
  let client: pg.Client
  const mails = absent ? [] : corpusMails()

  beforeAll(async () => {
    post = await startDovecot()
    database = await createTestDatabase({
      name: 'server',
      async prepare({ adminUrl }) {
        await migrate(adminUrl)
        await migrateIdentity(adminUrl)
      },
    })
    client = new pg.Client({ connectionString: database.adminUrl })
    await client.connect()
    vi.stubEnv('DATABASE_URL', database.adminUrl)
    vi.stubEnv('DATABASE_APP_URL', database.appUrl)
    vi.stubEnv('IMAP_URL', post.url)
    const opened = await postgresStore({
      url: database.appUrl,
      clock: () => '2026-11-17T14:00:00.000Z',
      fileSecret: 'x',
    })
    await opened.store.createOrganisation(zeeland())
    await opened.close()
    for (const { content } of mails) post.deliver(content)
    server = await startProductServer()
  })
  afterAll(async () => {
    await server.stop()
    vi.unstubAllEnvs()
    await client.end()
    await database.drop()
    await post.stop()
  })

  it('ends with each message exactly once, and each file whole', async () => {
    const random = seeded(20_261_122)
    const counts: number[] = []
    const moments = Array.from({ length: kills }, () => 10 + Math.ceil(random() * (mails.length - 30))).toSorted(
      (x, y) => x - y,
    )
    for (const moment of moments) {
      await until(async () => (await takenRows(client)).length >= moment)
      await new Promise((now) => setTimeout(now, random() * 60))
      await server.kill()
      counts.push((await takenRows(client)).length)
      await server.startAgain()
    }
    await until(async () => (await takenRows(client)).length >= mails.length)
    // Nothing comes twice after it was all there, however often the mailbox is looked into.
    await until(async () => (await post.marks()).every((marks) => marks.includes('$Dijkwacht')))

    const rows = await takenRows(client)
    expect(rows.map(({ identity }) => identity).toSorted()).toEqual(
      mails.map(({ content }) => identityOf(content)).toSorted(),
    )
    expect(new Set(rows.map((row) => row.stream_id)).size).toBe(mails.length)
    const { rows: kept } = await client.query<{ received: number; reports: number }>(
      `select (select count(*)::int from events where type = 'reportReceived') as received,
        (select count(*)::int from reports) as reports`,
    )
    expect(kept).toEqual([{ received: mails.length, reports: mails.length }])
    const { rows: lost } = await client.query(
      `select e.stream_id from events e where e.type = 'reportFileAdded' and not exists (select from files f
         where f.id::text = e.data->'file'->>'fileId' and f.staged_at is null and f.size = (e.data->'file'->>'size')::bigint)`,
    )
    expect(lost).toEqual([])

    const pool = new pg.Pool({ connectionString: database.appUrl, max: 1 })
    const { faults } = await verifyLog(pool, zeeland().id)
    await pool.end()
    expect(faults).toEqual([])
    expect(counts.filter((count) => count < mails.length).length).toBeGreaterThanOrEqual(kills - 1)
    process.stdout.write(`${mails.length} messages, killed at ${counts.join(', ')} taken in: each is there once\n`)
  }, 240_000)
})
