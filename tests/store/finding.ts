import { beforeEach, describe, expect, it } from 'vitest'
import type { OrganisationStore } from '../../src/api/ports.ts'
import type { CaseQuery, ReportQuery } from '../../src/api/ports/lists.ts'
import { UnknownCursor } from '../../src/api/cursor.ts'
import { askDpo } from '../../src/domain/case/adviseAsDpo.ts'
import { assignHandler } from '../../src/domain/case/assignHandler.ts'
import { declareNoBreach } from '../../src/domain/case/closeCase.ts'
import { establishAwareness } from '../../src/domain/case/establishAwareness.ts'
import { identifyData } from '../../src/domain/case/identifyData.ts'
import { addNote, addTask } from '../../src/domain/case/keepFile.ts'
import { askSecondReading } from '../../src/domain/case/secondReading.ts'
import { changeTitle } from '../../src/domain/case/openCase.ts'
import { dismissReport, parkReport } from '../../src/domain/report/decideOnReport.ts'
import { summaryEdition } from '../../src/domain/case/summary.ts'
import { addHours } from '../../src/domain/time.ts'
import { allCases, allReports, freshDesk, type Opened, tuesday } from './fresh.ts'
import { colleague, type Desk, officer } from './kit.ts'

/** How it is found again: pages, filters, sorts, counts and words. */
export function findingContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name} finds what it kept`, () => {
    let desk: Desk
    let store: OrganisationStore
    beforeEach(async () => {
      ;({ store, desk } = await freshDesk(open))
    })
    const openOne = async (title = 'Brief naar verkeerd adres') => desk.open(await desk.receive('Een brief'), title)
    const titles = async (over: Partial<CaseQuery> = {}) =>
      (await store.findCases(allCases(over))).items.map(({ title }) => title)
    const referencesOf = async (over: Partial<CaseQuery> = {}) =>
      (await store.findCases(allCases(over))).items.map(({ reference }) => reference)

    it('by the deadline, cases without a term last by the day they were opened, in either direction', async () => {
      const late = await openOne('eerste')
      desk.now = addHours(tuesday, 1)
      await openOne('tweede')
      const closed = await openOne('derde')
      const closedToo = await openOne('vierde')
      await desk.act(closedToo, (breach, context) => declareNoBreach({ reason: 'niets' }, breach, context))
      await desk.act(closed, (breach, context) => declareNoBreach({ reason: 'niets' }, breach, context))
      await desk.act(late, (breach, context) =>
        establishAwareness({ awareAt: addHours(tuesday, -2), reason: 'eerder', moments: noMoments }, breach, context),
      )
      expect(await titles({ sort: 'deadline' })).toEqual(['eerste', 'tweede', 'derde', 'vierde'])
      expect(await titles({ sort: 'deadline', descending: true })).toEqual(['tweede', 'eerste', 'vierde', 'derde'])
    })

    it('by when their nearest timer ends, for whom they wait, and what was promised in them', async () => {
      const waiting = await openOne('wacht')
      desk.now = addHours(tuesday, 2)
      const tasked = await openOne('taak')
      await openOne('rest')
      await desk.act(waiting, (breach, context) => askDpo(breach, context))
      await desk.act(tasked, (breach, context) =>
        addTask({ text: 'Bel de ontvanger', owner: null, dueOn: null }, breach, context),
      )
      const endOfFirst = addHours(tuesday, 72)
      expect(await titles({ dueFrom: endOfFirst, dueBefore: addHours(endOfFirst, 1) })).toEqual(['wacht'])
      expect(await titles({ dueFrom: addHours(endOfFirst, 1) })).toEqual(['taak', 'rest'])
      expect(await titles({ dueBefore: endOfFirst })).toEqual([])
      expect(await titles({ waitingFor: 'dpo' })).toEqual(['wacht'])
      expect(await titles({ waitingFor: 'secondReader' })).toEqual([])
      await desk.act(tasked, (breach, context) => askSecondReading({ of: 'doNotNotify', reason: 'x' }, breach, context))
      const { mayNotRead } = (await store.summaries([tasked]))[0]?.progress.waitingFor ?? {}
      expect(mayNotRead).toHaveLength(1)
      expect(await titles({ readableBy: mayNotRead?.[0] })).toEqual([])
      expect(await titles({ readableBy: 'iemand anders' })).toEqual(['taak'])
      expect(await titles({ readableBy: null })).toEqual([])
      expect(await titles({ promised: true })).toEqual(['taak'])
      expect(await titles({ promised: false })).toEqual(['wacht', 'rest'])
      expect((await store.countCases({ ...allCases(), waitingFor: 'dpo' })).matching).toBe(1)
      expect((await store.countCases({ ...allCases(), promised: true })).matching).toBe(1)
    })

    it('by their last event', async () => {
      const first = await openOne()
      desk.now = addHours(tuesday, 3)
      const second = await openOne()
      await desk.act(first, (breach, context) => addNote({ text: 'n', happenedAt: tuesday }, breach, context))
      desk.now = addHours(tuesday, 5)
      await desk.act(second, (breach, context) => addNote({ text: 'n', happenedAt: tuesday }, breach, context))
      expect(await store.lastRecordedIn([second, 'no such id', first])).toEqual([
        addHours(tuesday, 5),
        null,
        addHours(tuesday, 3),
      ])
    })

    it('by title without case and accents, in code-point order', async () => {
      for (const title of ['Zee', '😀', 'éclair', '\uFF0E', '\uE000', 'Ezel', 'ß', '']) await openOne(title)
      expect(await titles({ sort: 'title' })).toEqual(['', '\uFF0E', 'éclair', 'Ezel', 'Zee', 'ß', '\uE000', '😀'])
    })

    it('by reference as numbers', async () => {
      const id = await openOne()
      const [summary] = await store.summaries([id])
      const references = ['DL-2026-10000', 'DL-2026-9999', 'DL-2025-10001']
      for (const reference of references) {
        await store.transaction(
          async (transaction) => summary && transaction.putCase({ ...summary, id: desk.newId(), reference }),
        )
      }
      expect(await referencesOf()).toEqual(['DL-2025-10001', 'DL-2026-0001', 'DL-2026-9999', 'DL-2026-10000'])
    })

    it('page by page without gaps or doubles, in every order and direction, with and without words', async () => {
      for (let at = 0; at < 11; at += 1) {
        desk.now = addHours(tuesday, at % 3)
        const id = await openOne(`${at % 5 === 0 ? 'Bries' : 'Brief'} ${'cab'[at % 3]}`)
        if (at % 4 === 0) await desk.act(id, (breach, context) => declareNoBreach({ reason: 'niets' }, breach, context))
        if (at % 2 === 0) await desk.act(id, (breach, context) => identifyData(peopleOf(at % 5), breach, context))
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
      for (const cursor of ['', 'x', '%', btoa('[]'), btoa(encodeURIComponent('["cases reference",false,1,2,3]'))]) {
        await expect(store.findCases(allCases({ cursor }))).rejects.toBeInstanceOf(UnknownCursor)
      }
      await expect(store.findCases(allCases({ cursor: next, sort: 'title' }))).rejects.toBeInstanceOf(UnknownCursor)
      await expect(store.findReports(allReports({ cursor: next }))).rejects.toBeInstanceOf(UnknownCursor)
    })

    it('by view, with exact numbers of every view', async () => {
      const [mine, closed] = [await openOne('mijn'), await openOne('dicht')]
      await openOne('vrij')
      await desk.act(mine, (breach, context) => assignHandler({ handler: officer, note: null }, breach, context))
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
      await desk.act(id, (breach, context) => assignHandler({ handler: colleague, note: null }, breach, context))
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
      const [parked, dismissed] = [await desk.receive('een'), await desk.receive('twee', { channel: 'mail' })]
      desk.now = addHours(tuesday, 1)
      const fresh = await desk.receive('drie')
      await desk.triage(parked, (report) =>
        parkReport({ until: addHours(tuesday, 24), reason: 'wachten' }, report, desk.context()),
      )
      await desk.triage(dismissed, (report) => dismissReport({ reason: 'geen lek' }, report, desk.context()))
      const ids = async (over: Partial<ReportQuery>) =>
        (await store.findReports(allReports(over))).items.map(({ id }) => id)
      expect(await ids({ state: 'open' })).toEqual([fresh])
      expect(await ids({ state: 'parked' })).toEqual([parked])
      expect(await ids({ state: 'settled' })).toEqual([dismissed])
      expect(await ids({ channel: ['mail'] })).toEqual([dismissed])
      expect(await ids({ descending: false })).toEqual([parked, dismissed, fresh])
      expect(await store.countReports(allReports({ channel: ['phone'] }))).toEqual({
        open: 1,
        needsALook: 0,
        parked: 1,
        settled: 1,
        matching: 2,
      })
      const doubtful = await desk.receive('Ik ben afwezig', { channel: 'mail', doubt: 'autoReply' })
      expect(await ids({ state: 'needsALook' })).toEqual([doubtful])
      expect(await ids({ state: 'open' })).toEqual([fresh])
      const counts = { open: 1, needsALook: 1, parked: 1, settled: 1, matching: 4 }
      expect(await store.countReports(allReports({}))).toEqual(counts)
      const dayLater = addHours(tuesday, 25)
      expect(await ids({ state: 'open', now: dayLater, descending: false })).toEqual([parked, fresh])
      const { next } = await store.findReports(allReports({ limit: 1 }))
      expect(await ids({ cursor: next, limit: 5 })).toEqual([fresh, dismissed, parked])
    })

    it('the register by reference, breaches and their neighbours apart', async () => {
      const noBreach = await openOne('geen')
      await openOne('wel')
      await desk.act(noBreach, (breach, context) => declareNoBreach({ reason: 'niets' }, breach, context))
      const entries = async (which: 'breaches' | 'noBreach' | 'all', cursor: string | null = null) =>
        store.register({ which, limit: 1, cursor, now: tuesday, today: '2026-11-17' })
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
        (await store.summaries([two, 'unknown', desk.newId(), one])).map(({ id, version }) => [id, version]),
      ).toEqual([
        [two, 2],
        [one, 1],
      ])
      await desk.act(one, (breach, context) => declareNoBreach({ reason: 'niets' }, breach, context))
      expect(await store.openCaseIds()).toEqual([two])
    })

    it('of which the summary is of an earlier edition, the open ones first', async () => {
      const [one, two] = [await openOne('Een'), await openOne('Twee')]
      await openOne('Drie')
      await desk.act(one, (breach, context) => declareNoBreach({ reason: 'niets' }, breach, context))
      expect(await store.outdatedCaseIds(summaryEdition)).toEqual([])
      for (const summary of await store.summaries([one, two]))
        await store.transaction((tx) => tx.putCase({ ...summary, edition: summaryEdition - 1 }))
      expect(await store.outdatedCaseIds(summaryEdition)).toEqual([two, one])
      expect(await store.outdatedCaseIds(summaryEdition - 1)).toEqual([])
      const editions = (id: string) => store.transaction((tx) => tx.summaryEdition(id))
      expect([await editions(one), await editions(desk.newId())]).toEqual([summaryEdition - 1, null])
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
