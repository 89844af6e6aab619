import { fileURLToPath } from 'node:url'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as runMigrations } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { checkBeforeMigrating } from './checkBeforeMigrating.ts'

const where = {
  migrationsFolder: fileURLToPath(new URL('./migrations', import.meta.url)),
  migrationsSchema: 'public',
  migrationsTable: 'migrations',
}

/** Any number that every Dijkwacht knows: whoever holds it brings the database up to date, others wait. */
const migrationLock = 6_404_202_611

/**
 * Brings a database to the newest shape; does nothing when it has it. Several servers may call it at once.
 * @param adminUrl address of the role that owns the tables, and may make roles or was given them
 * @throws ConfigError when the database is new and will not do
 */
export async function migrate(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query("set client_min_messages = 'warning'")
    const last = await lastMigration(client)
    if (last === null) await checkBeforeMigrating(client)
    if ((last ?? 0) < newest()) await inheritSearch(client, true)
    try {
      await runMigrations(drizzle(client), where)
    } finally {
      await inheritSearch(client, false)
    }
  } finally {
    await client.end()
  }
}

/** When the newest migration that ran was made, in milliseconds; null for a database that knows none. */
async function lastMigration(client: pg.Client): Promise<number | null> {
  const { rows } = await client.query<{ there: boolean }>(
    "select to_regclass('public.migrations') is not null as there",
  )
  if (!rows[0]?.there) return null
  const done = await client.query<{ at: string | null }>('select max(created_at) as at from migrations')
  const at = done.rows[0]?.at
  return at === null || at === undefined ? null : Number(at)
}

const newest = (): number => readMigrationFiles(where).at(-1)?.folderMillis ?? 0

/**
 * The role that finds words sees the rows of every organisation, since its functions say themselves whose they want. Who
 * owns the tables may become it, to change those functions, but has its sight only while that happens: row-level security
 * holds the owner too, outside such a change. A superuser, whom nothing holds, is left as it is.
 */
async function inheritSearch(client: pg.Client, inherit: boolean): Promise<void> {
  const { rowCount } = await client.query(
    `select from pg_auth_members m join pg_roles owner on owner.oid = m.member
     where m.roleid = to_regrole('dijkwacht_search') and owner.rolname = current_user
       and not owner.rolsuper and m.inherit_option = $1`,
    [!inherit],
  )
  if (rowCount !== 0) await client.query(`grant dijkwacht_search to current_user with inherit ${inherit}`)
}
