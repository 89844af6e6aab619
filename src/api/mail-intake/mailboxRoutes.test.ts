import { expect, it } from 'vitest'
import type { MailboxList } from '../../contract/mailboxes.ts'
import { people, testApi, testNow } from '../testing.ts'

it('tells everybody how the mailbox is doing, and that it is stuck', async () => {
  const api = testApi()
  await api.ready
  const store = api.ports.store.of(people.anna.organisation)
  const ask = async () => (await api.send<MailboxList>('GET', 'mailboxes', { as: 'administrator' })).body.items
  expect(await ask()).toEqual([])
  const state = { mailbox: 'm', since: testNow, contactAt: testNow, takenAt: null, waiting: 2, failing: 1, fault: null }
  await store.putMailboxState(state)
  expect(await ask()).toEqual([
    {
      name: 'm',
      condition: 'working',
      silentSince: testNow,
      contactAt: testNow,
      takenAt: null,
      waiting: 2,
      failing: 1,
      fault: null,
    },
  ])
  api.advance(1)
  expect(await ask()).toMatchObject([{ condition: 'stuck', silentSince: testNow }])
})
