import * as z from 'zod'
import { draftKinds } from '../domain/report/draft.ts'
import { anyText, id, instant, instantOut, optional } from './primitives.ts'

/** Answers by the name of their question, as they stand on the screen. */
const answers = z
  .record(z.string().regex(/^\w{1,60}$/), anyText)
  .refine((given) => Object.keys(given).length <= 60, { error: 'too many', params: { code: 'tooManyAnswers' } })

export const draftBody = z
  .strictObject({
    kind: z.enum(draftKinds),
    report: optional(id),
    answers,
    seen: optional(instant).describe('The savedAt that the asker saw: refused when somebody saved since'),
  })
  .meta({ id: 'DraftBody' })

export const draftView = z
  .object({
    id,
    kind: z.enum(draftKinds),
    report: id.nullable().describe('The report that is being treated, if it was taken in before'),
    startedAt: instantOut,
    savedAt: instantOut,
    by: z.object({ id: z.string(), name: z.string(), me: z.boolean() }).describe('Who saved it last'),
    answers: z.record(z.string(), z.string()),
  })
  .meta({ id: 'Draft' })
export type DraftView = z.output<typeof draftView>

export const draftList = z.object({ items: z.array(draftView), next: z.null() }).meta({ id: 'DraftList' })
export type DraftList = z.output<typeof draftList>
