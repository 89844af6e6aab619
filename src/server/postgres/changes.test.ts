import { afterAll, beforeAll, expect, it } from 'vitest'
import type { PresenceSign } from '../../api/ports/changes.ts'
import { createTestDatabase } from '../../../tests/support/postgres.ts'
import { type Announcements, listenForChanges } from './changes.ts'

const organisation = '01900000-0000-7000-8000-000000000001'
const sign: PresenceSign = { connection: 'c', by: 'anna', place: { caseId: 'case-1', section: 'risk' } }
let database: Awaited<ReturnType<typeof createTestDatabase>>
let servers: readonly Announcements[] = []

beforeAll(async () => {
  database = await createTestDatabase({ name: 'changes', prepare: async () => {} })
  servers = [listenForChanges(database.adminUrl), listenForChanges(database.adminUrl)]
  await Promise.all(servers.map(({ tried }) => tried))
})
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()))
  await database.drop()
})

it('tells another server who is where, and itself nothing that it knows already', async () => {
  const [here, there] = servers
  const heard: { at: string; sign: PresenceSign }[] = []
  here?.presence?.subscribe(organisation, (one) => heard.push({ at: 'here', sign: one }))
  const arrived = new Promise<void>((done) => {
    there?.presence?.subscribe(organisation, (one) => {
      heard.push({ at: 'there', sign: one })
      if (one.place === null) done()
    })
  })
  here?.presence?.tell('01900000-0000-7000-8000-000000000002', sign)
  here?.presence?.tell(organisation, sign)
  here?.presence?.tell(organisation, { ...sign, place: null })
  await arrived
  expect(heard).toEqual([
    { at: 'there', sign },
    { at: 'there', sign: { ...sign, place: null } },
  ])
})
