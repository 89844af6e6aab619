import { beforeEach, describe, expect, it } from 'vitest'
import type { AddresseeQuery, LetterDraft, ListedAddressee, Sending } from '../../src/api/ports/letters.ts'
import type { OrganisationStore } from '../../src/api/ports.ts'
import { addHours } from '../../src/domain/time.ts'
import { freshDesk, type Opened, tuesday } from './fresh.ts'
import type { Desk } from './kit.ts'

const words = { happened: 'a', consequences: 'b', measures: 'c', yourself: 'd', contact: 'e' }

/** A letter of a case, and people on its list. */
export const writtenLetter = (caseId: string, letterId: string) => ({
  letter: (over: Partial<LetterDraft> = {}): LetterDraft => ({
    letterId,
    caseId,
    kind: 'letter',
    parts: [null, 'Met geheim adres'],
    texts: { nl: { subject: 'Ü', salutation: 'Beste {naam},', sections: words, closing: '' }, en: null },
    textHash: 'hash',
    writers: ['anna'],
    revision: 1,
    startedAt: tuesday,
    savedAt: tuesday,
    ...over,
  }),
  person: (number: number, over: Partial<ListedAddressee> = {}): ListedAddressee => ({
    number,
    listId: '01900000-0000-7000-8000-0000000000aa',
    hash: `hash ${number}`,
    name: `Zoë Voorbeeld-${number}`,
    address: ['Voorbeeldstraat 1', '0000 XX Waterveen'],
    email: null,
    language: 'nl',
    part: null,
    ...over,
  }),
  sending: (number: number): Sending => ({
    number,
    hash: `hash ${number}`,
    means: 'letter',
    sentAt: tuesday,
    outcome: null,
    outcomeAt: null,
    because: null,
  }),
})

/** What a store must do with letters and whom they go to. */
export function lettersContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name} keeps letters`, () => {
    let store: OrganisationStore
    let desk: Desk
    let caseId: string
    beforeEach(async () => {
      ;({ store, desk } = await freshDesk(open))
      caseId = await desk.open(await desk.receive('Een brief'), 'Brief')
    })
    const letter = (over: Partial<LetterDraft> = {}) => writtenLetter(caseId, desk.newId()).letter(over)
    const { person, sending } = writtenLetter('', '')
    const list = (...people: readonly ListedAddressee[]) => store.transaction((tx) => tx.addAddressees(caseId, people))
    const numbers = async (over: Partial<AddresseeQuery> = {}) =>
      (await store.addressees({ caseId, letterId: null, after: 0, limit: 10, ...over })).map(({ number }) => number)

    it('as they were saved last, until they are thrown away', async () => {
      const [first, second] = [letter({ startedAt: addHours(tuesday, 1) }), letter()]
      await store.transaction(async (tx) => {
        await tx.putLetter(first)
        await tx.putLetter(second)
      })
      await store.transaction((tx) => tx.putLetter({ ...first, revision: 2, writers: ['anna', 'bram'] }))
      expect(await store.letters(caseId)).toEqual([second, { ...first, revision: 2, writers: ['anna', 'bram'] }])
      expect(await store.letters(desk.newId())).toEqual([])
      await store.transaction((tx) => tx.deleteLetter(first.letterId))
      expect(await store.transaction((tx) => tx.letter(first.letterId))).toBeNull()
      await store.transaction((tx) => tx.destroyLetters(caseId))
      expect(await store.letters(caseId)).toEqual([])
    })

    it('with everybody they go to, as they were listed', async () => {
      const [one, two] = [
        person(1),
        person(2, { email: 'b@voorbeeld.example', address: [], language: 'en', part: 'A' }),
      ]
      await list(one, two)
      expect(await store.addressees({ caseId, letterId: null, after: 0, limit: 10 })).toEqual([
        { ...one, sending: null },
        { ...two, sending: null },
      ])
    })

    it('by part, by what reaches them, by number and from a number on', async () => {
      await list(
        person(1),
        person(2, { part: 'A', address: [], email: 'b@voorbeeld.example' }),
        person(3, { part: 'B' }),
      )
      expect(await numbers({ parts: [null] })).toEqual([1])
      expect(await numbers({ parts: ['A', 'B'] })).toEqual([2, 3])
      expect(await numbers({ parts: [null, 'B'] })).toEqual([1, 3])
      expect(await numbers({ means: 'email' })).toEqual([2])
      expect(await numbers({ means: 'letter' })).toEqual([1, 3])
      expect(await numbers({ number: 3 })).toEqual([3])
      expect(await numbers({ after: 1, limit: 1 })).toEqual([2])
      expect(await store.addresseeTallies(caseId)).toEqual(
        expect.arrayContaining([
          { part: null, language: 'nl', hasAddress: true, hasEmail: false, people: 1 },
          { part: 'A', language: 'nl', hasAddress: false, hasEmail: true, people: 1 },
        ]),
      )
    })

    it('with what became of them, for each letter apart', async () => {
      await list(person(1), person(2), person(3))
      const [first, other] = [desk.newId(), desk.newId()]
      await store.transaction((tx) => tx.addSendings(caseId, first, [sending(1), sending(2)]))
      await store.transaction((tx) => tx.addSendings(caseId, first, [{ ...sending(2), means: 'email' }]))
      const at = addHours(tuesday, 5)
      expect(
        await store.transaction((tx) => tx.markSendings(caseId, first, [2, 3], 'returned', at, 'mailboxFull')),
      ).toBe(1)
      expect(await numbers({ letterId: first, state: 'notSent' })).toEqual([3])
      expect(await numbers({ letterId: first, state: 'sent' })).toEqual([1, 2])
      expect(await numbers({ letterId: first, state: 'returned' })).toEqual([2])
      expect(await numbers({ letterId: other, state: 'notSent' })).toEqual([1, 2, 3])
      expect(await store.transaction((tx) => tx.sendings(caseId, first))).toEqual([
        sending(1),
        { ...sending(2), outcome: 'returned', outcomeAt: at, because: 'mailboxFull' },
      ])
      const [second] = await store.addressees({ caseId, letterId: first, number: 2, after: 0, limit: 1 })
      expect(second?.sending).toMatchObject({ outcome: 'returned', because: 'mailboxFull' })
      await store.transaction((tx) => tx.markSendings(caseId, first, [2], null, at))
      expect((await store.transaction((tx) => tx.sendings(caseId, first)))[1]).toEqual(sending(2))
      expect(await store.sendingTallies(caseId)).toEqual([
        { letterId: first, means: 'letter', outcome: null, people: 2 },
      ])
    })

    it('and destroys who they went to, never giving a number out again', async () => {
      await list(person(1), person(2))
      const letterId = desk.newId()
      await store.transaction((tx) => tx.addSendings(caseId, letterId, [sending(2)]))
      await store.transaction((tx) => tx.destroyAddressees(caseId))
      expect(await numbers()).toEqual([])
      expect(await store.transaction((tx) => tx.lastAddressee(caseId))).toBe(2)
      expect(await store.transaction((tx) => tx.sendings(caseId, letterId))).toEqual([sending(2)])
    })

    it('and nobody of them once the key of their case is gone', async () => {
      await list(person(1))
      await store.transaction((tx) => tx.destroyFiles({ kind: 'case', id: caseId }))
      await store.transaction((tx) => tx.destroyAddressees(caseId))
      expect(await numbers()).toEqual([])
    })
  })
}
