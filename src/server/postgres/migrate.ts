import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as runMigrations } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'

const folder = fileURLToPath(new URL('./migrations', import.meta.url))

/** Any number that every Dijkwacht knows: whoever holds it brings the database up to date, others wait. */
const migrationLock = 6_404_202_611

/**
 * Brings a database to the newest shape; does nothing when it has it. Several servers may call it at once.
 * @param adminUrl address of the role that owns the tables and may create roles
 */
export async function migrate(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query("set client_min_messages = 'warning'")
    await runMigrations(drizzle(client), {
      migrationsFolder: folder,
      migrationsSchema: 'public',
      migrationsTable: 'migrations',
    })
  } finally {
    await client.end()
  }
}
