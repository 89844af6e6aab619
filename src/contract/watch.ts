import * as z from 'zod'
import { standstillReasons } from '../domain/watch/standstill.ts'
import { personOut } from './caseParts.ts'
import { caseRow } from './cases.ts'
import { dayOut, id, instantOut, text } from './primitives.ts'
import { ability } from './problems.ts'

/** Open cases that do not move although they should, the nearest term first. */
export const standingStill = z
  .object({
    now: instantOut,
    all: z.int().describe('How many stand still, as far as was looked'),
    more: z.boolean().describe('Whether cases were left that nobody looked at, since they end later'),
    items: z.array(
      z.object({
        case: caseRow,
        lastRecordedAt: instantOut,
        reasons: z
          .array(z.enum(standstillReasons))
          .describe(
            'nobody: no handler; gone: the handler has no account any more, or no role that handles cases; quiet: nothing recorded for 12 hours while a term ends within 48 hours or is over',
          ),
      }),
    ),
    next: z.null(),
  })
  .meta({ id: 'StandingStill' })
export type StandingStill = z.output<typeof standingStill>

const caseTag = z.object({ id, reference: z.string(), title: z.string() })

/** What was promised in open cases: tasks, and answers that the AP waits for. */
export const promises = z
  .object({
    tasks: z.array(
      z.object({
        case: caseTag,
        taskId: id,
        text: z.string(),
        owner: personOut.nullable(),
        dueOn: dayOut.nullable(),
      }),
    ),
    questions: z.array(
      z.object({
        case: caseTag,
        handler: personOut.nullable(),
        responseId: id,
        kind: z.enum(['question', 'order']),
        receivedAt: instantOut,
        answerBy: instantOut.nullable(),
        text: z.string(),
      }),
    ),
    cases: z
      .int()
      .describe('How many open cases hold a promise; of at most 200 of them, those due first, they stand here'),
    next: z.null(),
  })
  .meta({ id: 'Promises' })
export type Promises = z.output<typeof promises>

export const watchNoteBody = z.strictObject({ text }).meta({ id: 'WatchNoteBody' })
export const watchNote = z
  .object({ id, by: personOut, writtenAt: instantOut, text: z.string(), can: z.object({ remove: ability }) })
  .meta({ id: 'WatchNote' })
export type WatchNoteView = z.output<typeof watchNote>
export const watchNoteList = z
  .object({ items: z.array(watchNote), can: z.object({ write: ability }), next: z.null() })
  .meta({ id: 'WatchNoteList' })
export type WatchNoteList = z.output<typeof watchNoteList>
