import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findBinaries } from './binaries.ts'
import { findRunningCluster, shareCluster, startCluster, type Cluster, type ClusterOptions } from './cluster.ts'
import { DataDirInUseError } from './lock.ts'

let folder: string
let running: Cluster[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dijkwacht-cluster-'))
  await chmod(folder, 0o755)
  running = []
})

afterEach(async () => {
  for (const cluster of running) await cluster.stop()
  await rm(folder, { recursive: true })
})

async function start(dataDir = join(folder, 'data'), options: Partial<ClusterOptions> = {}) {
  // What is lost with the machine's power is not what these tests are about.
  const settings = { fsync: 'off', ...options.settings }
  const cluster = await startCluster({ dataDir, log: () => {}, ...options, settings })
  running.push(cluster)
  return cluster
}

async function ask<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql)).rows
  } finally {
    await client.end()
  }
}

/** A server of its own that keeps the cluster until it is killed. */
async function startElsewhere(dataDir: string) {
  const script = `
    import { startCluster } from ${JSON.stringify(join(import.meta.dirname, 'cluster.ts'))}
    await startCluster({ dataDir: ${JSON.stringify(dataDir)}, log: () => {} })
    console.log('started')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(createInterface({ input: child.stdout }), 'line')
  return child
}

describe('a cluster', () => {
  it('keeps what it acknowledged over a stop and a start', async () => {
    const first = await start()
    await ask(first.adminUrl, 'create table kept as select 42 as answer')
    await first.stop()

    const second = await start()
    expect(await ask(second.adminUrl, 'select answer from kept')).toEqual([{ answer: 42 }])
  })

  it('stops within a second, also with somebody connected', async () => {
    const cluster = await start()
    const client = new pg.Client({ connectionString: cluster.appUrl })
    await client.connect()
    const hungUp = new Promise((resolve) => client.on('error', resolve))

    const before = performance.now()
    await cluster.stop()

    expect(performance.now() - before).toBeLessThan(1000)
    await hungUp
    expect(await findRunningCluster(join(folder, 'data'))).toBeNull()
  })

  it('works where the path is too long for a socket', async () => {
    const { adminUrl } = await start(join(folder, 'a'.repeat(100), 'b'.repeat(100)))
    expect(await ask(adminUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('says so when it is lost', async () => {
    const lost = Promise.withResolvers<string>()
    await start(undefined, { onLost: () => lost.resolve('lost') })
    const [pid] = (await readFile(join(folder, 'data', 'postgres', 'data', 'postmaster.pid'), 'utf8')).split('\n')
    process.kill(Number(pid), 'SIGQUIT')
    expect(await lost.promise).toBe('lost')
  })

  it('begins anew when it was cut off while it was first made', async () => {
    await mkdir(join(folder, 'data', 'postgres', 'unfinished'), { recursive: true })
    await writeFile(join(folder, 'data', 'postgres', 'unfinished', 'PG_VERSION'), '18')
    const { adminUrl } = await start()
    expect(await ask(adminUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  })
})

describe('a cluster as it is set up', () => {
  let home: string
  let cluster: Cluster

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'dijkwacht-cluster-'))
    await chmod(home, 0o755)
    cluster = await startCluster({ dataDir: join(home, 'data'), log: () => {} })
  })

  afterAll(async () => {
    await cluster.stop()
    await rm(home, { recursive: true })
  })

  it('writes to disk before it acknowledges', async () => {
    expect(await ask(cluster.adminUrl, 'show fsync')).toEqual([{ fsync: 'on' }])
    expect(await ask(cluster.adminUrl, 'show synchronous_commit')).toEqual([{ synchronous_commit: 'on' }])
  })

  it('speaks UTF-8, orders by code point, and in Dutch where a query asks for it', async () => {
    const words = `(values ('zaak'), ('Überfall'), ('één')) as w (word)`
    expect(await ask(cluster.adminUrl, `select word from ${words} order by word`)).toEqual([
      { word: 'zaak' },
      { word: 'Überfall' },
      { word: 'één' },
    ])
    expect(await ask(cluster.adminUrl, `select word from ${words} order by word collate "nl-x-icu"`)).toEqual([
      { word: 'één' },
      { word: 'Überfall' },
      { word: 'zaak' },
    ])
    expect(await ask(cluster.adminUrl, `select to_tsvector('simple', '“zaken” – één')::text as words`)).toEqual([
      { words: "'zaken':1 'één':2" },
    ])
  })

  it('gives the application a role that owns nothing and cannot pass row-level security', async () => {
    const role = await ask(
      cluster.appUrl,
      `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname = current_user`,
    )
    expect(role).toEqual([
      {
        rolname: 'dijkwacht_app',
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
      },
    ])
    await expect(ask(cluster.appUrl, 'create table mine ()')).rejects.toThrow('permission denied')
  })

  it('listens on a socket that only its own user can reach, never on a port', async () => {
    expect(await ask(cluster.adminUrl, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
    const { mode } = await stat(join(home, 'data', 'postgres'))
    expect(mode & 0o777).toBe(0o700)
  })

  it('refuses a wrong password', async () => {
    const wrong = Object.assign(new URL(cluster.adminUrl), { password: 'guess' }).href
    await expect(ask(wrong, 'select')).rejects.toThrow('password authentication failed')
  })

  it('keeps the passwords in a file that only its own user can read', async () => {
    const { mode } = await stat(join(home, 'data', 'postgres.json'))
    expect(mode & 0o777).toBe(0o600)
  })
})

describe('two at once on one folder', () => {
  it('a second start is refused and names the process in the way', async () => {
    await start()
    const refused = start()
    await expect(refused).rejects.toThrow(DataDirInUseError)
    await expect(refused).rejects.toThrow(String(process.pid))
  })

  it('leaves the folder free after a start that failed', async () => {
    const failing = start(undefined, { settings: { shared_buffers: 'nonsense' } })
    await expect(failing).rejects.toThrow('shared_buffers')
    await start()
  })

  it('the command line shares what runs, and does not stop it', async () => {
    const server = await start()
    const shared = await shareCluster({ dataDir: join(folder, 'data'), log: () => {} })
    expect(shared.adminUrl).toBe(server.adminUrl)
    await shared.stop()
    expect(await ask(server.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  it('the command line starts one for itself when none runs', async () => {
    const own = await shareCluster({ dataDir: join(folder, 'data'), log: () => {} })
    running.push(own)
    expect(await ask(own.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  })
})

describe('a server killed with SIGKILL', () => {
  it('loses nothing that was acknowledged, and the next start goes on', async () => {
    const dataDir = join(folder, 'data')
    const killed = await startElsewhere(dataDir)
    const addresses = await findRunningCluster(dataDir)
    await ask(addresses?.adminUrl ?? '', 'create table kept as select 42 as answer')
    killed.kill('SIGKILL')
    await once(killed, 'exit')

    const { adminUrl } = await start()
    expect(await ask(adminUrl, 'select answer from kept')).toEqual([{ answer: 42 }])
  })

  it('may leave its PostgreSQL behind; the next start stops that one first', async () => {
    const dataDir = join(folder, 'data')
    const killed = await startElsewhere(dataDir)
    const lock = await readFile(join(dataDir, 'dijkwacht.lock'), 'utf8')
    // As after kill -9 on a system that tells nobody: PostgreSQL runs, and the mark names a process that is gone.
    await writeFile(join(dataDir, 'dijkwacht.lock'), lock.replace(/ .*/, ' 1'))
    const before = await postmasterOf(dataDir)

    await start()

    expect(await postmasterOf(dataDir)).not.toBe(before)
    killed.kill('SIGKILL')
    await once(killed, 'exit')
  })
})

describe.runIf(process.getuid?.() === 0)('started by root', () => {
  // Below a home that only root may read there is no account that could run it.
  it.runIf(canBeReadByOthers(findBinaries().postgres))('runs as a system account', async () => {
    await start()
    const { uid } = await stat(join(folder, 'data', 'postgres', 'data'))
    expect(uid).not.toBe(0)
  })

  it('runs in a user namespace where only root may look, and as an account again when all may', async () => {
    await chmod(folder, 0o700)
    const hidden = await start()
    await ask(hidden.adminUrl, 'create table kept as select 42 as answer')
    await hidden.stop()
    expect((await stat(join(folder, 'data', 'postgres', 'data'))).uid).toBe(0)

    await chmod(folder, 0o755)
    const seen = await start()
    expect(await ask(seen.adminUrl, 'select answer from kept')).toEqual([{ answer: 42 }])
  })

  it('leaves nothing in its folder that an ordinary user could read', async () => {
    await start()
    const modes = await Promise.all(
      (await readdir(join(folder, 'data'))).map(async (name) => (await stat(join(folder, 'data', name))).mode & 0o077),
    )
    expect(modes.every((mode) => mode === 0)).toBe(true)
  })
})

function canBeReadByOthers(path: string): boolean {
  const { mode } = statSync(path)
  return (mode & 0o001) !== 0 && (path === '/' || canBeReadByOthers(dirname(path)))
}

async function postmasterOf(dataDir: string) {
  const [pid] = (await readFile(join(dataDir, 'postgres', 'data', 'postmaster.pid'), 'utf8')).split('\n')
  return pid
}
