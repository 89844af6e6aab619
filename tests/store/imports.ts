import { beforeEach, describe, expect, it } from 'vitest'
import type { OrganisationStore } from '../../src/api/ports.ts'
import { importedFacts, importSource } from '../../src/domain/case/imported.testdata.ts'
import { importCase } from '../../src/domain/case/takeOver.ts'
import type { RegisterImport } from '../../src/domain/import/registerImport.ts'
import { allCases, freshDesk, type Opened, tuesday } from './fresh.ts'
import type { Desk } from './kit.ts'

const mapping = {
  source: 'Excelregister',
  sheet: 0,
  columns: ['sourceReference', null],
  fixed: {},
  dates: { 1: 'mdy' },
  yearBegins: null,
  doubledHour: null,
  words: { incidentKind: { streek: 'other' } },
} as const

const newImport = (id: string, over: Partial<RegisterImport> = {}): RegisterImport => ({
  id,
  createdAt: tuesday,
  createdBy: { kind: 'user', id: 'anna' },
  file: { name: 'register.csv', size: 10, sha256: 'f'.repeat(64), format: 'csv' },
  fileId: null,
  sheets: [],
  mapping,
  mappingVersion: 1,
  isRemembered: false,
  dryRun: null,
  run: null,
  undo: null,
  ...over,
})

/** One row in each table of imports. */
export async function keepSomethingImported({ store, newId }: Desk): Promise<void> {
  await store.transaction(async (tx) => {
    const one = newImport(newId())
    await tx.putRegisterImport(one)
    await tx.keepMapping('columns', mapping, tuesday)
    await tx.putImportedRows([{ key: 'key', importId: one.id, place: 1, caseId: newId() }])
  })
}

/** What a store must do with imports of old registers. */
export function importsContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name} keeps imports`, () => {
    let store: OrganisationStore
    let desk: Desk
    beforeEach(async () => {
      ;({ store, desk } = await freshDesk(open))
    })

    it('as they were kept last, the newest first', async () => {
      const [first, second] = [
        newImport(desk.newId()),
        newImport(desk.newId(), { createdAt: '2026-11-18T09:00:00.000Z' }),
      ]
      await store.transaction(async (tx) => {
        await tx.putRegisterImport(first)
        await tx.putRegisterImport(second)
      })
      await store.transaction(async (tx) => {
        const found = await tx.registerImport(first.id)
        if (found) await tx.putRegisterImport({ ...found, mappingVersion: 2 })
      })
      expect(await store.registerImports(10)).toEqual([second, { ...first, mappingVersion: 2 }])
      expect(await store.registerImports(1)).toEqual([second])
      const ofFile = await store.importsOfFile(first.file.sha256)
      expect(ofFile.map(({ id }) => id)).toEqual([first.id, second.id])
      expect(await store.importsOfFile('0'.repeat(64))).toEqual([])
      expect(await store.registerImport(desk.newId())).toBeNull()
      expect(await store.registerImport('nothing')).toBeNull()
    })

    it('with the mapping that was used last for the same columns', async () => {
      await store.transaction((tx) => tx.keepMapping('a\nb', mapping, tuesday))
      await store.transaction((tx) => tx.keepMapping('a\nb', { ...mapping, source: 'Ander' }, tuesday))
      expect(await store.keptMapping('a\nb')).toEqual({ ...mapping, source: 'Ander' })
      expect(await store.keptMapping('b')).toBeNull()
    })

    it('apart in the lists of cases', async () => {
      const here = await desk.open(await desk.receive('Een brief'), 'Hier begonnen')
      const takenOver = desk.newId()
      await desk.act(takenOver, (_, context) =>
        importCase({ reference: 'DL-2023-0001', source: importSource, facts: importedFacts }, context),
      )
      const found = async (imported: 'yes' | 'no') =>
        (await store.findCases(allCases({ imported }))).items.map(({ id }) => id)
      expect(await found('yes')).toEqual([takenOver])
      expect(await found('no')).toEqual([here])
    })

    it('with each row once, in the order of the file, until it is forgotten', async () => {
      const importId = desk.newId()
      const rows = [3, 1, 2].map((place) => ({ key: `key ${place}`, importId, place, caseId: desk.newId() }))
      await store.transaction((tx) => tx.putImportedRows(rows))
      expect((await store.casesOfImport(importId, 1, 10)).map(({ place }) => place)).toEqual([2, 3])
      expect(await store.casesOfImport(importId, 2, 10)).toEqual([rows[0]])
      expect((await store.importedBefore(['key 1', 'key 9'])).get('key 1')).toBe(rows[1]?.caseId)
      await expect(store.transaction((tx) => tx.putImportedRows(rows.slice(0, 1)))).rejects.toThrow(/already|duplicate/)
      await store.transaction((tx) => tx.forgetImportedRows(['key 1', 'key 2']))
      expect(await store.casesOfImport(importId, 0, 10)).toEqual([rows[0]])
    })

    it('with numbers of the year they fell in, without gaps and together with those of other cases', async () => {
      expect(await store.transaction((tx) => tx.nextReferences(2023, 3))).toEqual([1, 2, 3])
      expect(await store.transaction((tx) => tx.nextReference(2023))).toBe(4)
      const undone = store.transaction(async (tx) => {
        await tx.nextReferences(2023, 5)
        throw new Error('something else went wrong')
      })
      await expect(undone).rejects.toThrow('something else')
      expect(await store.transaction((tx) => tx.nextReferences(2023, 1))).toEqual([5])
    })
  })
}
