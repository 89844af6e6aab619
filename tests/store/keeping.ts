import { beforeEach, describe, expect, it } from 'vitest'
import { type OrganisationStore, VersionConflict } from '../../src/api/ports.ts'
import { changeTitle } from '../../src/domain/case/openCase.ts'
import { noDetails } from '../../src/domain/organisationDetails.ts'
import { brokenLinkIn, seal } from '../../src/domain/proof.ts'
import { addHours } from '../../src/domain/time.ts'
import { allCases, freshDesk, type Opened, tuesday } from './fresh.ts'
import { countingIds, type Desk, sha256, zeeland } from './kit.ts'

/** What is kept, all of it or nothing, and by whom it can be seen. */
export function keepingContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name} keeps what happened`, () => {
    let opened: Opened
    let desk: Desk
    let store: OrganisationStore
    beforeEach(async () => {
      ;({ opened, store, desk } = await freshDesk(open))
    })
    const openOne = async (title = 'Brief naar verkeerd adres') => desk.open(await desk.receive('Een brief'), title)

    it('gives a stream back to the letter, with its personal details and an unbroken chain', async () => {
      const text = 'Zó schreef hij: "\\u0000?" 👩‍👩‍👧 \u202Eתשקר\r\n\t ﷽ \uFFFF'
      const id = await desk.receive(text, { name: "O'Brien -- Ѐ" })
      const [first] = await store.history({ kind: 'report', id })
      expect(first?.personal).toEqual({
        description: text,
        reporter: { role: 'resident', name: "O'Brien -- Ѐ", phone: null, email: null, callBack: true },
      })
      const history = await store.history({ kind: 'report', id })
      const entries = history.map(({ entry }) => entry)
      expect(await brokenLinkIn(zeeland().id, entries, sha256)).toBeNull()
    })

    it('shows a stream as it was at an earlier version', async () => {
      const id = await openOne()
      await desk.act(id, (breach, context) => changeTitle({ title: 'Anders' }, breach, context))
      expect(await store.history({ kind: 'case', id }, 1)).toHaveLength(1)
      expect(await store.history({ kind: 'case', id })).toHaveLength(2)
      expect(await store.history({ kind: 'case', id: 'no such id' })).toEqual([])
      const report = await desk.receive('Nog een brief')
      expect(await store.histories('case', ['no such id', id, report])).toEqual([
        [],
        await store.history({ kind: 'case', id }),
        [],
      ])
    })

    it('refuses to append to a stream that has moved on, says where it is, and keeps nothing of the transaction', async () => {
      const id = await openOne()
      const stream = { kind: 'case', id } as const
      const note = { type: 'noteAdded', noteId: 'n', happenedAt: tuesday, text: 'x' } as const
      const entry = {
        version: 1,
        recordedAt: tuesday,
        happenedAt: tuesday,
        by: { kind: 'user', id: 'anna' },
        event: note,
      } as const
      const sealed = await seal(zeeland().id, stream, [entry], '0', sha256, countingIds())
      const stale = store.transaction(async (transaction) => {
        await transaction.nextReference(2026)
        await transaction.append(stream, 0, sealed)
      })
      await expect(stale).rejects.toMatchObject({ current: 1, stream })
      await expect(stale).rejects.toBeInstanceOf(VersionConflict)
      expect(await store.transaction((transaction) => transaction.nextReference(2026))).toBe(2)
    })

    it('refuses to append beyond the end of a stream', async () => {
      const stream = { kind: 'case', id: await openOne() } as const
      const appending = store.transaction((transaction) => transaction.append(stream, 5, []))
      await expect(appending).rejects.toMatchObject({ current: 1 })
    })

    it('lets exactly one of two win who write at the same version', async () => {
      const id = await openOne()
      const stream = { kind: 'case', id } as const
      const write = async (text: string) => {
        const history = await store.history(stream)
        const event = { type: 'noteAdded', noteId: text, happenedAt: tuesday, text } as const
        const entry = {
          version: 2,
          recordedAt: tuesday,
          happenedAt: tuesday,
          by: { kind: 'user', id: 'anna' },
          event,
        } as const
        const sealed = await seal(zeeland().id, stream, [entry], history.at(-1)?.entry.hash ?? '', sha256, desk.newId)
        await store.transaction((transaction) => transaction.append(stream, 1, sealed))
      }
      const results = await Promise.allSettled([write('a'), write('b'), write('c')])
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
      for (const result of results)
        if (result.status === 'rejected') expect(result.reason).toMatchObject({ current: 2 })
      expect(await store.history(stream)).toHaveLength(2)
    })

    it('gives out references without gaps to many who ask at once, and takes back those of failed work', async () => {
      const numbers = await Promise.all(
        Array.from({ length: 32 }, (_, at) =>
          store
            .transaction(async (transaction) => {
              const number = await transaction.nextReference(2026)
              if (at % 4 === 0) throw new Error('given up')
              return number
            })
            .catch(() => null),
        ),
      )
      expect(numbers.filter((number) => number !== null).toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: 24 }, (_, at) => at + 1),
      )
      expect(await store.transaction((transaction) => transaction.nextReference(2027))).toBe(1)
    })

    it('undoes everything of a transaction that throws', async () => {
      const failing = store.transaction(async (transaction) => {
        await transaction.putReceipt('code', desk.newId())
        await transaction.audit({
          at: tuesday,
          by: { kind: 'user', id: 'anna' },
          what: 'write',
          object: { kind: 'case', id: null },
          result: 'done',
        })
        await transaction.keepAnswer({
          key: 'k',
          actor: 'anna',
          fingerprint: 'f',
          status: 201,
          body: '{}',
          headers: {},
          keptAt: tuesday,
        })
        throw new Error('given up')
      })
      await expect(failing).rejects.toThrow('given up')
      expect(await store.reportOfReceipt('code')).toBeNull()
      expect(await store.auditTrail({ limit: 10 })).toEqual([])
      expect(await store.transaction((transaction) => transaction.keptAnswer('anna', 'k'))).toBeNull()
    })

    it('sees its own writes within a transaction', async () => {
      const id = desk.newId()
      await store.transaction(async (transaction) => {
        const row = {
          id,
          version: 1,
          state: 'new',
          channel: 'system',
          receivedAt: tuesday,
          callBackWanted: false,
          calledBack: false,
          parkedUntil: null,
          caseId: null,
          seenBy: [],
          sourceReference: 'zaak 1',
        } as const
        await transaction.putReport(row)
        expect(await transaction.reportBySource('zaak 1')).toBe(id)
      })
    })

    it('takes a report from another system once, however long its reference', async () => {
      const source = 'x'.repeat(10_000)
      const id = await desk.receive('Mail', { channel: 'system', source })
      expect(await store.transaction((transaction) => transaction.reportBySource(source))).toBe(id)
      expect(await store.transaction((transaction) => transaction.reportBySource('y'))).toBeNull()
      await expect(desk.receive('Mail', { channel: 'system', source })).rejects.toThrow(/already|duplicate/)
    })

    it('remembers an answer for a day, per actor and key', async () => {
      const answer = {
        key: 'k',
        actor: 'anna',
        fingerprint: 'f',
        status: 201,
        body: '{"é":1}',
        headers: { etag: '"1"' },
        keptAt: tuesday,
      }
      await store.transaction((transaction) => transaction.keepAnswer(answer))
      const kept = (actor: string) => store.transaction((transaction) => transaction.keptAnswer(actor, 'k'))
      expect(await kept('anna')).toEqual(answer)
      expect(await kept('bas')).toBeNull()
      opened.clock.now = addHours(tuesday, 23.99)
      expect(await kept('anna')).toEqual(answer)
      opened.clock.now = addHours(tuesday, 24)
      expect(await kept('anna')).toBeNull()
      const later = { ...answer, fingerprint: 'g', keptAt: opened.clock.now }
      await store.transaction((transaction) => transaction.keepAnswer(later))
      expect(await kept('anna')).toEqual(later)
    })

    it('finds the report of a receipt', async () => {
      const id = await desk.receive('Een brief')
      await store.transaction((transaction) => transaction.putReceipt('hash', id))
      expect(await store.reportOfReceipt('hash')).toBe(id)
      expect(await store.transaction((tx) => tx.reportOfReceipt('hash'))).toBe(id)
      expect(await store.reportOfReceipt('other')).toBeNull()
    })

    it('tells the facts of reading and writing, the latest first', async () => {
      const fact = (what: 'read' | 'write', id: string) =>
        ({
          at: tuesday,
          by: { kind: 'user', id: 'anna' },
          what,
          object: { kind: 'case', id },
          result: 'done',
        }) as const
      await store.audit(fact('read', 'one'))
      await store.auditTrail({ limit: 1 })
      await store.transaction((transaction) => transaction.audit(fact('write', 'two')))
      expect(await store.auditTrail({ limit: 10 })).toEqual([fact('write', 'two'), fact('read', 'one')])
      expect(await store.auditTrail({ object: { kind: 'case', id: 'one' }, limit: 10 })).toEqual([fact('read', 'one')])
      expect(await store.auditTrail({ limit: 1 })).toEqual([fact('write', 'two')])
    })

    it('announces a change when it is kept, to listeners of its own organisation', async () => {
      const heard = new Promise((resolve) =>
        opened.changes.subscribe(zeeland().id, (change) => change.stream.kind === 'case' && resolve(change)),
      )
      opened.changes.subscribe(desk.newId(), () => {
        throw new Error('not your organisation')
      })
      const id = await openOne()
      expect(await heard).toEqual({ stream: { kind: 'case', id }, version: 1, by: 'anna' })
    })

    it('keeps what an organisation chose about itself', async () => {
      await store.putOrganisation(
        zeeland({
          name: 'Zeedorp',
          policy: { secondReader: true, dpoAdvice: 'required', regimes: ['avg', 'wpg'] },
          details: { ...noDetails, city: 'Zeedorp', sector: 'other' },
        }),
      )
      expect(await store.organisation()).toEqual(
        zeeland({
          name: 'Zeedorp',
          policy: { secondReader: true, dpoAdvice: 'required', regimes: ['avg', 'wpg'] },
          details: { ...noDetails, city: 'Zeedorp', sector: 'other' },
        }),
      )
      expect((await opened.store.organisationBySlug('zeedorp'))?.name).toBe('Zeedorp')
      expect(await opened.store.organisationBySlug('elders')).toBeNull()
      expect(await opened.store.organisations()).toHaveLength(1)
      await expect(opened.store.createOrganisation(zeeland({ id: desk.newId() }))).rejects.toThrow(/already|insert/)
    })

    it('keeps what an organisation chose about mail, and no settings of it while it chose nothing', async () => {
      const messages = { digestTime: null, reminderDays: [2] }
      await store.putOrganisation(zeeland({ messages }))
      expect(await store.organisation()).toEqual(zeeland({ messages }))
      expect(await opened.store.organisationBySlug('zeedorp')).toEqual(zeeland({ messages }))
      for (const nothing of [zeeland(), zeeland({ messages: {} })]) {
        await store.putOrganisation(nothing)
        expect(await store.organisation()).toStrictEqual(zeeland())
        expect(await opened.store.organisationBySlug('zeedorp')).toStrictEqual(zeeland())
        expect(await opened.store.organisations()).toStrictEqual([zeeland()])
      }
    })

    it('keeps organisations apart', async () => {
      const other = zeeland({ id: '00000000-0000-7000-8000-00000000000b', slug: 'bergdorp' })
      await opened.store.createOrganisation(other)
      const id = await openOne()
      const theirs = opened.store.of(other.id)
      expect(await theirs.history({ kind: 'case', id })).toEqual([])
      expect((await theirs.findCases(allCases())).items).toEqual([])
      expect(await theirs.summaries([id])).toEqual([])
      expect(await theirs.caseIdOf('DL-2026-0001')).toBeNull()
      expect((await theirs.countCases(allCases({ q: 'brief' }))).matching).toBe(0)
      expect(await theirs.transaction((transaction) => transaction.nextReference(2026))).toBe(1)
    })

    it('shows saved views to their owner, and shared ones to all; only the owner changes them', async () => {
      const mine = {
        id: 'v1',
        name: 'Zonder behandelaar',
        owner: 'anna',
        shared: false,
        query: 'view=unassigned',
      }
      const shared = { id: 'v2', name: 'Áchterstand', owner: 'bas', shared: true, query: 'group=late' }
      await store.putSavedView(mine)
      await store.putSavedView(shared)
      expect(await store.savedViews('anna')).toEqual([shared, mine])
      expect(await store.savedViews('bas')).toEqual([shared])
      await store.putSavedView({ ...shared, owner: 'anna', name: 'Gekaapt' })
      expect(await store.savedViews('bas')).toEqual([shared])
      expect(await store.deleteSavedView('v2', 'anna')).toBe(false)
      expect(await store.deleteSavedView('v2', 'bas')).toBe(true)
      expect(await store.savedViews('anna')).toEqual([mine])
    })
  })
}
