import { beforeEach, describe, expect, it } from 'vitest'
import type { OrganisationStore } from '../../src/api/ports.ts'
import type { CaseQuery } from '../../src/api/ports/lists.ts'
import { askDpo } from '../../src/domain/case/adviseAsDpo.ts'
import { addTask } from '../../src/domain/case/keepFile.ts'
import { askSecondReading } from '../../src/domain/case/secondReading.ts'
import { allCases, freshDesk, type Opened } from './fresh.ts'
import { colleague, type Desk, officer } from './kit.ts'

/** What only the summary of a case tells narrows lists, their counts and searches alike. */
export function narrowingContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name} narrows what it finds`, () => {
    let desk: Desk
    let store: OrganisationStore
    beforeEach(async () => {
      ;({ store, desk } = await freshDesk(open))
      const openOne = async (title: string) =>
        desk.open(await desk.receive('x'), title, { open: `brief ${title}`, restricted: '' })
      const [dpo, reading] = [await openOne('advies'), await openOne('lezing')]
      await openOne('rest')
      await desk.act(dpo, (breach, context) => askDpo(breach, context))
      await desk.act(reading, (breach, context) =>
        askSecondReading({ of: 'doNotNotify', reason: 'x' }, breach, context),
      )
      await desk.act(reading, (breach, context) =>
        addTask({ text: 'Bel de ontvanger', owner: null, dueOn: null }, breach, context),
      )
    })
    const titles = async (over: Partial<CaseQuery>) =>
      (await store.findCases(allCases(over))).items.map(({ title }) => title)
    const waiting = async (over: Partial<CaseQuery>) => (await store.countCases(allCases(over))).views.waiting

    it('to what waits for others, without what waits for who looks', async () => {
      const view = 'waiting'
      for (const sort of ['reference', 'deadline'] as const) {
        expect(await titles({ view, sort })).toEqual(['advies', 'lezing'])
        expect(await titles({ view, sort, reader: officer.id })).toEqual(['advies', 'lezing'])
        expect(await titles({ view, sort, reader: colleague.id })).toEqual(['advies'])
      }
      expect([await waiting({}), await waiting({ reader: officer.id })]).toEqual([2, 2])
      expect(await waiting({ view: 'team', reader: colleague.id })).toBe(1)
      const { matching, lateHidden } = await store.countCases(allCases({ view, reader: colleague.id }))
      expect([matching, lateHidden]).toEqual([1, 0])
    })

    it.each<[string, Partial<CaseQuery>, string[]]>([
      ['what waits for others', { view: 'waiting', reader: colleague.id }, ['advies']],
      ['what waits for anybody', { waitingFor: 'anybody' }, ['advies', 'lezing']],
      ['for whom they wait', { waitingFor: 'secondReader' }, ['lezing']],
      ['who may read it', { readableBy: colleague.id }, ['lezing']],
      ['who may read nothing', { readableBy: null }, []],
      ['what was promised', { promised: true }, ['lezing']],
      ['what was taken over', { imported: 'no' }, ['advies', 'lezing', 'rest']],
    ])('what words find by %s', async (_, over, expected) => {
      expect(await titles({ q: 'brief', ...over })).toEqual(expected)
      expect((await store.countCases(allCases({ q: 'brief', ...over }))).matching).toBe(expected.length)
    })
  })
}
