import { expect, it } from 'vitest'
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

it('goes on past a case that fails, and gives up when all do', async () => {
  const api = testApi()
  const store = api.store.of(api.organisation.id)
  for (let count = 0; count < 30; count += 1) {
    const { caseId } = await api.openedCase()
    for (const summary of await store.summaries([caseId]))
      await store.transaction((tx) => tx.putCase({ ...summary, edition: 0 }))
  }
  let fails = 1
  const failing: typeof store = {
    ...store,
    transaction: (work) => (fails-- > 0 ? Promise.reject(new Error('Out of reach')) : store.transaction(work)),
  }
  const faults: unknown[] = []
  const renew = () =>
    renewSummaries(
      {
        organisations: () => api.store.organisations(),
        of: (id) => (id === api.organisation.id ? failing : api.store.of(id)),
      },
      { isStopping: () => false, onFailure: (error) => faults.push(error) },
    )
  expect([await renew(), faults.length]).toEqual([29, 1])
  for (const summary of await store.summaries(await store.openCaseIds()))
    await store.transaction((tx) => tx.putCase({ ...summary, edition: 0 }))
  fails = Infinity
  await expect(renew()).rejects.toThrow('Out of reach')
})
