import { spawn } from 'node:child_process'
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../tests/support/postgres.ts'
import { browser, password, signInAs, startTestServer, type TestServer } from '../../tests/support/server.ts'
import { serverEnvironment } from './launch/runtime.ts'

const program = fileURLToPath(new URL('./cli.ts', import.meta.url))
let server: TestServer
let folder: string
let empty: TestDatabase

beforeAll(async () => {
  server = await startTestServer()
  folder = await mkdtemp(join(tmpdir(), 'dijkwacht-cli-'))
  empty = await createTestDatabase()
})
afterAll(async () => {
  await server.stop()
  await empty.drop()
  await rm(folder, { recursive: true })
})

/** Runs the command line as a process of its own against the server's database, or another. */
async function dijkwacht(
  words: string,
  {
    input = '',
    database = server.config.database,
  }: { input?: string; database?: { ownerUrl: string; appUrl: string } | null } = {},
) {
  const child = spawn(process.execPath, [program, ...words.split(' ').map((word) => word.replaceAll('_', ' '))], {
    env: {
      ...process.env,
      ...serverEnvironment,
      DATA_DIR: server.config.dataDir,
      MASTER_KEY_FILE: server.config.masterKeyFile,
      DATABASE_URL: database?.ownerUrl,
      DATABASE_APP_URL: database?.appUrl,
    },
  })
  child.stdin.end(input)
  const [said, complained, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.once('exit', resolve)),
  ])
  return { code, said, complained, last: said.trimEnd().split('\n').at(-1) ?? '' }
}

async function query(connectionString: string | undefined, text: string): Promise<readonly unknown[]> {
  const owner = new pg.Client({ connectionString })
  await owner.connect()
  try {
    return (await owner.query<Record<string, unknown>>(text)).rows
  } finally {
    await owner.end()
  }
}

it('makes an organisation, and a token that opens a running server at once', async () => {
  const organisation = await dijkwacht('organisation create --name Gemeente_Duinrand --slug duinrand')
  expect(organisation.code).toBe(0)
  expect(organisation.last).toMatch(/^[\da-f-]{36}$/)
  const token = await dijkwacht(
    `token create --organisation ${organisation.last} --name Servicedesk --role privacy-officer`,
  )
  expect(token.last).toMatch(/^dw_/)

  const headers = { authorization: `Bearer ${token.last}`, 'content-type': 'application/json' }
  const reported = await fetch(`${server.url}/api/v1/reports`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ channel: 'system', description: 'Test' }),
  })
  expect(reported.status).toBe(201)
})

it('makes accounts that can sign in, with a password of its own or one from standard input', async () => {
  const { last: id } = await dijkwacht('organisation create --name Gemeente_Zuid --slug zuid')
  const made = await dijkwacht(
    `account create --organisation ${id} --email a@zuid.example --name A --role dpo --role auditor`,
  )
  expect((await signInAs(browser(server.url), 'a@zuid.example', made.last)).status).toBe(200)

  const create = `account create --organisation zuid --email b@zuid.example --name B --role ciso --password stdin`
  expect((await dijkwacht(create, { input: 'kort\n' })).complained).toContain('too short')
  const given = await dijkwacht(create, { input: `${password}\n` })
  expect(given.said).not.toContain(password)
  expect((await signInAs(browser(server.url), 'b@zuid.example')).status).toBe(200)
  expect((await dijkwacht(create, { input: password })).complained).toContain('already')
})

it.each([
  ['frobnicate', 2],
  ['organisation create --name X', 2],
  ['organisation create --name X --slug x --colour red', 2],
  ['organisation create --name X --slug No_Good', 1],
  ['token create --organisation nowhere --name X --role dpo', 1],
  ['account create --organisation zuid --email c@zuid.example --name C --role king', 1],
  ['account create --organisation zuid --email c@zuid.example --name C --role dpo --password hunter2hunter2', 1],
])('refuses "%s" with one sentence and exit code %i', async (words, code) => {
  const answer = await dijkwacht(words)
  expect(answer.code).toBe(code)
  expect(answer.complained).not.toBe('')
  expect(answer.complained).not.toContain('    at ')
})

it('explains itself in plain words', async () => {
  const help = await dijkwacht('--help')
  expect(help.code).toBe(0)
  for (const command of ['organisation create', 'token create', 'account create', 'verify-log', 'backup', 'restore'])
    expect(help.said).toContain(command)
  expect((await dijkwacht('token create --help')).said).toContain('--role')
})

it('takes an old register over: first it only says what would come in', async () => {
  const file = join(folder, 'oud.csv')
  await writeFile(
    file,
    'Nr;Datum registratie;Omschrijving;Melder\n1;04-03-2023;Brief weg;J. Voorbeeld\n2;31-02-2023;Map weg;P. Voorbeeld\n',
  )
  await dijkwacht('organisation create --name Gemeente_Oudeland --slug oudeland')
  const tried = await dijkwacht(`import --organisation oudeland --from ${file}`)
  expect(tried).toMatchObject({ code: 0, complained: '' })
  expect(tried.said).toContain('Melder: left out')
  expect(tried.said).toContain('2 rows: 1 can come in as 1 entries')
  expect(tried.said).toContain('1 x noSuchDay (openedAt), first in row 3')
  const done = await dijkwacht(`import --organisation oudeland --from ${file} --let-in yes`)
  expect(done.said).toContain('1 entries came in, 0 rows came in before, 1 did not.')
  expect(done.said).toContain('  2 of 2 rows')
  expect((await dijkwacht(`import --organisation oudeland --from ${file} --let-in yes`)).code).toBe(1)
  expect((await dijkwacht(`import --organisation oudeland --from ${program}`)).code).toBe(1)
})

it('says that rows did not come in, instead of waiting for a server to try again', async () => {
  const file = join(folder, 'ander.csv')
  await writeFile(file, 'Nr;Datum registratie;Omschrijving\n1;05-03-2023;Brief weg\n')
  await dijkwacht('organisation create --name Gemeente_Stilland --slug stilland')
  const owner = server.config.database?.ownerUrl
  await query(owner, 'alter table imported_rows add constraint nothing_more check (false) not valid')
  const failed = await dijkwacht(`import --organisation stilland --from ${file} --let-in yes`)
  await query(owner, 'alter table imported_rows drop constraint nothing_more')
  expect(failed).toMatchObject({ code: 1 })
  expect(failed.said).toContain('0 entries came in')
  expect(failed.complained).toContain('It did not come to its end: unexpected.')
})

it('copies everything into a file and back into an empty installation, and checks the log', async () => {
  const file = join(folder, 'whole.gz')
  await query(
    server.config.database?.ownerUrl,
    `insert into background_jobs (organisation_id, id, kind, data, state, attempts, offer, cancel_asked, by_kind, by_id, ordered_at, run_at)
     select id, gen_random_uuid(), kind, '{}', 'waiting', 0, 1, false, 'system', 'test', '2026-11-17T14:00:00.000Z', '2999-01-01T00:00:00.000Z'
     from organisations, unnest(array['mail', 'webhook', 'registerExport']) as kind order by id limit 3`,
  )
  expect((await dijkwacht(`backup --to ${file}`)).code).toBe(0)
  expect((await dijkwacht(`backup --to ${file}`)).complained).toContain('exists already')

  const elsewhere = { database: { ownerUrl: empty.adminUrl, appUrl: empty.appUrl } }
  const restored = await dijkwacht(`restore --from ${file}`, elsewhere)
  expect(restored.complained).toBe('')
  expect(restored.said).toContain('every link holds')
  expect((await dijkwacht('organisation list', elsewhere)).said).toBe((await dijkwacht('organisation list')).said)
  expect((await dijkwacht(`restore --from ${file}`, elsewhere)).complained).toContain('not empty')
  // What may have left since the backup waits for a person.
  const jobs = `select kind, state, problem, ended_at is not null as ended from background_jobs where by_id = 'test' order by kind`
  expect(await query(empty.adminUrl, jobs)).toEqual([
    { kind: 'mail', state: 'failed', problem: 'restored', ended: true },
    { kind: 'registerExport', state: 'waiting', problem: null, ended: false },
    { kind: 'webhook', state: 'failed', problem: 'restored', ended: true },
  ])
})

it('refuses a backup that was cut off, and leaves nothing behind', async () => {
  const file = join(folder, 'cut.gz')
  await dijkwacht(`backup --to ${file}`)
  await truncate(file, 700)
  const fresh = await createTestDatabase()
  const elsewhere = { database: { ownerUrl: fresh.adminUrl, appUrl: fresh.appUrl } }
  try {
    expect((await dijkwacht(`restore --from ${file}`, elsewhere)).complained).toContain('not whole')
    expect((await dijkwacht('organisation list', elsewhere)).said).toBe('')
  } finally {
    await fresh.drop()
  }
})

it('names the entry that somebody changed behind our back', async () => {
  expect((await dijkwacht('verify-log')).code).toBe(0)
  const owner = new pg.Client({ connectionString: server.config.database?.ownerUrl })
  await owner.connect()
  await owner.query(`update events set data = jsonb_set(data, '{channel}', '"phone"')`)
  await owner.end()
  const found = await dijkwacht('verify-log')
  expect(found.code).toBe(1)
  expect(found.said).toContain('at version 1 (hash)')
})
