import * as z from 'zod'
import { handlingStates } from '../domain/case/states.ts'
import { urgencyGroups } from '../domain/case/summary.ts'
import { channels } from '../domain/report/events.ts'
import { reportStates } from '../domain/report/report.ts'
import { nextStep, personOut } from './caseParts.ts'
import { anyLine, id, instantOut } from './primitives.ts'

/** Where the words of a search can stand. */
export const searchPlaces = [
  'reference',
  'title',
  'authorityNumber',
  'note',
  'report',
  'reporter',
  'conversation',
  'source',
] as const

/** Free text stands in the body only. Without words the answer holds what is at hand: the recent cases asked for, and what is due. */
export const searchBody = z
  .strictObject({
    q: anyLine.default(''),
    recent: z.array(anyLine).max(10).default([]).describe('References of cases that the asker opened lately'),
    limit: z.int().min(1).max(20).default(5).describe('At most so many of each kind'),
  })
  .meta({ id: 'SearchBody' })
export type SearchBody = z.input<typeof searchBody>

const match = z
  .object({
    in: z.enum(searchPlaces),
    excerpt: z.array(z.object({ text: z.string(), hit: z.boolean() })).describe('What stands there, in pieces'),
  })
  .meta({ id: 'SearchMatch' })
export type SearchMatch = z.output<typeof match>

const caseHit = z
  .object({
    id,
    reference: z.string(),
    title: z.string(),
    handling: z.enum(handlingStates),
    handler: personOut.nullable(),
    authorityNumber: z.string().nullable(),
    dueAt: instantOut.nullable(),
    group: z.enum(urgencyGroups).nullable().describe('Null for a closed case'),
    nextStep,
    match: match.nullable().describe('Where the words stand; null when only kin of them do'),
  })
  .meta({ id: 'CaseHit' })
export type CaseHit = z.output<typeof caseHit>

const reportHit = z
  .object({
    id,
    state: z.enum(reportStates),
    channel: z.enum(channels),
    receivedAt: instantOut,
    firstLine: z.string().nullable().describe('Null once the personal details are destroyed'),
    case: z.object({ id, reference: z.string() }).nullable(),
    match: match.nullable(),
  })
  .meta({ id: 'ReportHit' })
export type ReportHit = z.output<typeof reportHit>

export const searchResults = z
  .object({
    cases: z.object({ items: z.array(caseHit), more: z.boolean() }),
    reports: z.object({ items: z.array(reportHit), more: z.boolean() }),
    recent: z.array(caseHit),
    suggested: z.array(caseHit),
  })
  .meta({ id: 'SearchResults' })
export type SearchResults = z.output<typeof searchResults>
