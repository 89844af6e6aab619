import { expect, it } from 'vitest'
import { summaryEdition } from '../../domain/case/summary.ts'
import { handling, testApi } from '../testing.ts'
import { renewSummaries } from './renewSummaries.ts'

it('works the summaries of an earlier edition out again, though nobody writes on the cases', async () => {
  const api = testApi()
  const { caseId: closed } = await api.openedCase()
  await handling(api, closed).does('POST', 'no-breach-declarations', { reason: 'De envelop was leeg' })
  const { caseId: open } = await api.openedCase()
  const store = api.store.of(api.organisation.id)
  for (const summary of await store.summaries([closed, open]))
    await store.transaction((tx) => tx.putCase({ ...summary, edition: 0, title: 'Zoals het vroeger heette' }))
  const faults: unknown[] = []
  const renew = (isStopping = () => false) =>
    renewSummaries(api.store, { isStopping, onFailure: (error) => faults.push(error) })
  const titles = async () => (await store.summaries([open, closed])).map(({ title }) => title)

  let asked = 0
  expect(await renew(() => asked++ > 0)).toBe(1)
  expect(await titles()).toEqual(['Brief schuldhulp naar verkeerde ontvanger', 'Zoals het vroeger heette'])
  expect(await renew()).toBe(1)
  expect(await renew()).toBe(0)
  expect((await titles())[1]).toBe('Brief schuldhulp naar verkeerde ontvanger')
  expect(faults).toEqual([])
})

/** So many cases that were all summarised by an earlier edition. */
async function manyOutdated(count: number) {
  const api = testApi()
  const store = api.store.of(api.organisation.id)
  for (let one = 0; one < count; one += 1) await api.openedCase()
  for (const summary of await store.summaries(await store.openCaseIds()))
    await store.transaction((tx) => tx.putCase({ ...summary, edition: 0 }))
  const faults: unknown[] = []
  return {
    faults,
    renew: (own = store) =>
      renewSummaries(
        {
          organisations: () => api.store.organisations(),
          of: (id) => (id === api.organisation.id ? own : api.store.of(id)),
        },
        { isStopping: () => false, onFailure: (error) => faults.push(error) },
      ),
    store,
    left: async () => (await store.outdatedCaseIds(summaryEdition)).length,
  }
}

it('goes on past cases that fail, however many come first', async () => {
  const { store, renew, faults, left } = await manyOutdated(30)
  let failing = 25
  const own: typeof store = {
    ...store,
    transaction: (work) => (failing-- > 0 ? Promise.reject(new Error('Cannot be read')) : store.transaction(work)),
  }
  expect(await renew(own)).toBe(5)
  expect(await left()).toBe(25)
  // Told of apart, and the others in one word.
  expect(faults.length).toBe(21)
  expect(faults.at(-1)).toEqual(new Error('5 more cases could not be summarised'))
})

it('ends when the store is out of reach, with what is left for the next time', async () => {
  const { store, renew, left } = await manyOutdated(3)
  let answers = 2
  const own: typeof store = {
    ...store,
    organisation: () => (answers-- > 0 ? store.organisation() : Promise.reject(new Error('Out of reach'))),
  }
  await expect(renew(own)).rejects.toThrow('Out of reach')
  expect(await left()).toBe(1)
})

it('does nothing twice when two servers do it at once', async () => {
  const { renew, left } = await manyOutdated(12)
  const [one, other] = await Promise.all([renew(), renew()])
  expect(one + other).toBe(12)
  expect(await left()).toBe(0)
})
