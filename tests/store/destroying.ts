import { beforeEach, describe, expect, it } from 'vitest'
import type { OrganisationStore } from '../../src/api/ports.ts'
import { addNote } from '../../src/domain/case/keepFile.ts'
import { allCases, allReports, freshDesk, type Opened, tuesday } from './fresh.ts'
import type { Desk } from './kit.ts'

/** What a store must do when personal details are destroyed. */
export function destroyingContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name} destroys`, () => {
    let store: OrganisationStore
    let desk: Desk
    let report: string
    let id: string
    beforeEach(async () => {
      ;({ store, desk } = await freshDesk(open))
      report = await desk.receive('Een brief voor Wilhelmina', { name: 'Wilhelmina' })
      id = await desk.open(report, 'Brief', { open: 'Brief gebeld Zonnebloem', restricted: 'Wilhelmina' })
      for (const text of ['Gebeld met Zonnebloem', 'Nog eens gebeld'])
        await desk.act(id, (breach, context) => addNote({ text, happenedAt: tuesday }, breach, context))
    })
    const personalOf = async (kind: 'case' | 'report', stream: string) =>
      (await store.history({ kind, id: stream })).map(({ personal }) => personal !== null)
    const answer = (key: string, body: string, keptAt = tuesday) => ({
      key,
      actor: 'anna',
      fingerprint: 'f',
      status: 200,
      body,
      headers: {},
      keptAt,
    })

    it('the personal details of some entries, and leaves the entries and all other details', async () => {
      const before = await store.history({ kind: 'case', id })
      await store.transaction((tx) => tx.destroyDetails({ kind: 'case', id }, [2]))
      const after = await store.history({ kind: 'case', id })
      expect(after.map(({ entry }) => entry)).toEqual(before.map(({ entry }) => entry))
      expect(after.map(({ personal }) => personal)).toEqual([null, null, { text: 'Nog eens gebeld' }])
      expect((await personalOf('report', report))[0]).toBe(true)
    })

    it('nothing when the work fails', async () => {
      const failing = store.transaction(async (tx) => {
        await tx.destroyDetails({ kind: 'case', id }, [2])
        throw new Error('given up')
      })
      await expect(failing).rejects.toThrow('given up')
      expect(await personalOf('case', id)).toEqual([false, true, true])
    })

    it('kept answers that name what is gone, and those past their term', async () => {
      await store.transaction(async (tx) => {
        await tx.keepAnswer(answer('about', JSON.stringify({ id })))
        await tx.keepAnswer(answer('other', '{}'))
        await tx.forgetTraces({ streams: [id], reports: [report], texts: [] })
      })
      const kept = (key: string) => store.transaction((tx) => tx.keptAnswer('anna', key))
      expect(await kept('about')).toBeNull()
      expect(await kept('other')).toMatchObject({ body: '{}' })
    })

    it('the receipts and drafts of its reports', async () => {
      const draft = {
        id: desk.newId(),
        kind: 'call' as const,
        by: 'anna',
        report,
        startedAt: tuesday,
        savedAt: tuesday,
        answers: {},
      }
      await store.transaction(async (tx) => {
        await tx.putReceipt('code', report)
        await tx.putDraft(draft)
      })
      expect(await store.reportOfReceipt('code')).toBe(report)
      await store.transaction((tx) => tx.forgetTraces({ streams: [id], reports: [report], texts: [] }))
      expect(await store.reportOfReceipt('code')).toBeNull()
      expect(await store.drafts(tuesday)).toEqual([])
    })

    it('words by which it was found, also those that only looked like them', async () => {
      const found = async (q: string) => [
        (await store.findCases(allCases({ q, searchRestricted: true }))).items.length,
        (await store.findReports(allReports({ q, searchRestricted: true }))).items.length,
      ]
      expect(await found('wilhelmina')).toEqual([1, 1])
      expect((await found('zonnebloem'))[0]).toBe(1)
      await store.transaction(async (tx) => {
        const [summary] = await store.summaries([id])
        if (summary) await tx.putCase(summary, { open: 'Brief', restricted: '' })
        const [row] = (await store.findReports(allReports())).items
        if (row) await tx.putReport(row, { open: '', restricted: '' })
        await tx.forgetTraces({
          streams: [id],
          reports: [report],
          texts: ['Brief gebeld Zonnebloem', 'Wilhelmina', 'Een brief voor Wilhelmina'],
        })
      })
      expect(await found('wilhelmina')).toEqual([0, 0])
      expect(await found('zonnebloem')).toEqual([0, 0])
      expect((await found('brief'))[0]).toBe(1)
    })
  })
}
