import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTestDatabase } from './postgres.ts'
import type { Config } from '../../src/server/config.ts'
import { migrateIdentity } from '../../src/server/identity/migrateIdentity.ts'
import { openIdentityPool } from '../../src/server/identity/identityPool.ts'
import { openLog } from '../../src/server/log.ts'
import { migrate } from '../../src/server/postgres/migrate.ts'
import { type RunningServer, startServer } from '../../src/server/startServer.ts'

/** A whole server on a port of its own over a database of its own, for tests. */
export async function startTestServer(changes: Partial<Config> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'dijkwacht-server-'))
  const database = await createTestDatabase({
    name: 'server',
    async prepare({ adminUrl }) {
      await migrate(adminUrl)
      await migrateIdentity(adminUrl)
    },
  })
  const config: Config = {
    host: '127.0.0.1',
    port: 0,
    publicUrl: null,
    dataDir: folder,
    database: { ownerUrl: database.adminUrl, appUrl: database.appUrl },
    masterKeyFile: join(folder, 'master.key'),
    proxies: 0,
    logLevel: 'silent',
    ...changes,
  }
  let server: RunningServer = await startServer(config, openLog(process.env['TEST_LOG'] ?? 'silent'))
  const identityPool = openIdentityPool(database.appUrl)
  return {
    get url() {
      return server.url
    },
    get setupCode() {
      return server.setupCode ?? ''
    },
    config,
    /** Connections to the tables of sign-in, to look into or to make time pass. */
    identityPool,
    /** Stops and starts again over the same database, with something done while no server runs. */
    async restart(meanwhile?: () => Promise<void>) {
      await server.stop()
      await meanwhile?.()
      server = await startServer(config, openLog(process.env['TEST_LOG'] ?? 'silent'))
    },
    async stop() {
      await identityPool.end()
      await server.stop()
      await database.drop()
      await rm(folder, { recursive: true })
    },
  }
}

export type TestServer = Awaited<ReturnType<typeof startTestServer>>

export const password = 'drie natte eenden op zolder'

/** A browser as far as sign-in is concerned: keeps cookies and names its origin. */
export function browser(url: string) {
  const cookies = new Map<string, string>()
  return {
    cookies,
    async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
      const answer = await fetch(`${url}${path}`, {
        method,
        redirect: 'manual',
        headers: {
          ...(cookies.size > 0 && { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(method !== 'GET' && { origin: url }),
          ...headers,
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      for (const cookie of answer.headers.getSetCookie()) {
        const [name = '', ...value] = (cookie.split(';')[0] ?? '').split('=')
        if (/max-age=0/i.test(cookie)) cookies.delete(name)
        else cookies.set(name, value.join('='))
      }
      const text = await answer.text()
      const told: unknown = text === '' ? null : JSON.parse(text)
      return { status: answer.status, headers: answer.headers, body: told }
    },
  }
}

/** A field of an answer, however deep; undefined when it is not there. */
export const told = (body: unknown, ...path: readonly string[]): unknown =>
  path.reduce(
    (value, field) => (typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined),
    body,
  )

export type Browser = ReturnType<typeof browser>

/** Sets the installation up with an organisation and its first account, `sanne@waterveen.example`. */
export async function setUp(server: TestServer): Promise<{ organisation: string }> {
  const { body } = await browser(server.url).send('POST', '/api/v1/setup', {
    kind: 'organisation',
    code: server.setupCode,
    organisation: { name: 'Gemeente Waterveen', slug: 'waterveen' },
    account: { name: 'Sanne de Vries', email: 'Sanne@waterveen.example', password },
  })
  return { organisation: String(told(body, 'organisation', 'id')) }
}

export const signInAs = (someone: Browser, email: string, typed = password) =>
  someone.send('POST', '/api/auth/sign-in/email', { email, password: typed })
