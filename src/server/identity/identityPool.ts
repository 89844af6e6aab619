import pg from 'pg'
import { connectionName } from '../postgres/connectionName.ts'

/** Connections that see the tables of sign-in and nothing else; the role they take on has no rights on cases. */
export function openIdentityPool(appUrl: string, max = 4): pg.Pool {
  const url = new URL(appUrl)
  // The last role wins: an address that already takes the application's role goes on to this one.
  url.searchParams.delete('options')
  const pool = new pg.Pool({
    connectionString: url.toString(),
    options: '-c role=dijkwacht_identity -c search_path=identity',
    max,
    application_name: connectionName('sign-in'),
    idleTimeoutMillis: 60_000,
  })
  // A connection that breaks while idle is replaced by the next query; without a listener it would end the process.
  pool.on('error', () => {})
  return pool
}
