import * as z from 'zod'
import { jobKinds, jobStates } from '../domain/jobs/job.ts'
import { cursor, id, instantOut, limit, listOf } from './primitives.ts'
import { ability } from './problems.ts'

/** One piece of work in the background. */
export const backgroundJob = z
  .object({
    id,
    kind: z.enum(jobKinds),
    subject: z
      .object({ kind: z.enum(['case', 'report']), id, reference: z.string().nullable() })
      .nullable()
      .describe('The case or report it is for; its reference only for those who may read cases'),
    recipient: z.string().nullable().describe('The colleague whom a message is for'),
    data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).describe('Ids and codes only'),
    state: z.enum(jobStates),
    attempts: z.int(),
    progress: z.object({ done: z.number(), total: z.number() }).nullable(),
    problem: z.string().nullable().describe('Why it failed or still waits, as a code'),
    cancelAsked: z.boolean(),
    orderedBy: z.object({ kind: z.enum(['user', 'system', 'reporter']), id: z.string(), name: z.string() }),
    orderedAt: instantOut,
    runAt: instantOut.describe('Not before this moment'),
    startedAt: instantOut.nullable(),
    endedAt: instantOut.nullable(),
    can: z.object({ cancel: ability, retry: ability }),
  })
  .meta({ id: 'BackgroundJob' })
export type BackgroundJobView = z.output<typeof backgroundJob>

export const backgroundJobList = z
  .object({
    items: z.array(backgroundJob).describe('Those ordered last come first'),
    counts: z
      .object({ waiting: z.int(), running: z.int(), done: z.int(), failed: z.int(), cancelled: z.int() })
      .describe('Of the whole organisation'),
    next: z.string().nullable(),
  })
  .meta({ id: 'BackgroundJobList' })
export type BackgroundJobList = z.output<typeof backgroundJobList>

export const backgroundJobQuery = z.strictObject({
  state: listOf(z.enum(jobStates)).optional(),
  kind: listOf(z.enum(jobKinds)).optional(),
  case: id.optional().describe('Only those for this case'),
  report: id.optional().describe('Only those for this report'),
  limit,
  cursor: cursor.optional(),
})
