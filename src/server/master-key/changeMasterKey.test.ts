import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { setTimeout as pass } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { symmetricDecrypt } from 'better-auth/crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  browser,
  password,
  setUp,
  signInAs,
  startTestServer,
  type TestServer,
  told,
} from '../../../tests/support/server.ts'
import { acceptMasterKey } from './changeMasterKey.ts'
import { keyFor, makeMasterKeyFile, readMasterKeys } from './masterKeyFile.ts'
import { masterKeyInUse } from './masterKeyInUse.ts'
import { connectionName, processMark } from '../postgres/connectionName.ts'
import { secretBoxFrom } from '../secretBox.ts'
import { serverEnvironment } from '../launch/runtime.ts'

const program = fileURLToPath(new URL('../cli.ts', import.meta.url))
const screenshot = 'iVBORw0KGgo is how this picture begins'

let server: TestServer
let owner: pg.Client
let reportId: string
let fileId: string
let former: Buffer

beforeAll(async () => {
  server = await startTestServer()
  owner = await ownerClient()
  const { organisation } = await setUp(server)
  await owner.query("select set_config('dijkwacht.organisation', $1, false)", [organisation])
  former = keys()[0]
  const sanne = await signedIn()
  const report = await sanne.send('POST', '/api/v1/reports', { channel: 'counter', description: 'USB-stick' })
  reportId = String(told(report.body, 'id'))
  const kept = await fetch(`${server.url}/api/v1/reports/${reportId}/files`, {
    method: 'POST',
    headers: {
      cookie: [...sanne.cookies].map((pair) => pair.join('=')).join('; '),
      origin: server.url,
      'content-disposition': 'attachment; filename="scherm.png"',
    },
    body: screenshot,
  })
  fileId = String(told(await kept.json(), 'files', '0', 'fileId'))
  await sanne.send('POST', '/api/v1/webhooks', {
    name: 'Zaaksysteem',
    url: 'https://zaaksysteem.voorbeeld.nl/haak',
    kinds: ['case.caseOpened'],
  })
  await sanne.send('POST', '/api/auth/two-factor/enable', { password })
})
afterAll(async () => {
  await owner.end()
  await server.stop()
})

async function ownerClient() {
  const client = new pg.Client({ connectionString: server.config.database?.ownerUrl })
  await client.connect()
  return client
}

const keys = () => readMasterKeys(server.config.masterKeyFile) ?? expect.fail('there is no master key')

async function signedIn() {
  const sanne = browser(server.url)
  expect((await signInAs(sanne, 'sanne@waterveen.example')).status).toBe(200)
  return sanne
}

/** What the file of the report and the secret of the webhook say, through a running server and the key in use. */
async function opened() {
  const sanne = await signedIn()
  const cookie = [...sanne.cookies].map((pair) => pair.join('=')).join('; ')
  const file = await fetch(`${server.url}/api/v1/reports/${reportId}/files/${fileId}`, { headers: { cookie } })
  const { rows } = await owner.query<{ id: string; sealed: string }>('select id, sealed_secret as sealed from webhooks')
  const inUse = await masterKeyInUse(server.config.database?.ownerUrl ?? '', server.config.masterKeyFile)
  const box = secretBoxFrom(keyFor(inUse, 'secrets'))
  const factors = await owner.query<{ codes: string }>('select backup_codes as codes from identity.two_factors')
  const key = keyFor(inUse, 'sign-in')
  const codes = await Promise.all(factors.rows.map(async ({ codes: data }) => symmetricDecrypt({ key, data })))
  return {
    file: await file.text(),
    secrets: rows.map(({ id, sealed }) => box.open(sealed, id).slice(0, 6)),
    recoveryCodes: codes.map((list) => list.slice(0, 2)),
  }
}
const everything = { file: screenshot, secrets: ['whsec_'], recoveryCodes: ['["'] }

function dijkwacht(command: string) {
  const child = spawn(process.execPath, [program, ...command.split(' ')], {
    env: {
      ...process.env,
      ...serverEnvironment,
      DATA_DIR: server.config.dataDir,
      MASTER_KEY_FILE: server.config.masterKeyFile,
      DATABASE_URL: server.config.database?.ownerUrl,
      DATABASE_APP_URL: server.config.database?.appUrl,
    },
  })
  const answer = Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { child, done: answer.then(([said, complained]) => ({ code: child.exitCode, said, complained })) }
}

/** Until a statement waits for a lock of ours. */
async function untilItWaits() {
  for (;;) {
    const { rows } = await owner.query(
      "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    )
    if (rows.length > 0) return
    await pass(20)
  }
}

it('changes nothing while a server runs', async () => {
  const { code, complained } = await dijkwacht('change-master-key').done
  expect(code).toBe(1)
  expect(complained).toContain('stop every server')
  expect(keys()).toEqual([former])
})

it('sees a server also by other connections than the one by which it listens', async () => {
  await server.restart(async () => {
    const working = new pg.Client({
      connectionString: server.config.database?.appUrl,
      application_name: connectionName('work').replace(processMark, 'of another'),
    })
    await working.connect()
    expect((await dijkwacht('change-master-key').done).complained).toContain('stop every server')
    await working.end()
  })
  expect(keys()).toEqual([former])
})

it('goes on with the former key when it was cut off half-way, and ends when it is run again', async () => {
  await server.restart(async () => {
    const inTheWay = await ownerClient()
    await inTheWay.query('begin; lock table webhooks in access exclusive mode')
    const { child, done } = dijkwacht('change-master-key')
    // By now the keys of files are wrapped anew, in a transaction that never ends well.
    await untilItWaits()
    child.kill('SIGKILL')
    await done
    await inTheWay.end()
  })
  expect(keys()).toHaveLength(2)
  expect(await opened()).toEqual(everything)

  await server.restart(async () => {
    const { said } = await dijkwacht('change-master-key').done
    expect(said).toContain('1 × the key of files, 1 × the secret of a webhook, 1 × a second factor')
  })
  expect(keys()).toHaveLength(1)
  expect(keys()[0]).not.toEqual(former)
  expect(statSync(server.config.masterKeyFile).mode & 0o777).toBe(0o600)
  expect(await opened()).toEqual(everything)
})

it('goes on with the new key when only the file was left to do', async () => {
  const [inUse] = keys()
  const inFile = [former, inUse].map((key) => `${key.toString('base64')}\n`)
  await server.restart(async () => writeFileSync(server.config.masterKeyFile, inFile.join('')))
  expect(await opened()).toEqual(everything)
  await server.restart(async () => {
    expect((await dijkwacht('change-master-key').done).said).toContain('cut off is done')
  })
  expect(keys()).toEqual([inUse])
  expect(await opened()).toEqual(everything)
})

it('refuses to start with another key than the one of the database, until somebody says that it is lost', async () => {
  const file = server.config.masterKeyFile
  const whole = readFileSync(file)
  const list = () => dijkwacht('organisation list').done
  await server.restart(async () => {
    rmSync(file)
    expect((await list()).complained).toContain('no master key')
    writeFileSync(file, `${former.toString('base64')}\n`)
    expect((await list()).complained).toContain('not the one of this database')
    expect((await dijkwacht('accept-master-key').done).code).toBe(0)
    expect((await list()).code).toBe(0)
    writeFileSync(file, whole)
    expect((await dijkwacht('accept-master-key').done).code).toBe(0)
  })
  expect(await opened()).toEqual(everything)
})

it('makes no key of its own for secrets of a version that kept no name of theirs', async () => {
  const file = server.config.masterKeyFile
  const url = server.config.database?.ownerUrl ?? ''
  await owner.query('delete from master_key')
  await expect(masterKeyInUse(url, `${file}.mistaken`)).rejects.toThrow('MASTER_KEY_FILE')
  expect(existsSync(`${file}.mistaken`)).toBe(false)
  expect((await owner.query('select from master_key')).rows).toEqual([])
  expect(await masterKeyInUse(url, file)).toEqual(keys()[0])
  await owner.query('delete from identity.two_factors')
  await owner.query('delete from master_key')
  await expect(masterKeyInUse(url, `${file}.mistaken`)).rejects.toThrow('MASTER_KEY_FILE')
  expect(await masterKeyInUse(url, file)).toEqual(keys()[0])
})

it('takes no key for that of a database without its name that opens nothing there, until somebody says so', async () => {
  const file = server.config.masterKeyFile
  const url = server.config.database?.ownerUrl ?? ''
  const other = `${file}.other`
  makeMasterKeyFile(other)
  for (const gone of ['identity.two_factors', 'webhooks']) {
    await owner.query('delete from master_key')
    await expect(masterKeyInUse(url, other)).rejects.toThrow('not the one of this database')
    expect((await owner.query('select from master_key')).rows).toEqual([])
    expect(await masterKeyInUse(url, file)).toEqual(keys()[0])
    await owner.query(`delete from ${gone}`)
  }
  await owner.query('delete from master_key')
  await server.restart(async () => {
    await acceptMasterKey(url, other)
    expect(await masterKeyInUse(url, other)).toEqual(readMasterKeys(other)?.[0])
    await acceptMasterKey(url, file)
  })
})
