import { expect, it } from 'vitest'
import { type Dump, memoryStore } from '../../mocks/memoryStore.ts'
import { storeContract } from './contract.ts'
import { Desk, zeeland } from './kit.ts'

storeContract('memory', async () => {
  const clock = { now: '' }
  return { ...memoryStore({ clock: () => clock.now }), clock }
})

it('goes on from a dump as if nothing happened', async () => {
  const before = memoryStore({ clock: () => '2026-11-17T13:10:00.000Z' })
  await before.store.createOrganisation(zeeland())
  const desk = new Desk(before.store.of(zeeland().id), zeeland().id)
  const id = await desk.open(await desk.receive('Een brief', { name: 'Wilhelmina' }), 'Brief')

  const after = memoryStore({
    clock: () => '2026-11-17T13:10:00.000Z',
    content: JSON.parse(JSON.stringify(before.dump())) as Dump,
  })
  expect(after.dump()).toEqual(before.dump())
  const stream = { kind: 'case', id } as const
  expect(await after.store.of(zeeland().id).history(stream)).toEqual(
    await before.store.of(zeeland().id).history(stream),
  )
})
