import { compareText } from '../../src/api/caseOrder.ts'
import { cursorAt, placeOf } from '../../src/api/cursor.ts'
import type { JobStore, JobTransaction } from '../../src/api/ports/jobs.ts'
import { type BackgroundJob, isEnded, newJob } from '../../src/domain/jobs/job.ts'
import type { Instant } from '../../src/domain/time.ts'
import { type Content, type Draft, streamKey } from './content.ts'
import { pageOf } from './lists.ts'
import { asKept } from './table.ts'

/** What a transaction does with jobs. */
export const jobsOn = (draft: Draft, clock: () => Instant): JobTransaction => ({
  orderJob: async (order) => {
    const known = order.key === undefined ? undefined : draft.jobKeys.get(order.key)
    if (known !== undefined) return known
    const job = newJob(order, crypto.randomUUID(), clock())
    draft.jobs.set(job.id, asKept(job))
    if (job.key !== null) draft.jobKeys.set(job.key, job.id)
    return job.id
  },
  job: async (id) => draft.jobs.get(id) ?? null,
  putJob: async (job) => {
    if (draft.jobs.get(job.id)) draft.jobs.set(job.id, asKept(job))
  },
})

/** The questions about jobs. */
export const jobsOver = (content: Content): JobStore => {
  const all = () => [...content.jobs.values()]
  return {
    findJobs: async ({ state, kind, subject, by, letterTo, limit, cursor }) => {
      const [orderedAt, id] = cursor === null ? [] : placeOf('jobs', cursor, ['string', 'string']).map(String)
      const rest = all()
        .filter((job) => !state?.length || state.includes(job.state))
        .filter((job) => !kind?.length || kind.includes(job.kind))
        .filter((job) => !subject || (job.subject && streamKey(job.subject) === streamKey(subject)))
        .filter((job) => by === undefined || (job.orderedBy.kind === 'user' && job.orderedBy.id === by))
        .filter(
          ({ data }) =>
            !letterTo || (data['letterId'] === letterTo.letterId && letterTo.numbers.includes(Number(data['number']))),
        )
        .toSorted(lastFirst)
        .filter((job) => orderedAt === undefined || id === undefined || lastFirst({ orderedAt, id }, job) < 0)
      return pageOf(rest, limit, (last) => cursorAt('jobs', [last.orderedAt, last.id]))
    },
    job: async (id) => content.jobs.get(id) ?? null,
    countJobs: async () => {
      const counts = { waiting: 0, running: 0, done: 0, failed: 0, cancelled: 0 }
      for (const { state } of all()) counts[state] += 1
      return counts
    },
    openJobs: async () =>
      all()
        .filter((job) => !isEnded(job))
        .toSorted((a, b) => compareText(a.runAt, b.runAt) || compareText(a.id, b.id)),
    reportProgress: async (id, progress) => {
      const job = content.jobs.get(id)
      if (!job) return true
      if (progress) content.jobs.set(id, { ...job, progress: asKept(progress) })
      return job.cancelAsked
    },
  }
}

/** Forgets jobs that ended before a moment. */
export function forgetJobs(content: Content, before: Instant): void {
  for (const [id, { endedAt, key }] of content.jobs) {
    if (endedAt === null || endedAt >= before) continue
    content.jobs.delete(id)
    if (key !== null) content.jobKeys.delete(key)
  }
}

type Place = Pick<BackgroundJob, 'orderedAt' | 'id'>
const lastFirst = (a: Place, b: Place): number => compareText(b.orderedAt, a.orderedAt) || compareText(b.id, a.id)
