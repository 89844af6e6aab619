import { beforeEach, describe, expect, it } from 'vitest'
import type { JobOrder } from '../../src/api/ports/jobs.ts'
import type { OrganisationStore } from '../../src/api/ports.ts'
import { begun, cancelled, done } from '../../src/domain/jobs/job.ts'
import { addHours } from '../../src/domain/time.ts'
import { freshDesk, type Opened, tuesday } from './fresh.ts'

const subject = { kind: 'report', id: '00000000-0000-7000-8000-0000000000c1' } as const
const letter: JobOrder = {
  kind: 'mail',
  subject,
  data: { letter: 'een', number: 3, isTest: true, none: null },
  by: { kind: 'user', id: 'anna' },
}

/** Work that is ordered together with its cause. */
export function jobsContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name} keeps work to be done in the background`, () => {
    let store: OrganisationStore
    let opened: Opened
    beforeEach(async () => {
      ;({ store, opened } = await freshDesk(open))
    })
    const order = (one: Partial<JobOrder> = {}) => store.transaction((tx) => tx.orderJob({ ...letter, ...one }))

    it('gives a job back as it was ordered, to be done at once unless a moment was named', async () => {
      const id = await order()
      expect(await store.job(id)).toEqual({
        id,
        kind: 'mail',
        subject,
        data: letter.data,
        key: null,
        state: 'waiting',
        attempts: 0,
        offer: 1,
        progress: null,
        problem: null,
        cancelAsked: false,
        orderedBy: letter.by,
        orderedAt: tuesday,
        runAt: tuesday,
        startedAt: null,
        endedAt: null,
      })
      const later = await order({ runAt: addHours(tuesday, 1), subject: null })
      expect(await store.job(later)).toMatchObject({ runAt: addHours(tuesday, 1), subject: null })
      expect((await store.openJobs()).map((job) => job.id)).toEqual([id, later])
      expect(await store.job('no such id')).toBeNull()
    })

    it('orders what has the same key once, also when two do so at the same time', async () => {
      const ids = await Promise.all([order({ key: 'once' }), order({ key: 'once' })])
      expect(new Set(ids).size).toBe(1)
      expect(await order({ key: 'once' })).toBe(ids[0])
      expect(await order({ key: 'another' })).not.toBe(ids[0])
      expect(await store.countJobs()).toMatchObject({ waiting: 2 })
    })

    it('keeps no job of a transaction that is undone, and tells of those that are kept', async () => {
      const heard: string[] = []
      const stop = opened.jobNews.onOrdered(({ ids }) => heard.push(...ids))
      const undone = store.transaction(async (tx) => {
        await tx.orderJob({ ...letter, key: 'undone' })
        throw new Error('something else went wrong')
      })
      await expect(undone).rejects.toThrow('something else')
      const kept = await order({ key: 'undone' })
      await expect.poll(() => heard).toEqual([kept])
      stop()
      expect(await store.countJobs()).toEqual({ waiting: 1, running: 0, done: 0, failed: 0, cancelled: 0 })
    })

    it('keeps what became of a job, and says whoever reports progress that it must stop', async () => {
      const id = await order()
      const change = (next: typeof begun) =>
        store.transaction(async (tx) => {
          const job = await tx.job(id)
          if (job) await tx.putJob(next(job, tuesday))
        })
      await change(begun)
      expect(await store.reportProgress(id, { done: 3, total: 10_000 })).toBe(false)
      expect(await store.job(id)).toMatchObject({ state: 'running', attempts: 1, progress: { done: 3, total: 10_000 } })
      await change((job) => ({ ...job, cancelAsked: true }))
      expect(await store.reportProgress(id, null)).toBe(true)
      expect(await store.job(id)).toMatchObject({ progress: { done: 3, total: 10_000 } })
      await change(cancelled)
      expect(await store.job(id)).toMatchObject({ state: 'cancelled', endedAt: tuesday })
      expect(await store.openJobs()).toEqual([])
    })

    it('lists those ordered last first, page by page, by state, kind, subject and who ordered them', async () => {
      const ids: string[] = []
      for (const hours of [0, 1, 2]) {
        opened.clock.now = addHours(tuesday, hours)
        ids.unshift(await order(hours === 1 ? { subject: null, by: { kind: 'user', id: 'bas' } } : {}))
      }
      const list = async (over: Partial<Parameters<OrganisationStore['findJobs']>[0]>) =>
        (await store.findJobs({ limit: 10, cursor: null, ...over })).items.map((job) => job.id)
      expect(await list({})).toEqual(ids)
      const first = await store.findJobs({ limit: 2, cursor: null })
      expect(await list({ cursor: first.next })).toEqual(ids.slice(2))
      expect(await list({ by: 'bas' })).toEqual([ids[1]])
      expect(await list({ subject })).toEqual([ids[0], ids[2]])
      expect(await list({ state: ['failed'] })).toEqual([])
      expect(await list({ state: ['waiting', 'running'], kind: ['mail'] })).toEqual(ids)
    })

    it('finds the mails with one letter to some people', async () => {
      const mailTo = (letterId: string, number: number) => order({ kind: 'letterMail', data: { letterId, number } })
      const one = await mailTo('a', 1)
      await mailTo('a', 2)
      const twelve = await mailTo('a', 12)
      await mailTo('b', 1)
      const found = await store.findJobs({ letterTo: { letterId: 'a', numbers: [12, 1] }, limit: 10, cursor: null })
      expect(found.items.map(({ id }) => id).toSorted()).toEqual([one, twelve].toSorted())
    })

    it('finds a request to destroy by the hash of its code, and the cases that wait for an answer', async () => {
      const first = {
        caseId: '00000000-0000-7000-8000-0000000000e1',
        messageId: '00000000-0000-7000-8000-0000000000e2',
      }
      const second = { ...first, messageId: '00000000-0000-7000-8000-0000000000e3' }
      await store.transaction(async (tx) => {
        await tx.putDestructionCode('one', first)
        await tx.putDestructionCode('two', first)
        await tx.putDestructionCode('three', second)
      })
      expect([await store.destructionRequestOf('two'), await store.destructionRequestOf('four')]).toEqual([first, null])
      await store.transaction((tx) => tx.closeDestructionRequest(first.messageId))
      expect(await store.casesAwaitingDestruction()).toEqual([first.caseId])
      await store.transaction((tx) => tx.closeDestructionRequest(second.messageId))
      expect(await store.casesAwaitingDestruction()).toEqual([])
      expect(await store.destructionRequestOf('one')).toEqual(first)
    })

    it('forgets a job with its key long after it ended', async () => {
      const id = await order({ key: 'once' })
      await store.transaction(async (tx) => {
        const job = await tx.job(id)
        if (job) await tx.putJob(done(begun(job, tuesday), tuesday))
      })
      const forget = (jobs: string) => store.forgetOld({ drafts: tuesday, answers: tuesday, jobs, senders: tuesday })
      await forget(tuesday)
      expect(await order({ key: 'once' })).toBe(id)
      await forget(addHours(tuesday, 1))
      expect(await order({ key: 'once' })).not.toBe(id)
    })
  })
}
