import pg from 'pg'
import type { OrganisationId } from '../../domain/people.ts'
import { connectionName } from './connectionName.ts'

/** A row as PostgreSQL gave it; the statement says which columns it has. */
export type Row = { readonly [column: string]: unknown }

/** A connection that is bound to one organisation for as long as one piece of work holds it. */
export type Session = {
  /** Sends a statement at once, behind those that still run: several take one journey. Rejects with PostgreSQL's error. */
  query<Answer extends Row = Row>(text: string, values?: readonly unknown[]): Promise<readonly Answer[]>
  readonly client: pg.PoolClient
}

/** The connections of one server as the application's role. */
export type Sessions = {
  /** Lends a connection on which row-level security shows this organisation and nothing else. */
  within<Result>(organisation: OrganisationId, work: (session: Session) => Promise<Result>): Promise<Result>
  /** For the few tables that show themselves to everybody. */
  without<Result>(work: (session: Session) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

export function openSessions(url: string, connections: number): Sessions {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    pipeline: true,
    application_name: connectionName('work'),
  })
  // A connection that is lost while nobody uses it is replaced at the next loan; whoever uses it gets the error.
  pool.on('error', () => undefined)
  /** What each connection is set to: the only place that sets it, so it cannot be out of date. */
  const setTo = new WeakMap<pg.PoolClient, OrganisationId>()

  const lend = async <Result>(
    organisation: OrganisationId,
    work: (session: Session) => Promise<Result>,
  ): Promise<Result> => {
    const client = await pool.connect()
    let broken = false
    try {
      const session = sessionOn(client, (error) => {
        broken ||= !(error instanceof pg.DatabaseError)
      })
      if (setTo.get(client) === organisation) return await work(session)
      setTo.delete(client)
      const set = session.query("select set_config('dijkwacht.organisation', $1, false)", [organisation])
      // Not awaited before the work: they travel together, and what follows a failed setting shows nothing.
      const [done] = await Promise.all([work(session), set.then(() => setTo.set(client, organisation))])
      return done
    } finally {
      client.release(broken)
    }
  }
  return {
    within: lend,
    without: (work) => lend('', work),
    close: () => pool.end(),
  }
}

/** As many different statements are prepared on each connection; rare filters beyond that are planned each time. */
const mostPrepared = 300
const names = new Map<string, string>()

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known ?? names.size >= mostPrepared) return known
  const name = `s${names.size}`
  names.set(text, name)
  return name
}

function sessionOn(client: pg.PoolClient, failed: (error: unknown) => void): Session {
  return {
    client,
    query: async <Answer extends Row>(text: string, values: readonly unknown[] = []) => {
      const name = nameOf(text)
      try {
        const { rows } = await client.query<Answer>({ text, values: [...values], ...(name && { name }) })
        return rows
      } catch (error) {
        failed(error)
        throw error
      }
    },
  }
}
