import { createHash, randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import { createApi } from '../../src/api/createApi.ts'
import type { Principal } from '../../src/api/ports/identity.ts'
import { postgresStore } from '../../src/server/postgres/postgresStore.ts'
import { officers } from './exampleCases.ts'

/** One statement as the store sent it. */
export type Statement = { readonly text: string; readonly values: readonly unknown[] }

/** The same request as a caller would send it over HTTP. */
export type Asked = { readonly method: 'GET' | 'POST'; readonly path: string; readonly body?: object }

export type Recorder = {
  /** The statements that the store sends to answer this, when everything it remembers for a while is warm. */
  statementsFor(asked: Asked): Promise<readonly Statement[]>
  close(): Promise<void>
}

/** The API over the same database in this process, listened in on between the store and PostgreSQL. */
export async function recordStatements(appUrl: string, organisation: string, clock: () => string): Promise<Recorder> {
  let heard: Statement[] | null = null
  // oxlint-disable-next-line typescript/unbound-method -- it is put back, and called on the client it was called on
  const send = pg.Client.prototype.query
  // Every overload of `query` passes here; only statements with a text and values are listened to.
  const listening = function (this: pg.Client, ...given: Parameters<typeof send>) {
    const [statement, values] = given as unknown[]
    if (isStatement(statement))
      heard?.push({ text: statement.text, values: statement.values ?? (Array.isArray(values) ? values : []) })
    return send.apply(this, given)
  }
  Object.assign(pg.Client.prototype, { query: listening })

  const opened = await postgresStore({ url: appUrl, clock })
  const { store, changes } = opened
  const principal: Principal = {
    kind: 'user',
    id: officers[0],
    roles: ['privacy-officer'],
    name: 'Anna',
    organisation,
    secondFactorDue: false,
  }
  const api = createApi({
    store,
    changes,
    identity: { whoIs: async () => principal, people: async () => [] },
    clock,
    newId: randomUUID,
    newSecret: () => randomBytes(20).toString('base64url'),
    hash: (text) => createHash('sha256').update(text).digest('hex'),
    log: ({ error }) => {
      throw error
    },
  })
  const ask = async ({ method, path, body }: Asked) => {
    const init = body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
    const answer = await api.fetch(new Request(`http://bench/api/v1/${path}`, { method, ...init }))
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`)
    await answer.arrayBuffer()
  }
  return {
    statementsFor: async (asked) => {
      for (let warm = 0; warm < 20; warm += 1) await ask(asked)
      await new Promise((rest) => setTimeout(rest, 100))
      const own: Statement[] = []
      heard = own
      await ask(asked)
      heard = null
      // What is set once for a connection, or told and kept behind the answer, is not what the caller waits for.
      return own.filter(({ text }) => !/set_config|pg_notify/.test(text))
    },
    close: async () => {
      Object.assign(pg.Client.prototype, { query: send })
      await opened.close()
    },
  }
}

const isStatement = (value: unknown): value is { text: string; values?: unknown[] } =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string'

/** A connection that runs recorded statements, prepared, one after the other, as `pg` does by itself. */
export async function bareConnection(appUrl: string, organisation: string) {
  const client = new pg.Client({ connectionString: appUrl })
  // When the bench fails the server goes first; what matters is why, not that this connection is lost.
  client.on('error', () => undefined)
  await client.connect()
  await client.query("select set_config('dijkwacht.organisation', $1, false)", [organisation])
  const names = new Map<string, string>()
  return {
    run: async (statements: readonly Statement[]): Promise<void> => {
      for (const { text, values } of statements) {
        const name = names.get(text) ?? `bare${names.size}`
        names.set(text, name)
        await client.query({ name, text, values: [...values] })
      }
    },
    close: () => client.end(),
  }
}

/**
 * Recorded statements of one more entry on a stream, to be run again and again: each time as the version after the last.
 * The chain of that stream no longer holds afterwards; its database is thrown away.
 */
export function writesAgain(statements: readonly Statement[]): () => readonly Statement[] {
  const events = statements.find(({ text }) => text.includes('insert into events'))
  const recorded = /"version":(\d+)/.exec(String(events?.values[2]))?.[1]
  if (recorded === undefined) throw new Error('Nothing was recorded on a stream')
  let version = Number(recorded)
  return () => {
    version += 1
    const moved = (value: unknown): unknown =>
      typeof value === 'string'
        ? value.replaceAll(new RegExp(`"version":${recorded}(?=[,}])`, 'g'), `"version":${version}`)
        : value
    return statements.map(({ text, values }) => ({ text, values: values.map(moved) }))
  }
}
