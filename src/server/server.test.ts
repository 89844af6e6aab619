import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { browser, password, signInAs } from '../../tests/support/server.ts'
import { serverArguments, serverEnvironment } from './launch/runtime.ts'

let dataDir: string
const started: ReturnType<typeof spawn>[] = []

async function makeRoom() {
  dataDir = join(await mkdtemp(join(tmpdir(), 'dijkwacht-main-')), 'data')
}

async function clearRoom() {
  for (const child of started.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    child.kill('SIGTERM')
    await new Promise((resolve) => child.once('exit', resolve))
  }
  await rm(join(dataDir, '..'), { recursive: true, force: true })
}

/** Starts the server as a process with its own PostgreSQL, and waits until it says where it is. */
async function start(env: Record<string, string> = {}) {
  const { child, complained, ended } = launch(env)
  let url = ''
  for await (const line of createInterface({ input: child.stdout })) {
    url ||= /ready at (\S+)/.exec(line)?.[1] ?? ''
    const setupCode = /set it up: (\S+)/.exec(line)?.[1]
    if (setupCode) return { child, url, setupCode, ended }
  }
  throw new Error(`The server did not start: ${await complained}`)
}

function launch(env: Record<string, string>) {
  const child = spawn(process.execPath, serverArguments, {
    env: { ...process.env, ...serverEnvironment, DATA_DIR: dataDir, PORT: '0', DATABASE_URL: '', ...env },
  })
  started.push(child)
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { child, complained: text(child.stderr), ended }
}

const postgresOf = async () =>
  Number((await readFile(join(dataDir, 'postgres', 'data', 'postmaster.pid'), 'utf8').catch(() => '0')).split('\n')[0])
const runs = (pid: number) => existsSync(`/proc/${pid}`)

/** A live stream as a signed-in officer has it open all day. */
async function openStream(url: string, code: string): Promise<Response> {
  const officer = browser(url)
  await officer.send('POST', '/api/v1/setup', {
    kind: 'organisation',
    code,
    organisation: { name: 'Gemeente Waterveen', slug: 'waterveen' },
    account: { name: 'Sanne', email: 'sanne@waterveen.example', password },
  })
  await signInAs(officer, 'sanne@waterveen.example')
  const cookie = [...officer.cookies].map((pair) => pair.join('=')).join('; ')
  const stream = await fetch(`${url}/api/v1/stream`, { headers: { cookie } })
  expect(stream.headers.get('content-type')).toContain('text/event-stream')
  expect(stream.headers.get('x-accel-buffering')).toBe('no')
  return stream
}

describe('a server', () => {
  beforeEach(makeRoom)
  afterEach(clearRoom)

  it('starts from nothing, and at SIGTERM leaves no process and no port behind', async () => {
    const { child, url, setupCode, ended } = await start()
    expect((await fetch(`${url}/api/v1/health`)).status).toBe(200)
    const port = new URL(url).port
    const postgres = await postgresOf()
    const stream = await openStream(url, setupCode)

    child.kill('SIGTERM')
    expect(await ended).toBe(0)
    await expect(stream.text()).rejects.toThrow('terminated')
    await expect(fetch(`${url}/api/v1/health`)).rejects.toThrow('fetch failed')
    expect(postgres).toBeGreaterThan(0)
    expect(runs(postgres)).toBe(false)

    const again = launch({ PORT: port })
    for await (const line of createInterface({ input: again.child.stdout })) {
      expect(line).toContain(url)
      break
    }
  })

  it.each([
    [{ PORT: 'eighty' }, /PORT is "eighty"/],
    [{ PUBLIC_URL: 'dijkwacht.example' }, /PUBLIC_URL/],
    [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL/],
  ])('says which setting cannot be used: %o', async (env, sentence) => {
    const { ended, complained } = launch(env)
    expect(await ended).toBe(1)
    expect(await complained).toMatch(sentence)
  })
})

describe('one that runs', () => {
  let url = ''
  beforeAll(async () => {
    await makeRoom()
    url = (await start()).url
  })
  afterAll(clearRoom)

  it('keeps its master key and its database to itself', async () => {
    expect((await stat(join(dataDir, 'master.key'))).mode & 0o777).toBe(0o600)
  })

  it.each([
    ['the port is taken', () => ({ PORT: new URL(url).port, DATA_DIR: `${dataDir}-2` }), /port is taken/],
    ['the data folder is in use', () => ({}), /in use by another Dijkwacht/],
  ])('says to another in one sentence that %s, whereupon that ends', async (_, environment, sentence) => {
    const second = launch(environment())
    expect(await second.ended).toBe(1)
    const complained = await second.complained
    expect(complained).toMatch(sentence)
    expect(complained.trim().split('\n')).toEqual([expect.stringMatching(sentence)])
  })
})
