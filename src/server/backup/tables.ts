import type pg from 'pg'

/** One table as a backup holds it: its columns without those that PostgreSQL computes; `counters` are numbered by it. */
export type Table = {
  readonly name: string
  readonly columns: readonly string[]
  readonly counters: readonly string[]
  /** Holds content of files: a few of its rows at a time fill the memory that a thousand of others do. */
  readonly isHeavy: boolean
}

/** What lives for minutes only and must not come back from the past: a stolen session would. */
const shortLived = ['identity.sessions', 'identity.verifications', 'identity.attempts']

/** The tables that record which migrations ran; restoring compares them instead of filling them. */
export const migrationTables = ['public.migrations', 'identity.migrations']

/** Every table with content, in an order in which what is referred to comes first. */
export async function tablesOf(client: pg.ClientBase): Promise<readonly Table[]> {
  const { rows } = await client.query<{
    name: string
    columns: string[]
    counters: string[]
    isHeavy: boolean
    needs: string[]
  }>(`
    select format('%I.%I', n.nspname, c.relname) as name,
           array(select quote_ident(a.attname) from pg_attribute a
                 where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                 order by a.attnum) as columns,
           array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attidentity <> '') as counters,
           exists (select from pg_attribute a where a.attrelid = c.oid and a.atttypid = 'bytea'::regtype and a.attnum > 0) as "isHeavy",
           array(select k.confrelid::regclass::text from pg_constraint k
                 where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'identity') and c.relkind in ('r', 'p') and not c.relispartition
    order by 1`)
  const tables = rows.filter(({ name }) => ![...shortLived, ...migrationTables].includes(name))
  const ordered: typeof tables = []
  while (ordered.length < tables.length) {
    const isThere = (needed: string) => ordered.some(({ name }) => name === needed || name === `public.${needed}`)
    const next = tables.filter((table) => !ordered.includes(table) && table.needs.every(isThere))
    if (next.length === 0) throw new Error('Tables refer to each other in a circle')
    ordered.push(...next)
  }
  return ordered.map(({ needs: _needs, ...table }) => table)
}

/** Which steps made the tables what they are: a backup fits only where the same ones ran. */
export async function shapeOf(client: pg.ClientBase): Promise<string> {
  const { rows } = await client.query<{ shape: string }>(
    `select (select string_agg(hash, ' ' order by id) from public.migrations) || ' ' ||
            (select string_agg(name, ' ' order by name) from identity.migrations) as shape`,
  )
  return rows[0]?.shape ?? ''
}
