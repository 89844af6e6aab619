import { beforeEach, describe, expect, it } from 'vitest'
import type { MailboxState, TakenMail } from '../../src/api/ports/mailbox.ts'
import type { OrganisationStore } from '../../src/api/ports.ts'
import { addHours } from '../../src/domain/time.ts'
import { freshDesk, type Opened, tuesday } from './fresh.ts'

const place = { mailbox: 'datalek@post.example/INBOX', uidValidity: '1730000000', uid: 7 }
const stream = { kind: 'report', id: '00000000-0000-7000-8000-0000000000c1' } as const
const taken: TakenMail = { place, identity: 'aa', nameHash: 'bb', stream, became: 'report', takenAt: tuesday }

/** Mail that was taken in, so that it is taken in once. */
export function mailboxesContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name} keeps which mail was taken in`, () => {
    let store: OrganisationStore
    beforeEach(async () => {
      ;({ store } = await freshDesk(open))
    })
    const keep = (mail: Partial<TakenMail> = {}) => store.transaction((tx) => tx.keepTakenMail({ ...taken, ...mail }))
    const look = (at: Partial<typeof place>, identity: string) =>
      store.transaction((tx) => tx.takenMail({ ...place, ...at }, identity))

    it('knows a message by its place, and the same message in another place', async () => {
      expect(await look({}, 'aa')).toBeNull()
      await keep()
      expect(await look({}, 'another')).toEqual(taken)
      expect(await look({ uid: 8 }, 'aa')).toEqual(taken)
      expect(await look({ uidValidity: '2' }, 'cc')).toBeNull()
    })

    it('tells the message of a place before its double elsewhere', async () => {
      await keep()
      const double = { ...taken, place: { ...place, uid: 8 }, became: 'double' } as const
      await keep(double)
      expect(await look({ uid: 8 }, 'aa')).toEqual(double)
      expect(await look({ uid: 9 }, 'aa')).toEqual(taken)
      expect((await store.takenFrom(place)).toSorted((a, b) => a - b)).toEqual([7, 8])
      expect(await store.takenFrom({ ...place, mailbox: 'other' })).toEqual([])
    })

    it('keeps nothing of it when the transaction fails', async () => {
      const failed = store.transaction(async (tx) => {
        await tx.keepTakenMail(taken)
        throw new Error('no')
      })
      await expect(failed).rejects.toThrow('no')
      expect(await look({}, 'aa')).toBeNull()
    })

    it('finds what became of the first message with a name', async () => {
      await keep()
      const later = { kind: 'report', id: '00000000-0000-7000-8000-0000000000c2' } as const
      await keep({ identity: 'dd', place: { ...place, uid: 9 }, stream: later, takenAt: addHours(tuesday, 1) })
      expect(await store.streamOfMail('bb')).toEqual(stream)
      expect(await store.streamOfMail('zz')).toBeNull()
    })

    it('remembers whom it answered, for as long as is asked', async () => {
      const answered = (since: string) => store.transaction((tx) => tx.answeredSince('sender', since))
      expect(await answered(tuesday)).toBe(false)
      await store.transaction((tx) => tx.keepAnswered('sender', tuesday))
      expect(await answered(addHours(tuesday, -1))).toBe(true)
      expect(await answered(addHours(tuesday, 1))).toBe(false)
      expect(await answered(addHours(tuesday, -1))).toBe(false)
    })

    it('keeps how each mailbox is doing, until it is read no more', async () => {
      const state: MailboxState = {
        mailbox: 'b',
        since: tuesday,
        contactAt: null,
        takenAt: null,
        waiting: 0,
        failing: 0,
        fault: 'refused',
      }
      await store.putMailboxState(state)
      await store.putMailboxState({ ...state, mailbox: 'a' })
      const better = { ...state, contactAt: tuesday, takenAt: tuesday, waiting: 3, failing: 1, fault: null }
      await store.putMailboxState(better)
      expect(await store.mailboxStates()).toEqual([{ ...state, mailbox: 'a' }, better])
      await store.forgetMailboxStates(['b'])
      expect(await store.mailboxStates()).toEqual([better])
    })
  })
}
