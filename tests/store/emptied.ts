import pg from 'pg'

/** Takes everything out of a database but its shape: quicker than making a new one for each test. */
export async function emptied(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(`
      do $$ begin
        execute (select 'truncate ' || string_agg(quote_ident(tablename), ', ') from pg_tables where schemaname = 'public' and tablename <> 'migrations');
      end $$`)
  } finally {
    await client.end()
  }
}
