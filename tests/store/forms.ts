import { beforeEach, describe, expect, it } from 'vitest'
import type { OrganisationStore } from '../../src/api/ports.ts'
import type { DutyPeriod } from '../../src/domain/duty.ts'
import type { Draft } from '../../src/domain/report/draft.ts'
import type { WatchNote } from '../../src/domain/watch/watchNote.ts'
import { callBack } from '../../src/domain/report/decideOnReport.ts'
import { addHours } from '../../src/domain/time.ts'
import { freshDesk, type Opened, tuesday } from './fresh.ts'
import type { Desk } from './kit.ts'

const id = (digit: number): string => `00000000-0000-7000-8000-0000000000d${digit}`
const draft = (over: Partial<Draft> = {}): Draft => ({
  id: id(1),
  kind: 'call',
  by: 'anna',
  report: null,
  startedAt: tuesday,
  savedAt: tuesday,
  answers: { description: 'Brief "bij de buren"\n én een tweede' },
  ...over,
})

/** What the desk writes down beside reports and cases: forms under way, and who is on duty. */
export function formsContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name} keeps what the desk writes down beside the cases`, () => {
    let desk: Desk
    let store: OrganisationStore
    beforeEach(async () => {
      ;({ desk, store } = await freshDesk(open))
    })
    const put = (one: Draft) => store.transaction((transaction) => transaction.putDraft(one))
    const putPeriod = (period: DutyPeriod) => store.transaction((transaction) => transaction.putDutyPeriod(period))
    const putNote = (note: WatchNote, forgetBefore: string) =>
      store.transaction((transaction) => transaction.putWatchNote(note, forgetBefore))
    const end = (one: string) => store.transaction((transaction) => transaction.endDraft(one, tuesday))
    const inTransaction = (one: string) => store.transaction((transaction) => transaction.draft(one))

    it('gives a draft back to the letter, and replaces it but for the moment at which it was begun', async () => {
      await put(draft())
      const later = draft({ by: 'bas', startedAt: addHours(tuesday, 1), savedAt: addHours(tuesday, 1), answers: {} })
      await put(later)
      expect(await store.draft(id(1), tuesday)).toEqual({ ...later, startedAt: tuesday })
      expect(await inTransaction(id(1))).toEqual({ ...later, startedAt: tuesday })
      expect([await store.draft('no such id', tuesday), await inTransaction('no such id')]).toEqual([null, null])
    })

    it('lists drafts, the newest first, without those that nobody saved for long', async () => {
      await put(draft())
      await put(draft({ id: id(2), startedAt: addHours(tuesday, 1), savedAt: addHours(tuesday, 1) }))
      expect((await store.drafts(tuesday)).map((one) => one.id)).toEqual([id(2), id(1)])
      expect((await store.drafts(addHours(tuesday, 1))).map((one) => one.id)).toEqual([id(2)])
      expect(await store.draft(id(1), addHours(tuesday, 1))).toBeNull()
    })

    it('forgets for good what is kept for a time only', async () => {
      await put(draft())
      await put(draft({ id: id(2), savedAt: addHours(tuesday, 1) }))
      await end(id(3))
      const answer = { actor: 'anna', fingerprint: 'f', status: 201, body: '{}', headers: {} }
      await store.transaction(async (transaction) => {
        await transaction.keepAnswer({ ...answer, key: 'early', keptAt: tuesday })
        await transaction.keepAnswer({ ...answer, key: 'late', keptAt: addHours(tuesday, 1) })
      })
      await store.transaction(async (transaction) => {
        await transaction.keepAnswered('early sender', tuesday)
        await transaction.keepAnswered('late sender', addHours(tuesday, 1))
      })
      const later = addHours(tuesday, 1)
      await store.forgetOld({ drafts: later, answers: later, jobs: tuesday, senders: later })
      expect((await store.drafts(tuesday)).map((one) => one.id)).toEqual([id(2)])
      expect(await inTransaction(id(3))).toBeNull()
      const kept = (key: string) => store.transaction((transaction) => transaction.keptAnswer('anna', key))
      expect([await kept('early'), (await kept('late'))?.key]).toEqual([null, 'late'])
      const answered = (sender: string) =>
        store.transaction((transaction) => transaction.answeredSince(sender, tuesday))
      expect([await answered('early sender'), await answered('late sender')]).toEqual([false, true])
    })

    it('takes a draft away together with the work that it became, or not at all', async () => {
      await put(draft())
      const failing = store.transaction(async (transaction) => {
        await transaction.endDraft(id(1), tuesday)
        throw new Error('the work failed')
      })
      await expect(failing).rejects.toThrow('the work failed')
      expect(await store.draft(id(1), tuesday)).not.toBeNull()
      expect([await end(id(1)), await end(id(1)), await end('no such id')]).toEqual([true, false, false])
      expect(await store.drafts(tuesday)).toEqual([])
    })

    it('remembers which drafts were ended, those that never arrived too', async () => {
      await put(draft())
      await end(id(1))
      await end(id(2))
      expect([await inTransaction(id(1)), await inTransaction(id(2)), await inTransaction(id(3))]).toEqual([
        'ended',
        'ended',
        null,
      ])
    })

    it('knows who is on duty from a day on', async () => {
      const week = { id: id(1), person: 'anna', from: '2026-11-16', until: '2026-11-20' }
      const weekend = { id: id(2), person: 'bas', from: '2026-11-21', until: '2026-11-22' }
      await putPeriod(weekend)
      await putPeriod({ ...week, person: 'bas' })
      await putPeriod(week)
      expect(await store.dutyPeriods('2026-11-20')).toEqual([week, weekend])
      expect(await store.dutyPeriods('2026-11-21')).toEqual([weekend])
      expect([await store.deleteDutyPeriod(id(2)), await store.deleteDutyPeriod(id(2))]).toEqual([true, false])
      expect(await store.deleteDutyPeriod('no such id')).toBe(false)
    })

    it('keeps what one watch leaves for the next, the latest first, and forgets what is old', async () => {
      const early = { id: id(1), by: 'anna', writtenAt: tuesday, text: "Bel de 'drukker'\nom 8 uur" }
      const late = { id: id(2), by: 'bas', writtenAt: addHours(tuesday, 1), text: 'Ontvanger belt terug' }
      await putNote(early, tuesday)
      await putNote(late, tuesday)
      expect(await store.watchNotes(tuesday)).toEqual([late, early])
      expect(await store.watchNotes(addHours(tuesday, 1))).toEqual([late])
      await putNote({ ...late, id: id(3), writtenAt: addHours(tuesday, 2) }, addHours(tuesday, 1))
      expect((await store.watchNotes(tuesday)).map((note) => note.id)).toEqual([id(3), id(2)])
      expect([await store.deleteWatchNote(id(2)), await store.deleteWatchNote(id(2))]).toEqual([true, false])
      expect(await store.deleteWatchNote('no such id')).toBe(false)
    })

    it('finds exactly the reports whose reporter still waits for a call, in whatever state they are', async () => {
      const waiting = await desk.receive('Brief', { name: 'Bewoner (voorbeeld)' })
      const called = await desk.receive('Nog een brief', { name: 'Collega (voorbeeld)' })
      await desk.receive('Zonder nummer')
      await desk.triage(called, (report) =>
        callBack({ calledAt: desk.now, text: '', outcome: 'reached' }, report, { by: desk.by, now: desk.now }),
      )
      await desk.open(waiting, 'Brief naar verkeerde ontvanger')
      const query = {
        state: 'all',
        searchRestricted: true,
        descending: true,
        limit: 10,
        cursor: null,
        now: tuesday,
      } as const
      const found = await store.findReports({ ...query, callBack: true })
      expect(found.items.map((row) => row.id)).toEqual([waiting])
      expect((await store.findReports({ ...query, callBack: false })).items).toHaveLength(2)
      expect((await store.countReports({ ...query, callBack: true })).matching).toBe(1)
    })
  })
}
