import * as z from 'zod'
import { authorityStates, subjectsStates } from '../domain/case/case.ts'
import { ourRoles } from '../domain/case/events.ts'
import { verdicts } from '../domain/law/verdict.ts'
import { cursor, day, id, instantOut, limit, line } from './primitives.ts'

/** One breach as the register of GDPR art. 33(5) holds it: facts, effects, remedial action, and the decisions with their reasons. */
export const registerEntry = z
  .object({
    id,
    reference: z.string(),
    title: z.string(),
    outcome: z.enum(['breach', 'noBreach', 'merged', 'undone']),
    openedAt: instantOut,
    closedAt: instantOut.nullable(),
    ourRole: z.enum(ourRoles),
    controller: z.string().nullable(),
    regimes: z.array(z.string()),
    occurredFrom: z.string().nullable(),
    occurredTo: z.string().nullable(),
    awareAt: instantOut.nullable(),
    awarenessReason: z.string().nullable(),
    deadline: instantOut,
    late: z.boolean(),
    delayReason: z.string().nullable(),
    incidentKind: z.string().nullable(),
    natures: z.array(z.string()),
    categories: z.array(z.string()),
    specialCategories: z.array(z.string()),
    subjectGroups: z.array(z.string()),
    people: z.object({ min: z.int(), max: z.int(), estimate: z.boolean() }).nullable(),
    records: z.object({ min: z.int(), max: z.int(), estimate: z.boolean() }).nullable(),
    consequences: z.string(),
    containmentActions: z.array(z.object({ kind: z.string(), text: z.string(), happenedAt: instantOut })),
    containedAt: instantOut.nullable(),
    severity: z.number().nullable(),
    verdict: z.enum(verdicts).nullable(),
    verdictReason: z.string().nullable(),
    authorityState: z.enum(authorityStates),
    authorityReason: z.string().nullable(),
    notifiedAt: instantOut.nullable(),
    authorityNumber: z.string().nullable(),
    subjectsState: z.enum(subjectsStates),
    subjectsGround: z.string().nullable(),
    subjectsReason: z.string().nullable(),
    informedAt: instantOut.nullable(),
    informedPeople: z.int().nullable(),
    dpoAdvice: z.string().nullable(),
    cause: z.object({ origin: z.string(), intent: z.string() }).nullable(),
    lessons: z.string().nullable(),
    closingReason: z.string().nullable(),
    retentionUntil: z.string().nullable(),
  })
  .meta({ id: 'RegisterEntry' })
export type RegisterEntry = z.output<typeof registerEntry>

export const registerQuery = z.strictObject({
  which: z.enum(['breaches', 'noBreach', 'all']).default('breaches'),
  openedFrom: day.optional(),
  openedBefore: day.optional(),
  limit,
  cursor: cursor.optional(),
})
export const registerPage = z
  .object({ entries: z.array(registerEntry), next: z.string().nullable() })
  .meta({ id: 'RegisterPage' })
export type RegisterPage = z.output<typeof registerPage>

/** An export says why it is made; it is logged with the one who made it. */
export const registerExportBody = z
  .strictObject({
    format: z.enum(['csv', 'json']).default('csv'),
    which: z.enum(['breaches', 'noBreach', 'all']).default('all'),
    purpose: line,
    openedFrom: day.optional(),
    openedBefore: day.optional(),
  })
  .meta({ id: 'RegisterExportBody' })
