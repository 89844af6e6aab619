import { expect, it } from 'vitest'
import type { BackgroundJobList, BackgroundJobView } from '../../contract/jobs.ts'
import { testApi } from '../testing.ts'
import { jobDefinitions } from './jobDefinitions.ts'
import { type JobDefinition, JobFailure, JobPostponed } from './jobHandler.ts'
import { makeJobRunner } from './jobRunner.ts'

/** The API with this as its only work, of which Anna ordered one piece. */
async function ordered(run: JobDefinition['run']) {
  const api = testApi({ jobs: { mail: { pace: 'quick', run } } })
  await api.ready
  const id = await api.store
    .of(api.organisation.id)
    .transaction((tx) =>
      tx.orderJob({ kind: 'mail', subject: null, data: { letter: 'een' }, by: { kind: 'user', id: 'anna' } }),
    )
  const job = async () => (await api.send<BackgroundJobView>('GET', `background-jobs/${id}`)).body
  return { api, id, job }
}
const quarter = 0.25

it('does a job once, and shows that it is done', async () => {
  const done: string[] = []
  const { api, job } = await ordered(async ({ data }, { progress }) => {
    done.push(String(data['letter']))
    await progress(1, 1)
  })
  expect(await api.runJobs()).toBe(1)
  expect(await api.runJobs()).toBe(0)
  expect(done).toEqual(['een'])
  expect(await job()).toMatchObject({
    state: 'done',
    attempts: 1,
    progress: { done: 1, total: 1 },
    orderedBy: { name: 'Anna (voorbeeld)' },
    can: { cancel: { code: 'jobEnded' }, retry: { code: 'jobUnderWay' } },
  })
})

it('tries again after a failure, later each time, and in the end asks for a person', async () => {
  const { api, id, job } = await ordered(async () => {
    throw new JobFailure('mailRefused')
  })
  let attempts = 0
  for (; (await job()).state === 'waiting'; api.advance(quarter)) attempts += await api.runJobs()
  expect(attempts).toBe(8)
  expect(await job()).toMatchObject({ state: 'failed', problem: 'mailRefused', can: { retry: true } })
  expect((await api.send<BackgroundJobView>('POST', `background-jobs/${id}/retries`)).body).toMatchObject({
    state: 'waiting',
    attempts: 0,
    problem: null,
  })
})

it('does not try again what cannot succeed, and logs only what nobody expected', async () => {
  const hopeless = await ordered(async () => {
    throw new JobFailure('addressUnknown', { isFinal: true })
  })
  await hopeless.api.runJobs()
  expect([(await hopeless.job()).state, hopeless.api.logged]).toEqual(['failed', []])

  const fault = new Error('a fault of ours')
  const broken = await ordered(async () => {
    throw fault
  })
  await broken.api.runJobs()
  expect(await broken.job()).toMatchObject({ state: 'waiting', problem: 'unexpected' })
  expect(broken.api.logged).toEqual([fault])
})

it('waits visibly for what is not there yet, without using up attempts', async () => {
  const { api, job } = await ordered(async (_, { now }) => {
    throw new JobPostponed('mailNotSetUp', now.replace('T14', 'T15'))
  })
  await api.runJobs()
  expect(await job()).toMatchObject({ state: 'waiting', attempts: 0, problem: 'mailNotSetUp' })
  expect(await api.runJobs()).toBe(0)
})

it('is stopped at once while it waits, and as soon as its handler asks while it runs', async () => {
  const waiting = await ordered(async () => undefined)
  const stop = { method: 'POST', path: `background-jobs/${waiting.id}/cancellations` } as const
  expect((await waiting.api.send<BackgroundJobView>(stop.method, stop.path)).body.state).toBe('cancelled')
  expect((await waiting.api.send(stop.method, stop.path)).body.code).toBe('jobEnded')
  expect(await waiting.api.runJobs()).toBe(0)

  const running = await ordered(async (job, { cancelled }) => {
    const { status } = await running.api.send('POST', `background-jobs/${job.id}/cancellations`)
    expect([status, await cancelled()]).toEqual([200, true])
  })
  await running.api.runJobs()
  expect(await running.job()).toMatchObject({ state: 'cancelled', cancelAsked: true })
})

it('ends together with its effect, so that no fault after it brings the work back', async () => {
  const { api, job } = await ordered(async (_, { store, finish }) => {
    await store.transaction(finish)
    throw new Error('after the effect was kept')
  })
  await api.runJobs()
  expect(await job()).toMatchObject({ state: 'done', problem: null })
})

it('keeps nothing of a run that was taken back while it went on', async () => {
  const kept: string[] = []
  const { api, job } = await ordered(async ({ id }, { store, finish, organisation, ports }) => {
    const runner = makeJobRunner(ports, jobDefinitions)
    await runner.takeBack(organisation.id, id)
    await store.transaction(finish)
    kept.push(id)
  })
  await api.runJobs()
  expect(kept).toEqual([])
  expect(await job()).toMatchObject({ problem: 'interrupted' })
})

it('is seen by those who handle jobs, by whoever ordered it, and by nobody else', async () => {
  const { api, id } = await ordered(async () => undefined)
  const list = (as: 'anna' | 'administrator' | 'dpo') => api.send<BackgroundJobList>('GET', 'background-jobs', { as })
  expect((await list('anna')).body).toMatchObject({ items: [{ id }], counts: { waiting: 1 }, next: null })
  expect((await list('administrator')).body.items).toHaveLength(1)
  expect((await list('dpo')).body.items).toEqual([])
  for (const as of ['dpo', 'stranger'] as const)
    for (const [method, path] of [
      ['GET', ''],
      ['POST', '/cancellations'],
      ['POST', '/retries'],
    ] as const)
      expect((await api.send(method, `background-jobs/${id}${path}`, { as })).status).toBe(404)
})
