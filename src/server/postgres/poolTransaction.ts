import type { Pool, PoolClient } from 'pg'
import type { OrganisationId } from '../../domain/people.ts'

/** Runs work of the command line in one transaction; a throw undoes all of it and is passed on. */
export async function transaction<Result>(
  pool: Pool,
  mode: string,
  work: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  try {
    await client.query(`begin transaction ${mode}`)
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

/** Shows this organisation's rows, for the rest of the transaction. */
export async function bindTo(client: PoolClient, organisation: OrganisationId): Promise<void> {
  await client.query("select set_config('dijkwacht.organisation', $1, true)", [organisation])
}
