import { beforeEach, describe, expect, it } from 'vitest'
import {
  type CaseQuery,
  type Changes,
  type OrganisationStore,
  type ReportQuery,
  type Store,
  UnknownCursor,
  VersionConflict,
} from '../../src/api/ports.ts'
import { assignHandler } from '../../src/domain/case/assignHandler.ts'
import { declareNoBreach } from '../../src/domain/case/closeCase.ts'
import { establishAwareness } from '../../src/domain/case/establishAwareness.ts'
import { identifyData } from '../../src/domain/case/identifyData.ts'
import { addNote } from '../../src/domain/case/keepFile.ts'
import { changeTitle } from '../../src/domain/case/openCase.ts'
import { brokenLinkIn, seal } from '../../src/domain/proof.ts'
import { dismissReport, parkReport } from '../../src/domain/report/decideOnReport.ts'
import { addHours } from '../../src/domain/time.ts'
import { colleague, countingIds, Desk, officer, sha256, zeeland } from './kit.ts'

export type Opened = { readonly store: Store; readonly changes: Changes; clock: { now: string } }

const tuesday = '2026-11-17T13:10:00.000Z'

const allCases = (over: Partial<CaseQuery> = {}): CaseQuery => ({
  me: officer.id,
  searchRestricted: false,
  sort: 'reference',
  descending: false,
  limit: 50,
  cursor: null,
  now: tuesday,
  ...over,
})
const allReports = (over: Partial<ReportQuery> = {}): ReportQuery => ({
  state: 'all',
  searchRestricted: false,
  descending: true,
  limit: 50,
  cursor: null,
  now: tuesday,
  ...over,
})

/** What every store must do; run over memory and over PostgreSQL. @param open gives an empty store */
export function storeContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name} keeps what happened`, () => {
    let opened: Opened
    let desk: Desk
    let store: OrganisationStore
    beforeEach(async () => {
      opened = await open()
      opened.clock.now = tuesday
      await opened.store.createOrganisation(zeeland())
      store = opened.store.of(zeeland().id)
      desk = new Desk(store, zeeland().id)
    })
    const openOne = async (title = 'Brief naar verkeerd adres') =>
      desk.open(await desk.receive('Een brief'), title)
    const titles = async (over: Partial<CaseQuery> = {}) =>
      (await store.findCases(allCases(over))).items.map(({ title }) => title)
    const referencesOf = async (over: Partial<CaseQuery> = {}) =>
      (await store.findCases(allCases(over))).items.map(({ reference }) => reference)

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
        const sealed = await seal(
          zeeland().id,
          stream,
          [entry],
          history.at(-1)?.entry.hash ?? '',
          sha256,
          desk.newId,
        )
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
      expect(await store.auditTrail({ object: { kind: 'case', id: 'one' }, limit: 10 })).toEqual([
        fact('read', 'one'),
      ])
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
        }),
      )
      expect(await store.organisation()).toEqual(
        zeeland({
          name: 'Zeedorp',
          policy: { secondReader: true, dpoAdvice: 'required', regimes: ['avg', 'wpg'] },
        }),
      )
      expect((await opened.store.organisationBySlug('zeedorp'))?.name).toBe('Zeedorp')
      expect(await opened.store.organisationBySlug('elders')).toBeNull()
      expect(await opened.store.organisations()).toHaveLength(1)
      await expect(opened.store.createOrganisation(zeeland({ id: desk.newId() }))).rejects.toThrow(
        /already|insert/,
      )
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

    describe('and finds it', () => {
      it('by the deadline, cases without a term last by the day they were opened, in either direction', async () => {
        const late = await openOne('eerste')
        desk.now = addHours(tuesday, 1)
        await openOne('tweede')
        const closed = await openOne('derde')
        const closedToo = await openOne('vierde')
        await desk.act(closedToo, (breach, context) => declareNoBreach({ reason: 'niets' }, breach, context))
        await desk.act(closed, (breach, context) => declareNoBreach({ reason: 'niets' }, breach, context))
        await desk.act(late, (breach, context) =>
          establishAwareness(
            { awareAt: addHours(tuesday, -2), reason: 'eerder', moments: noMoments },
            breach,
            context,
          ),
        )
        expect(await titles({ sort: 'deadline' })).toEqual(['eerste', 'tweede', 'derde', 'vierde'])
        expect(await titles({ sort: 'deadline', descending: true })).toEqual([
          'tweede',
          'eerste',
          'vierde',
          'derde',
        ])
      })

      it('by title without case and accents, in code-point order', async () => {
        for (const title of ['Zee', '😀', 'éclair', '\uFF0E', '\uE000', 'Ezel', 'ß', '']) await openOne(title)
        expect(await titles({ sort: 'title' })).toEqual([
          '',
          '\uFF0E',
          'éclair',
          'Ezel',
          'Zee',
          'ß',
          '\uE000',
          '😀',
        ])
      })

      it('by reference as numbers', async () => {
        const id = await openOne()
        const [summary] = await store.summaries([id])
        const references = ['DL-2026-10000', 'DL-2026-9999', 'DL-2025-10001']
        for (const reference of references) {
          await store.transaction(
            async (transaction) =>
              summary && transaction.putCase({ ...summary, id: desk.newId(), reference }),
          )
        }
        expect(await referencesOf()).toEqual([
          'DL-2025-10001',
          'DL-2026-0001',
          'DL-2026-9999',
          'DL-2026-10000',
        ])
      })

      it('page by page without gaps or doubles, in every order and direction, with and without words', async () => {
        for (let at = 0; at < 11; at += 1) {
          desk.now = addHours(tuesday, at % 3)
          const id = await openOne(`Brief ${'cab'[at % 3]}`)
          if (at % 4 === 0)
            await desk.act(id, (breach, context) => declareNoBreach({ reason: 'niets' }, breach, context))
          if (at % 2 === 0)
            await desk.act(id, (breach, context) => identifyData(peopleOf(at % 5), breach, context))
        }
        for (const sort of ['deadline', 'openedAt', 'reference', 'title', 'people', 'closedAt'] as const) {
          for (const descending of [false, true]) {
            for (const q of [undefined, 'brief']) {
              const whole = await referencesOf({ sort, descending, q })
              const paged: string[] = []
              let cursor: string | null = null
              do {
                const page = await store.findCases(allCases({ sort, descending, q, limit: 3, cursor }))
                paged.push(...page.items.map(({ reference }) => reference))
                cursor = page.next
              } while (cursor)
              expect({ sort, descending, q, paged }).toEqual({ sort, descending, q, paged: whole })
              expect(new Set(paged).size).toBe(11)
            }
          }
        }
      })

      it('refuses a cursor that it did not give out for this order', async () => {
        await openOne()
        await openOne()
        const { next } = await store.findCases(allCases({ limit: 1 }))
        for (const cursor of [
          '',
          'x',
          '%',
          btoa('[]'),
          btoa(encodeURIComponent('["cases reference",false,1,2,3]')),
        ]) {
          await expect(store.findCases(allCases({ cursor }))).rejects.toBeInstanceOf(UnknownCursor)
        }
        await expect(store.findCases(allCases({ cursor: next, sort: 'title' }))).rejects.toBeInstanceOf(
          UnknownCursor,
        )
        await expect(store.findReports(allReports({ cursor: next }))).rejects.toBeInstanceOf(UnknownCursor)
      })

      it('by view, with exact numbers of every view', async () => {
        const [mine, closed] = [await openOne('mijn'), await openOne('dicht')]
        await openOne('vrij')
        await desk.act(mine, (breach, context) =>
          assignHandler({ handler: officer, note: null }, breach, context),
        )
        await desk.act(closed, (breach, context) => declareNoBreach({ reason: 'niets' }, breach, context))
        expect(await titles({ view: 'mine' })).toEqual(['mijn'])
        expect(await titles({ view: 'unassigned' })).toEqual(['vrij'])
        expect(await titles({ view: 'team' })).toEqual(['mijn', 'vrij'])
        expect(await titles({ view: 'closed' })).toEqual(['dicht'])
        const { views } = await store.countCases(allCases({ q: 'niets dat er is' }))
        expect(views).toEqual({ mine: 1, unassigned: 1, team: 2, waiting: 0, closed: 1 })
        const monthLater = addHours(tuesday, 31 * 24)
        expect((await store.countCases(allCases({ now: monthLater }))).views.closed).toBe(0)
        expect(await titles({ view: 'closed', now: monthLater })).toEqual([])
      })

      it('by urgency, counts the other groups too, and tells of late cases that a filter hides', async () => {
        await openOne('oud')
        desk.now = addHours(tuesday, 60)
        await openOne('nieuw')
        const now = addHours(tuesday, 73)
        expect(await titles({ group: 'late', now })).toEqual(['oud'])
        expect(await titles({ group: 'later', now })).toEqual(['nieuw'])
        const counts = await store.countCases(allCases({ view: 'team', group: 'later', now }))
        expect(counts.groups).toEqual({ late: 1, today: 0, within24Hours: 0, later: 1, noFixedTerm: 0 })
        expect(counts).toMatchObject({ matching: 1, lateHidden: 1 })
        expect(await store.countCases(allCases({ view: 'team', q: 'nieuw', now }))).toMatchObject({
          matching: 1,
          lateHidden: 1,
        })
        expect(await store.countCases(allCases({ view: 'team', now }))).toMatchObject({
          matching: 2,
          lateHidden: 0,
        })
      })

      it('puts every moment of the longest day in one group', async () => {
        const midnight = '2026-10-24T22:10:00.000Z'
        for (const hours of [-50, -60, -47.9, -47.5, -47, 24]) {
          desk.now = addHours(midnight, hours)
          await openOne(`na ${hours}`)
        }
        const counts = await store.countCases(allCases({ now: midnight }))
        const { groups, matching } = counts
        expect(Object.values(groups).reduce((sum, count) => sum + count, 0)).toBe(6)
        expect(matching).toBe(6)
        for (const group of ['late', 'today', 'within24Hours', 'later', 'noFixedTerm'] as const) {
          expect(await titles({ group, now: midnight })).toHaveLength(groups[group])
        }
      })

      it('by what a case is about and who runs it', async () => {
        const id = await openOne('gezondheid')
        await openOne('leeg')
        await desk.act(id, (breach, context) => identifyData(peopleOf(3), breach, context))
        await desk.act(id, (breach, context) =>
          assignHandler({ handler: colleague, note: null }, breach, context),
        )
        expect(await titles({ category: ['health', 'iban'] })).toEqual(['gezondheid'])
        expect(await titles({ category: ['name'] })).toEqual(['gezondheid'])
        expect(await titles({ category: ['iban'] })).toEqual([])
        expect(await titles({ nature: ['availability', 'confidentiality'] })).toEqual(['gezondheid'])
        expect(await titles({ incidentKind: ['postWrong'] })).toEqual(['gezondheid'])
        expect(await titles({ handler: ['bas'] })).toEqual(['gezondheid'])
        expect(await titles({ handler: ['bas', 'none'] })).toEqual(['gezondheid', 'leeg'])
        expect(await titles({ authorityState: ['toBeAssessed'], subjectsState: ['toBeAssessed'] })).toEqual([
          'gezondheid',
          'leeg',
        ])
        expect(await titles({ authorityState: [] })).toEqual(['gezondheid', 'leeg'])
        expect(await titles({ openedFrom: addHours(tuesday, 1) })).toEqual([])
        expect(await titles({ openedFrom: tuesday, openedBefore: addHours(tuesday, 1) })).toHaveLength(2)
      })

      it('by words that all occur, whatever their case and accents', async () => {
        await openOne('Coöperatie Zeedorp: brief')
        await openOne('Brief van de gemeente')
        expect(await titles({ q: 'BRIEF cooperatie' })).toEqual(['Coöperatie Zeedorp: brief'])
        expect(await titles({ q: '  brief  ' })).toHaveLength(2)
        expect(await titles({ q: 'brief, (gemeente)!' })).toEqual(['Brief van de gemeente'])
        expect(await titles({ q: 'de' })).toEqual(['Brief van de gemeente'])
        expect(await titles({ q: 'onvindbaarheid' })).toEqual([])
        expect(await titles({ q: ' ' })).toHaveLength(2)
        for (const q of ["'", "' or 1=1 --", '🙂', '%', '\\', '!', "brief' & !'x", ':*'])
          expect([q, await titles({ q })]).toEqual([q, []])
      })

      it('by restricted words only for those who may read them', async () => {
        const id = await desk.receive('Brief gevonden', { name: 'Wilhelmina Zwartjes' })
        expect((await store.findReports(allReports({ q: 'zwartjes' }))).items).toEqual([])
        expect((await store.countReports(allReports({ q: 'zwartjes' }))).matching).toBe(0)
        const found = await store.findReports(allReports({ q: 'zwartjes brief', searchRestricted: true }))
        expect(found.items.map((row) => row.id)).toEqual([id])
      })

      it('by new words once the search text changed, and by the old ones while it did not', async () => {
        const id = await openOne('oude titel')
        const rename = (title: string, search?: { open: string; restricted: string }) =>
          desk.act(id, (breach, context) => changeTitle({ title }, breach, context), search)
        await rename('tweede')
        expect(await titles({ q: 'oude' })).toEqual(['tweede'])
        await rename('derde', { open: 'derde', restricted: '' })
        expect(await titles({ q: 'oude' })).toEqual([])
        expect(await titles({ q: 'derde' })).toEqual(['derde'])
      })

      it('reports by state, and takes a parked one up again when its time is over', async () => {
        const [parked, dismissed] = [
          await desk.receive('een'),
          await desk.receive('twee', { channel: 'mail' }),
        ]
        desk.now = addHours(tuesday, 1)
        const fresh = await desk.receive('drie')
        await desk.triage(parked, (report) =>
          parkReport({ until: addHours(tuesday, 24), reason: 'wachten' }, report, desk.context()),
        )
        await desk.triage(dismissed, (report) =>
          dismissReport({ reason: 'geen lek' }, report, desk.context()),
        )
        const ids = async (over: Partial<ReportQuery>) =>
          (await store.findReports(allReports(over))).items.map(({ id }) => id)
        expect(await ids({ state: 'open' })).toEqual([fresh])
        expect(await ids({ state: 'parked' })).toEqual([parked])
        expect(await ids({ state: 'settled' })).toEqual([dismissed])
        expect(await ids({ channel: ['mail'] })).toEqual([dismissed])
        expect(await ids({ descending: false })).toEqual([parked, dismissed, fresh])
        expect(await store.countReports(allReports({ channel: ['phone'] }))).toEqual({
          open: 1,
          parked: 1,
          settled: 1,
          matching: 2,
        })
        const dayLater = addHours(tuesday, 25)
        expect(await ids({ state: 'open', now: dayLater, descending: false })).toEqual([parked, fresh])
        const { next } = await store.findReports(allReports({ limit: 1 }))
        expect(await ids({ cursor: next, limit: 5 })).toEqual([dismissed, parked])
      })

      it('the register by reference, breaches and their neighbours apart', async () => {
        const noBreach = await openOne('geen')
        await openOne('wel')
        await desk.act(noBreach, (breach, context) => declareNoBreach({ reason: 'niets' }, breach, context))
        const entries = async (which: 'breaches' | 'noBreach' | 'all', cursor: string | null = null) =>
          store.register({ which, limit: 1, cursor })
        expect((await entries('breaches')).items.map(({ title }) => title)).toEqual(['wel'])
        expect((await entries('noBreach')).items.map(({ title }) => title)).toEqual(['geen'])
        const first = await entries('all')
        expect(first.items.map(({ title }) => title)).toEqual(['geen'])
        expect((await entries('all', first.next)).items.map(({ title }) => title)).toEqual(['wel'])
        expect((await entries('all', first.next)).next).toBeNull()
      })

      it('cases by reference and by id, and all that are open', async () => {
        const [one, two] = [await openOne('een'), await openOne('twee')]
        await desk.act(two, (breach, context) => addNote({ text: 'x', happenedAt: tuesday }, breach, context))
        expect(await store.caseIdOf('DL-2026-0002')).toBe(two)
        expect(await store.caseIdOf('DL-2026-0009')).toBeNull()
        expect(
          (await store.summaries([two, 'unknown', desk.newId(), one])).map(({ id, version }) => [
            id,
            version,
          ]),
        ).toEqual([
          [two, 2],
          [one, 1],
        ])
        await desk.act(one, (breach, context) => declareNoBreach({ reason: 'niets' }, breach, context))
        expect(await store.openCaseIds()).toEqual([two])
      })
    })
  })
}

const noMoments = {
  occurredFrom: null,
  occurredTo: null,
  firstSignalAt: null,
  processorAwareAt: null,
  processorInformedUsAt: null,
}

const peopleOf = (max: number) =>
  ({
    facts: {
      natures: ['confidentiality'],
      categories: ['name'],
      specialCategories: ['health'],
      people: { min: 0, max, estimate: true },
    },
    incidentKind: 'postWrong',
    subjectGroups: [],
    consequences: '',
    numbersNote: 'geschat',
  }) as const
