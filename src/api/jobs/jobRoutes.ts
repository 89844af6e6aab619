import * as z from 'zod'
import { backgroundJob, backgroundJobList, backgroundJobQuery, type BackgroundJobView } from '../../contract/jobs.ts'
import { id } from '../../contract/primitives.ts'
import { type BackgroundJob, cancelled, isEnded, retried } from '../../domain/jobs/job.ts'
import { mayActor } from '../../domain/people.ts'
import type { StreamId } from '../../domain/proof.ts'
import { reportReference } from '../../domain/report/reportReference.ts'
import { viewerOf } from '../cases/showCase.ts'
import { ok } from '../http/answer.ts'
import { type Ask, route } from '../http/route.ts'
import type { Principal } from '../ports/identity.ts'
import { abilityOf, ProblemError, problemOf } from '../problems.ts'
import type { NameOf } from '../organisation/directory.ts'
import type { Language } from '../texts/language.ts'
import { writeOnce } from '../writing.ts'
import { factBy } from '../auditFact.ts'

const about = 'Whoever has the right `handleJobs` sees every job, others those that they ordered themselves.'
const params = z.object({ id })
type JobAsk = Ask<'signedIn', { readonly id: string }>

/** Work in the background: how far it is, why it failed, and how to stop it or let it be done again. */
export const jobRoutes = [
  route(
    {
      id: 'getBackgroundJobs',
      method: 'get',
      path: '/background-jobs',
      access: 'signedIn',
      tag: 'Background jobs',
      summary: 'Work in the background, what was ordered last first',
      description: about,
      query: backgroundJobQuery,
      answers: { 200: { description: 'One page of jobs', schema: backgroundJobList } },
    },
    async (ask) => {
      const { store, principal, query } = ask
      const [page, counts, { nameOf }] = await Promise.all([
        store.findJobs({
          state: query.state,
          kind: query.kind,
          subject: subjectAsked(query),
          by: mayActor(principal, 'handleJobs') ? undefined : principal.id,
          limit: query.limit,
          cursor: query.cursor ?? null,
        }),
        store.countJobs(),
        viewerOf(ask),
      ])
      const items = await presentJobs(page.items, { ask, nameOf })
      return ok({ ...page, items, counts })
    },
  ),
  route(
    {
      id: 'getBackgroundJob',
      method: 'get',
      path: '/background-jobs/{id}',
      access: 'signedIn',
      tag: 'Background jobs',
      summary: 'One job',
      description: about,
      params,
      answers: { 200: { description: 'The job', schema: backgroundJob } },
    },
    async (ask) => {
      const { nameOf } = await viewerOf(ask)
      const job = seen(await ask.store.job(ask.params.id), ask.principal)
      return ok((await presentJobs([job], { ask, nameOf }))[0])
    },
  ),
  route(
    {
      id: 'postBackgroundJobCancellation',
      method: 'post',
      path: '/background-jobs/{id}/cancellations',
      access: 'signedIn',
      tag: 'Background jobs',
      summary: 'Stop a job: at once while it waits, as soon as it can while it runs',
      description: about,
      params,
      countsOnce: true,
      answers: { 200: { description: 'The job', schema: backgroundJob } },
      problems: ['jobEnded', 'jobMustRun'],
    },
    (ask) =>
      changeJob(ask, (job, now) => {
        const refused = refusalToStop(job)
        if (refused) throw problemOf(refused)
        return job.state === 'waiting' ? cancelled(job, now) : { ...job, cancelAsked: true }
      }),
  ),
  route(
    {
      id: 'postBackgroundJobRetry',
      method: 'post',
      path: '/background-jobs/{id}/retries',
      access: 'signedIn',
      tag: 'Background jobs',
      summary: 'Let a job be done after all: one that failed, was stopped, or waits for its next attempt',
      description: about,
      params,
      countsOnce: true,
      answers: { 200: { description: 'The job', schema: backgroundJob } },
      problems: ['jobUnderWay', 'mailingStopped'],
    },
    (ask) =>
      changeJob(ask, (job, now) => {
        const refused = refusalToRetry(job)
        if (refused) throw problemOf(refused)
        return retried(job, now)
      }),
  ),
]

function subjectAsked(query: { readonly case?: string | undefined; readonly report?: string | undefined }) {
  if (query.case !== undefined) return { kind: 'case', id: query.case } as const
  return query.report === undefined ? undefined : ({ kind: 'report', id: query.report } as const)
}

/** What destroys something when its term is over is not for anybody to stop. */
const isDestruction = ({ kind, data }: BackgroundJob): boolean =>
  kind === 'exportDestruction' || data['forget'] === true

function refusalToStop(job: BackgroundJob) {
  if (isEnded(job)) return { code: 'jobEnded' } as const
  return isDestruction(job) ? ({ code: 'jobMustRun' } as const) : null
}

const isRetryable = ({ state, problem }: BackgroundJob): boolean =>
  state === 'failed' || state === 'cancelled' || (state === 'waiting' && problem !== null)

/** The mails of a mailing that was stopped have ended with it: whoever got none is for a new mailing. */
function refusalToRetry(job: BackgroundJob) {
  if (job.kind === 'letterMailing' && job.state === 'cancelled') return { code: 'mailingStopped' } as const
  return isRetryable(job) ? null : ({ code: 'jobUnderWay' } as const)
}

/** @throws ProblemError notFound for a job that the asker may not see either */
function seen(job: BackgroundJob | null, principal: Principal): BackgroundJob {
  const isOwn = job?.orderedBy.kind === principal.kind && job.orderedBy.id === principal.id
  if (!job || !(isOwn || mayActor(principal, 'handleJobs'))) throw new ProblemError('notFound')
  return job
}

async function changeJob(ask: JobAsk, change: (job: BackgroundJob, now: string) => BackgroundJob) {
  const { house, principal, params: asked } = ask
  const [organisation, { nameOf }] = await Promise.all([
    house.directory.organisation(principal.organisation),
    viewerOf(ask),
  ])
  return writeOnce({ ...ask, by: principal, organisation }, async ({ tx, now, by }) => {
    const after = change(seen(await tx.job(asked.id), principal), now)
    await tx.putJob(after)
    await tx.audit(factBy(by, now, 'write', { kind: 'job', id: asked.id }))
    return ok((await presentJobs([after], { ask, nameOf }))[0])
  })
}

type Showing = { readonly ask: Ask<'signedIn'>; readonly nameOf: NameOf }

/** Jobs with the names of what they are for, asked of the store at once. */
async function presentJobs(jobs: readonly BackgroundJob[], { ask, nameOf }: Showing): Promise<BackgroundJobView[]> {
  const { store, principal, language } = ask
  const cases = jobs.flatMap(({ subject }) => (subject?.kind === 'case' ? [subject.id] : []))
  const summaries = mayActor(principal, 'readCases') ? await store.summaries([...new Set(cases)]) : []
  const references = new Map(summaries.map(({ id: caseId, reference }) => [caseId, reference]))
  const referenceOf = ({ kind, id: subjectId }: StreamId): string | null => {
    if (!mayActor(principal, 'readCases')) return null
    return kind === 'report' ? reportReference(subjectId) : (references.get(subjectId) ?? null)
  }
  return jobs.map((job) => presentJob(job, { referenceOf, nameOf, language }))
}

type Words = {
  readonly referenceOf: (subject: StreamId) => string | null
  readonly nameOf: NameOf
  readonly language: Language
}

const presentJob = (job: BackgroundJob, { referenceOf, nameOf, language }: Words): BackgroundJobView => ({
  id: job.id,
  kind: job.kind,
  subject: job.subject && { ...job.subject, reference: referenceOf(job.subject) },
  recipient: typeof job.data['to'] === 'string' ? nameOf({ kind: 'user', id: job.data['to'] }) : null,
  data: job.data,
  state: job.state,
  attempts: job.attempts,
  progress: job.progress,
  problem: job.problem,
  cancelAsked: job.cancelAsked,
  orderedBy: { ...job.orderedBy, name: nameOf(job.orderedBy) },
  orderedAt: job.orderedAt,
  runAt: job.runAt,
  startedAt: job.startedAt,
  endedAt: job.endedAt,
  can: {
    cancel: abilityOf(job.cancelAsked ? { code: 'jobEnded' } : refusalToStop(job), language),
    retry: abilityOf(refusalToRetry(job), language),
  },
})
