import { expect, it } from 'vitest'
import { testApi } from '../../api/testing.ts'
import type { MailboxSettings } from './mailboxSettings.ts'
import { mailboxPass, type Progress } from './takeFromMailbox.ts'

const settings: MailboxSettings = {
  name: 'datalek@mail.voorbeeld.nl/INBOX',
  host: 'mail.voorbeeld.nl',
  port: 993,
  tls: 'start',
  user: 'datalek',
  password: 'geheim',
  folder: 'INBOX',
  doneFolder: null,
  organisation: null,
  ownAddresses: [],
}

it('keeps a message once when it cannot be marked, and marks it at the next pass', async () => {
  const api = testApi({})
  await api.ready
  const source = new TextEncoder().encode('From: iemand@voorbeeld.example\r\nSubject: Brief\r\n\r\nVerkeerde brief')
  const marked: number[] = []
  const failures: unknown[] = []
  let progress: Progress | null = null
  let isReadOnly = true
  const pass = await mailboxPass({
    settings,
    ports: api.ports,
    organisation: api.organisation.id,
    reader: { read: async () => null, close: async () => undefined },
    mailbox: {
      uidValidity: '1',
      numbers: async () => [7],
      unmarked: async () => [7].filter((uid) => !marked.includes(uid)),
      fetch: async () => ({ arrivedAt: null, source, headers: source }),
      finish: async (uids) => {
        if (uids.length > 0 && isReadOnly) throw new Error('The mailbox is read only')
        marked.push(...uids)
      },
      wait: async () => undefined,
      isLost: () => false,
      close: async () => undefined,
    },
    stop: new AbortController().signal,
    onProgress: (told) => {
      progress = told
    },
    onFailure: (error) => failures.push(error),
  })
  await pass()
  expect([marked, failures.length, progress]).toMatchObject([[], 1, { waiting: 0, failing: 0 }])
  isReadOnly = false
  await pass()
  expect([marked, failures.length, progress]).toMatchObject([[7], 1, { waiting: 0, failing: 0 }])
  const place = { mailbox: settings.name, uidValidity: '1' }
  expect(await api.store.of(api.organisation.id).takenFrom(place)).toEqual([7])
})
