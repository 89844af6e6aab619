import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import type { ClusterAddresses } from '../../src/server/postgres/cluster/cluster.ts'

/** What every database of a test starts from, made once per run: usually the migrations. */
export type Template = { name: string; prepare: (addresses: ClusterAddresses) => Promise<void> }

export type TestDatabase = ClusterAddresses & { drop: () => Promise<void> }

/**
 * A database of its own for a test file, in the PostgreSQL that all files share: empty, or a copy of a template,
 * which takes some 50 ms.
 *
 * @example const database = await createTestDatabase({ name: 'migrated', prepare: ({ adminUrl }) => migrate(adminUrl) })
 */
export async function createTestDatabase(template?: Template): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asOwner(async (client) => {
    const from = template ? await templateIn(client, template) : 'template0'
    await client.query(`create database ${name} template ${from}`)
  })
  const drop = () =>
    asOwner(async (client) => {
      // PostgreSQL waits some seconds for connections that are closing; by force, one of these would still hear of its
      // end when nobody listens to it any more.
      await client.query(`drop database ${name}`).catch(() => client.query(`drop database ${name} with (force)`))
    })
  return { ...addressesOf(name), drop }
}

/** Makes the template's database unless another test file did; who comes second waits. */
async function templateIn(client: pg.Client, { name, prepare }: Template): Promise<string> {
  const database = `template_${name}`
  await client.query('select pg_advisory_lock(hashtext($1))', [database])
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (rowCount === 0) {
      const unfinished = `${database}_unfinished`
      await client.query(`drop database if exists ${unfinished} with (force)`)
      await client.query(`create database ${unfinished} template template0`)
      await prepare(addressesOf(unfinished))
      await client.query(`alter database ${unfinished} rename to ${database}`)
    }
    return database
  } finally {
    await client.query('select pg_advisory_unlock(hashtext($1))', [database])
  }
}

async function asOwner(work: (client: pg.Client) => Promise<void>) {
  const client = new pg.Client({ connectionString: addressesOf('postgres').adminUrl })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function addressesOf(database: string): ClusterAddresses {
  const { adminUrl, appUrl } = inject('postgres')
  const within = (url: string) => Object.assign(new URL(url), { pathname: database }).href
  return { adminUrl: within(adminUrl), appUrl: within(appUrl) }
}
