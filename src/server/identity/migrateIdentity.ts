import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'

const folder = new URL('./migrations/', import.meta.url)
// Any number that nobody else takes: two servers that start together migrate one after the other.
const lock = 4_711_202_602

/**
 * Brings the tables of sign-in up to date; each step once, all of it or nothing.
 * @param ownerUrl connects as a role that may make schemas and roles
 */
export async function migrateIdentity(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin')
    await client.query('select pg_advisory_xact_lock($1)', [lock])
    await client.query(`
      set local client_min_messages = warning;
      create schema if not exists identity;
      create table if not exists identity.migrations (name text primary key, applied_at timestamptz not null default now())`)
    const { rows } = await client.query<{ name: string }>('select name from identity.migrations')
    const applied = new Set(rows.map(({ name }) => name))
    for (const name of stepsInOrder().filter((step) => !applied.has(step))) {
      await client.query(readFileSync(new URL(name, folder), 'utf8'))
      await client.query('insert into identity.migrations (name) values ($1)', [name])
    }
    await client.query('commit')
  } finally {
    await client.end()
  }
}

const stepsInOrder = () =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()
