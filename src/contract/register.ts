import * as z from 'zod'
import { authorityStates, subjectsStates } from '../domain/case/case.ts'
import { incidentKinds } from '../domain/law/facts.ts'
import { notRecorded, retentionStates } from '../domain/register/registerFilter.ts'
import { causes } from '../domain/register/registerRow.ts'
import { ability } from './problems.ts'
import { anyLine, cursor, day, limit, line, listOf, userId } from './primitives.ts'
import { noBreachReport, registerEntry, registerEntryWhole } from './registerEntry.ts'

export type { NoBreachReport, RegisterEntry, RegisterEntryWhole } from './registerEntry.ts'

const which = z.enum(['breaches', 'noBreach', 'all'])
const yesOrNo = z.enum(['yes', 'no']).transform((answer) => answer === 'yes')
const kind = z.enum([...incidentKinds, notRecorded])
const cause = z.enum([...causes, notRecorded])
const period = { openedFrom: day.optional(), openedBefore: day.optional() }

/** `none` stands for cases of which it is not recorded. Every figure of the statistics is one of these filters. */
export const registerQuery = z.strictObject({
  which: which.default('breaches'),
  ...period,
  incidentKind: listOf(kind).optional(),
  category: listOf(anyLine).optional(),
  cause: listOf(cause).optional(),
  department: line.optional(),
  controller: line.optional(),
  handler: listOf(userId).optional(),
  authorityState: listOf(z.enum(authorityStates)).optional(),
  subjectsState: listOf(z.enum(subjectsStates)).optional(),
  open: yesOrNo.optional(),
  notified: yesOrNo.optional(),
  late: yesOrNo.optional(),
  contained: yesOrNo.optional(),
  peopleKnown: yesOrNo.optional(),
  retention: z.enum(retentionStates).optional(),
  limit,
  cursor: cursor.optional(),
})

export const registerPage = z
  .object({
    entries: z.array(registerEntry),
    counts: z.object({
      matching: z.int(),
      toDestroy: z.int().describe('Cases of the whole register whose term is over, those on legal hold among them'),
    }),
    next: z.string().nullable(),
  })
  .meta({ id: 'RegisterPage' })
export type RegisterPage = z.output<typeof registerPage>

export const noBreachReportsQuery = z.strictObject({
  ...period,
  retention: z.enum(['over']).optional().describe('Only those whose term is over and whose details are still there'),
  limit,
  cursor: cursor.optional(),
})
export const noBreachReportList = z
  .object({
    items: z.array(noBreachReport.extend({ can: z.object({ destroyDetails: ability }) })),
    next: z.string().nullable(),
  })
  .meta({ id: 'NoBreachReportList' })
export type NoBreachReportList = z.output<typeof noBreachReportList>

/** The whole register, or what a filter leaves of it. */
export const registerExport = z
  .object({ entries: z.array(registerEntryWhole), reports: z.array(noBreachReport) })
  .meta({ id: 'RegisterExport' })

/** Texts for any program, a spreadsheet for people, and exact data. */
export const exportFormats = ['csv', 'ods', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** An export says why it is made; it is logged with the one who made it. */
export const registerExportBody = z
  .strictObject({
    format: z.enum(exportFormats).default('csv'),
    which: which.default('all'),
    purpose: line,
    ...period,
    incidentKind: z.array(kind).optional(),
    category: z.array(anyLine).max(50).optional(),
    cause: z.array(cause).optional(),
    department: line.optional(),
    controller: line.optional(),
    authorityState: z.array(z.enum(authorityStates)).optional(),
    subjectsState: z.array(z.enum(subjectsStates)).optional(),
    notified: z.boolean().optional(),
    late: z.boolean().optional(),
    retention: z.enum(retentionStates).optional(),
  })
  .meta({ id: 'RegisterExportBody' })
