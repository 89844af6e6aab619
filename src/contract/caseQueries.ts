import * as z from 'zod'
import { authorityStates, subjectsStates } from '../domain/case/states.ts'
import { urgencyGroups, views } from '../domain/case/summary.ts'
import { incidentKinds, natures } from '../domain/law/facts.ts'
import {
  anyLine,
  cursor,
  day,
  id,
  instant,
  limitOrNone,
  limitOrNoneInBody,
  line,
  listOf,
  userId,
} from './primitives.ts'

const caseSorts = ['deadline', 'openedAt', 'reference', 'title', 'people', 'closedAt'] as const
const sort = z.enum(caseSorts.flatMap((by) => [by, `-${by}`] as const)).default('deadline')

const narrowed = {
  openedFrom: day.optional(),
  openedBefore: day.optional(),
  dueFrom: instant.optional().describe('The nearest statutory timer ends at this moment or later'),
  dueBefore: instant.optional().describe('And before this one'),
  waitingFor: z
    .enum(['dpo', 'secondReader', 'me', 'anybody'])
    .optional()
    .describe('Waits for this role, for whoever asks to read as second reader, or for anybody at all'),
  imported: z.enum(['yes', 'no']).optional().describe('Taken over from an old register'),
}

export const caseQuery = z.strictObject({
  view: z.enum(views).optional(),
  group: z.enum(urgencyGroups).optional(),
  authorityState: listOf(z.enum(authorityStates)).optional(),
  subjectsState: listOf(z.enum(subjectsStates)).optional(),
  handler: listOf(userId).optional(),
  category: listOf(anyLine).optional(),
  incidentKind: listOf(z.enum(incidentKinds)).optional(),
  nature: listOf(z.enum(natures)).optional(),
  ...narrowed,
  sort,
  limit: limitOrNone,
  cursor: cursor.optional(),
})

/** The same as a body, with free text, which never stands in an address. */
export const caseSearchBody = z
  .strictObject({
    q: anyLine.optional(),
    view: z.enum(views).optional(),
    group: z.enum(urgencyGroups).optional(),
    authorityState: z.array(z.enum(authorityStates)).optional(),
    subjectsState: z.array(z.enum(subjectsStates)).optional(),
    handler: z.array(userId).max(100).optional(),
    category: z.array(anyLine).max(50).optional(),
    incidentKind: z.array(z.enum(incidentKinds)).optional(),
    nature: z.array(z.enum(natures)).optional(),
    ...narrowed,
    sort,
    limit: limitOrNoneInBody,
    cursor: cursor.optional(),
  })
  .meta({ id: 'CaseSearchBody' })
export type CaseSearch = z.input<typeof caseSearchBody>

/** Chosen cases as a file, with its purpose: who exported what and why is kept. */
export const caseExportBody = z
  .strictObject({ cases: z.array(id).min(1).max(200), purpose: line })
  .meta({ id: 'CaseExportBody' })
