import * as z from 'zod'
import { authorityStates, subjectsStates } from '../domain/case/states.ts'
import { incidentKinds } from '../domain/law/facts.ts'
import { notRecorded, retentionStates } from '../domain/register/registerFilter.ts'
import { beginsQuarter, peopleClasses } from '../domain/register/publishable.ts'
import { causes } from '../domain/register/registerFacts.ts'
import { ability } from './problems.ts'
import { anyLine, cursor, day, id, instantOut, limit, line, listOf, userId } from './primitives.ts'
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
  imported: yesOrNo.optional().describe('Taken over from an old register'),
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
    version: z
      .enum(['whole', 'publishable'])
      .default('whole')
      .describe(
        'publishable: breaches in classes, without texts, of whole quarters: openedFrom and openedBefore are first days of a quarter, and other filters are refused',
      ),
    inBackground: z
      .boolean()
      .default(false)
      .describe('Make the file as a background job; it can be fetched for a day (register-exports/{id}/content)'),
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
    imported: z.boolean().optional(),
    retention: z.enum(retentionStates).optional(),
  })
  .meta({ id: 'RegisterExportBody' })

/** An export that was made or ordered: who took what along, when and why. */
export const registerExportMade = z
  .object({
    id,
    by: z.object({ id: z.string(), name: z.string(), mine: z.boolean() }),
    at: instantOut,
    purpose: z.string(),
    format: z.enum(exportFormats),
    version: z.enum(['whole', 'publishable']),
    job: id.nullable().describe('The background job that makes it; null where the file went out at once'),
    file: z
      .object({
        size: z.int().describe('In bytes'),
        sha256: z.string(),
        readyAt: instantOut,
        until: instantOut.describe('From then on it is destroyed'),
        there: z.boolean(),
      })
      .nullable()
      .describe('What a background job made'),
  })
  .meta({ id: 'RegisterExportMade' })
export type RegisterExportMade = z.output<typeof registerExportMade>

export const registerExportsMade = z
  .object({ items: z.array(registerExportMade), next: z.string().nullable() })
  .meta({ id: 'RegisterExportsMade' })
export type RegisterExportsMade = z.output<typeof registerExportsMade>
export const registerExportsQuery = z.strictObject({ limit, cursor: cursor.optional() })

/** The register as it may be published, and what was left out or made coarser for it. */
export const publishableRegister = z
  .object({
    lines: z.array(
      z.object({
        period: z.string().nullable().describe('2026-Q4, or 2026; null where even the year would stand with too few'),
        kind: z.string().nullable().describe('Null for kinds too rare to be named'),
        people: z.enum(peopleClasses).describe('A class, never narrower than ten'),
        bsn: z.boolean(),
        specialData: z.boolean(),
        notified: z.boolean(),
        inTime: z.boolean().nullable(),
        informed: z.boolean(),
      }),
    ),
    fewestTogether: z.int().describe('Every line stands with at least so many, itself counted, of its period and kind'),
    coarsened: z
      .object({
        breaches: z.int(),
        published: z.int(),
        toYear: z.int(),
        withoutKind: z.int(),
        withoutPeriod: z.int(),
      })
      .describe('How many breaches were made coarser; for whoever decides on publishing, not to be published itself'),
    leftOut: z.array(z.object({ what: z.string(), why: z.string() })),
  })
  .meta({ id: 'PublishableRegister' })
export type PublishableRegister = z.output<typeof publishableRegister>
const quarterDay = day.refine(beginsQuarter, { error: 'no quarter', params: { code: 'noQuarterDay' } })
export const publishableQuery = z.strictObject({
  openedFrom: quarterDay.optional().describe('The first day of a quarter'),
  openedBefore: quarterDay.optional().describe('The first day of a quarter'),
})
