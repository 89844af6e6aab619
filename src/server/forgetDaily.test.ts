import { expect, it } from 'vitest'
import { testApi, testNow } from '../api/testing.ts'
import { addHours } from '../domain/time.ts'
import { forgetDaily } from './forgetDaily.ts'

it('forgets a form two weeks after the last time somebody saved it, though nobody begins another', async () => {
  const api = testApi()
  const id = '01900000-0000-7000-8000-00000000abcd'
  await api.send('PUT', `drafts/${id}`, { body: { kind: 'call', answers: { name: 'Bewoner (voorbeeld)' } } })
  const faults: unknown[] = []
  const passed = async (hours: number) => {
    const clock = () => addHours(testNow, hours)
    await forgetDaily({ store: api.store, clock, onFailure: (error) => faults.push(error) })()
    return (await api.store.of(api.organisation.id).drafts(testNow)).map((draft) => draft.id)
  }
  expect(await passed(14 * 24 - 1)).toEqual([id])
  expect(await passed(14 * 24 + 1)).toEqual([])
  expect(faults).toEqual([])
})
