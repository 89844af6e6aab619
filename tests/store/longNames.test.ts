import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { categories, specialCategories } from '../../src/domain/law/facts.ts'
import { recordRegisterDetails } from '../../src/domain/case/recordRegisterDetails.ts'
import { record } from '../../src/domain/recorded.ts'
import { figuresOf } from '../../src/domain/register/statistics.ts'
import { migrate } from '../../src/server/postgres/migrate.ts'
import { type PostgresStore, postgresStore } from '../../src/server/postgres/postgresStore.ts'
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts'
import { tuesday } from './fresh.ts'
import { Desk, zeeland } from './kit.ts'

let database: TestDatabase
let opened: PostgresStore

beforeAll(async () => {
  database = await createTestDatabase({ name: 'migrated', prepare: ({ adminUrl }) => migrate(adminUrl) })
  opened = await postgresStore({ url: database.appUrl, clock: () => tuesday })
  await opened.store.createOrganisation(zeeland())
})
afterAll(async () => {
  await opened.close()
  await database.drop()
})

/** A name that nothing makes shorter, of so many letters of so many bytes each. */
const nameOf = (letters: number, kind: 'a letter' | 'a drawing') =>
  Array.from(randomBytes(letters), (byte) => String.fromCodePoint((kind === 'a letter' ? 0x100 : 0x1f300) + byte)).join(
    '',
  )

it('keeps and counts a case whatever the length of its names, with all there is to count about it', async () => {
  const desk = new Desk(opened.store.of(zeeland().id), zeeland().id)
  const names = [
    { department: nameOf(500, 'a letter'), controller: null },
    { department: null, controller: nameOf(500, 'a letter') },
    { department: nameOf(250, 'a drawing'), controller: nameOf(250, 'a drawing') },
    { department: nameOf(250, 'a letter'), controller: nameOf(250, 'a letter') },
    { department: 'Burgerzaken', controller: 'Waterschap' },
  ]
  for (const { department, controller } of names) {
    const id = await desk.open(await desk.receive('Brief'), 'Brief')
    await desk.act(id, () =>
      record({
        type: 'breachedDataIdentified',
        facts: { categories, specialCategories },
        incidentKind: 'postWrong',
        subjectGroups: ['customers'],
        consequences: '',
        numbersNote: null,
      }),
    )
    await desk.act(id, () =>
      record({ type: 'roleCorrected', was: 'controller', ourRole: 'processor', controller, reason: 'r' }),
    )
    await desk.act(id, (breach, context) =>
      recordRegisterDetails({ department, processings: [], summary: null }, breach, context),
    )
  }
  const filter = { which: 'all', now: tuesday, today: '2026-11-17' } as const
  const count = async (over = {}) => figuresOf(await desk.store.countFigures({ ...filter, ...over }))
  const all = await count()
  expect(all.breaches).toBe(names.length)
  expect(new Set(all.perDepartment.map(({ department }) => department))).toEqual(
    new Set(names.map(({ department }) => department)),
  )
  expect(new Set(all.perController.map(({ controller }) => controller))).toEqual(
    new Set(names.map(({ controller }) => controller)),
  )
  for (const { department } of names) expect((await count({ department: [department ?? 'none'] })).breaches).toBe(1)
})
