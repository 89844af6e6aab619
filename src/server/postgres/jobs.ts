import { cursorAt, type Page, placeOf, UnknownCursor } from '../../api/cursor.ts'
import type { JobQuery, JobStore } from '../../api/ports/jobs.ts'
import type { BackgroundJob, JobKind, JobState } from '../../domain/jobs/job.ts'
import type { RecordedActor } from '../../domain/people.ts'
import type { StreamKind } from '../../domain/proof.ts'
import { Parameters } from './parameters.ts'
import { isId } from './rows.ts'
import type { Session } from './session.ts'
import { currentOrganisation, upsert } from './upsert.ts'

const columns = [
  'id',
  'kind',
  'subject_kind',
  'subject_id',
  'data',
  'key',
  'state',
  'attempts',
  'offer',
  'progress_done',
  'progress_total',
  'problem',
  'cancel_asked',
  'by_kind',
  'by_id',
  'ordered_at',
  'run_at',
  'started_at',
  'ended_at',
]

const values = (job: BackgroundJob): readonly unknown[] => [
  job.id,
  job.kind,
  job.subject?.kind ?? null,
  job.subject?.id ?? null,
  JSON.stringify(job.data),
  job.key,
  job.state,
  job.attempts,
  job.offer,
  job.progress?.done ?? null,
  job.progress?.total ?? null,
  job.problem,
  job.cancelAsked,
  job.orderedBy.kind,
  job.orderedBy.id,
  job.orderedAt,
  job.runAt,
  job.startedAt,
  job.endedAt,
]

type StoredJob = {
  readonly id: string
  readonly kind: JobKind
  readonly subject_kind: StreamKind | null
  readonly subject_id: string | null
  readonly data: BackgroundJob['data']
  readonly key: string | null
  readonly state: JobState
  readonly attempts: number
  readonly offer: number
  readonly progress_done: number | null
  readonly progress_total: number | null
  readonly problem: string | null
  readonly cancel_asked: boolean
  readonly by_kind: RecordedActor['kind']
  readonly by_id: string
  readonly ordered_at: string
  readonly run_at: string
  readonly started_at: string | null
  readonly ended_at: string | null
}

const jobOf = (row: StoredJob): BackgroundJob => ({
  id: row.id,
  kind: row.kind,
  subject: row.subject_kind && row.subject_id ? { kind: row.subject_kind, id: row.subject_id } : null,
  data: row.data,
  key: row.key,
  state: row.state,
  attempts: row.attempts,
  offer: row.offer,
  progress:
    row.progress_done === null || row.progress_total === null
      ? null
      : { done: row.progress_done, total: row.progress_total },
  problem: row.problem,
  cancelAsked: row.cancel_asked,
  orderedBy: { kind: row.by_kind, id: row.by_id },
  orderedAt: row.ordered_at,
  runAt: row.run_at,
  startedAt: row.started_at,
  endedAt: row.ended_at,
})

const selected = columns.map((column) => (column.startsWith('progress_') ? `${column}::float8` : column)).join(', ')
const parameters = columns.map((_, at) => `$${at + 1}`).join(', ')

/** Orders a job; without an answer one with its key was ordered before. */
export const insertJob = `
  insert into background_jobs (organisation_id, ${columns.join(', ')}) values (${currentOrganisation}, ${parameters})
  on conflict (organisation_id, key) do nothing returning id`
export const selectJobByKey = 'select id from background_jobs where key = $1'
export const putJob = upsert('background_jobs', columns, ['id'])
export const jobValues = values

/** The job under an id; `lock` holds others off it until the transaction ends. */
export async function readJob(session: Session, id: string, lock: boolean): Promise<BackgroundJob | null> {
  if (!isId(id)) return null
  const text = `select ${selected} from background_jobs where id = $1 ${lock ? 'for update' : ''}`
  const [row] = await session.query<StoredJob>(text, [id])
  return row ? jobOf(row) : null
}

type Within = <Result>(work: (session: Session) => Promise<Result>) => Promise<Result>

/** The questions about jobs. */
export const jobsOver = (within: Within): JobStore => ({
  findJobs: (query) => within((session) => findJobs(session, query)),
  job: (id) => within((session) => readJob(session, id, false)),
  countJobs: () =>
    within(async (session) => {
      const counts = { waiting: 0, running: 0, done: 0, failed: 0, cancelled: 0 }
      const rows = await session.query<{ state: JobState; jobs: number }>(
        'select state, count(*)::int as jobs from background_jobs group by state',
      )
      for (const { state, jobs } of rows) counts[state] = jobs
      return counts
    }),
  openJobs: () =>
    within(async (session) => {
      const rows = await session.query<StoredJob>(
        `select ${selected} from background_jobs where state in ('waiting', 'running') order by run_at, id`,
      )
      return rows.map(jobOf)
    }),
  reportProgress: (id, progress) =>
    within(async (session) => {
      const [row] = await session.query<{ cancel_asked: boolean }>(
        `update background_jobs set progress_done = coalesce($2, progress_done), progress_total = coalesce($3, progress_total)
         where id = $1 returning cancel_asked`,
        [id, progress?.done ?? null, progress?.total ?? null],
      )
      return row?.cancel_asked ?? true
    }),
})

async function findJobs(session: Session, query: JobQuery): Promise<Page<BackgroundJob>> {
  const asked = new Parameters()
  const conditions = ['true']
  if (query.state?.length) conditions.push(`state = any (${asked.add(query.state)})`)
  if (query.kind?.length) conditions.push(`kind = any (${asked.add(query.kind)})`)
  if (query.by !== undefined) conditions.push(`by_kind = 'user' and by_id = ${asked.add(query.by)}`)
  if (query.subject) {
    if (!isId(query.subject.id)) return { items: [], next: null }
    conditions.push(`subject_kind = ${asked.add(query.subject.kind)} and subject_id = ${asked.add(query.subject.id)}`)
  }
  if (query.letterTo) {
    const { letterId, numbers } = query.letterTo
    conditions.push(
      `data ->> 'letterId' = ${asked.add(letterId)} and data ->> 'number' = any (${asked.add(numbers.map(String))})`,
    )
  }
  if (query.cursor !== null) {
    const [orderedAt = '', id = ''] = placeOf('jobs', query.cursor, ['string', 'string']).map(String)
    if (!isId(id)) throw new UnknownCursor()
    conditions.push(`(ordered_at, id) < (${asked.add(orderedAt)}, ${asked.add(id)})`)
  }
  const rows = await session.query<StoredJob>(
    `select ${selected} from background_jobs where ${conditions.join(' and ')}
     order by ordered_at desc, id desc limit ${query.limit + 1}`,
    asked.values,
  )
  const items = rows.slice(0, query.limit).map(jobOf)
  const last = items.at(-1)
  return { items, next: last && rows.length > query.limit ? cursorAt('jobs', [last.orderedAt, last.id]) : null }
}
