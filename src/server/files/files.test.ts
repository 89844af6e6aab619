import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase } from '../../../tests/support/postgres.ts'
import { browser, setUp, signInAs, startTestServer, type TestServer, told } from '../../../tests/support/server.ts'
import { largestFile } from '../../domain/files/keptFile.ts'
import { backUp } from '../backup/backUp.ts'
import { restore } from '../backup/restore.ts'
import { keyFor } from '../master-key/masterKeyFile.ts'
import { masterKeyInUse } from '../master-key/masterKeyInUse.ts'
import { migrateIdentity } from '../identity/migrateIdentity.ts'
import { migrate } from '../postgres/migrate.ts'
import { postgresStore } from '../postgres/postgresStore.ts'

const content = randomBytes(largestFile)
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

let server: TestServer
let organisation: string
let officer: ReturnType<typeof browser>
let reportId: string

beforeAll(async () => {
  server = await startTestServer()
  ;({ organisation } = await setUp(server))
  officer = browser(server.url)
  await signInAs(officer, 'sanne@waterveen.example')
  const { body } = await officer.send('POST', '/api/v1/reports', { channel: 'counter', description: 'USB-stick' })
  reportId = String(told(body, 'id'))
})
afterAll(() => server.stop())

function upload(body: BodyInit, name: string) {
  const init: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    headers: {
      cookie: cookieOf(officer),
      origin: server.url,
      'content-disposition': `attachment; filename="${name}"`,
    },
    body,
    duplex: 'half',
  }
  return fetch(`${server.url}/api/v1/reports/${reportId}/files`, init)
}
const contentOf = async (fileId: string) => {
  const path = `/api/v1/reports/${reportId}/files/${fileId}`
  const answer = await fetch(`${server.url}${path}`, { headers: { cookie: cookieOf(officer) } })
  return { size: answer.headers.get('content-length'), hash: hashOf(new Uint8Array(await answer.arrayBuffer())) }
}
const cookieOf = ({ cookies }: ReturnType<typeof browser>) => [...cookies].map((pair) => pair.join('=')).join('; ')

it('carries files through backup and restore', async () => {
  const small = content.subarray(0, 700_000)
  const body: unknown = await (await upload(small, 'klein.img')).json()
  const fileId = String(told(body, 'files', '0', 'fileId'))
  const folder = await mkdtemp(join(tmpdir(), 'dijkwacht-files-'))
  const elsewhere = await createTestDatabase()
  try {
    const file = join(folder, 'whole.gz')
    await backUp(server.config.database?.ownerUrl ?? '', file)
    await migrate(elsewhere.adminUrl)
    await migrateIdentity(elsewhere.adminUrl)
    await restore(elsewhere.adminUrl, file)
    const opened = await postgresStore({
      url: elsewhere.appUrl,
      clock: () => '2026-11-17T14:00:00.000Z',
      fileSecret: keyFor(await masterKeyInUse(elsewhere.adminUrl, server.config.masterKeyFile), 'files'),
    })
    const kept = await opened.store.of(organisation).fileContent(fileId, { kind: 'report', id: reportId })
    expect(hashOf(new Uint8Array(await new Response(kept).arrayBuffer()))).toBe(hashOf(small))
    await opened.close()
  } finally {
    await elsewhere.drop()
    await rm(folder, { recursive: true })
  }
})

it('takes the largest file over the network and gives it back', async () => {
  const body: unknown = await (await upload(content, 'stick.img')).json()
  expect(told(body, 'files', '1', 'sha256')).toBe(hashOf(content))
  const back = await contentOf(String(told(body, 'files', '1', 'fileId')))
  expect(back).toEqual({ size: String(largestFile), hash: hashOf(content) })
})

it('stops reading as soon as a file without a stated size turns out too large', async () => {
  let sent = 0
  const endless = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      sent += 1
      if (sent > 2 * 400) controller.close()
      else controller.enqueue(new Uint8Array(65_536))
    },
  })
  const answer = await upload(endless, 'eindeloos.log').then(
    async (refused) => told(await refused.json(), 'code'),
    // The server may close the line before all is sent.
    () => 'closed',
  )
  expect(['fileTooLarge', 'closed']).toContain(answer)
  const { body } = await officer.send('GET', `/api/v1/reports/${reportId}`)
  expect(told(body, 'files', 'length')).toBe(2)
})
