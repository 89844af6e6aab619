import * as z from 'zod'
import { importFields, wordFields } from '../domain/import/field.ts'
import { refusalCodes, warningCodes } from '../domain/import/finding.ts'
import { dateDoubts } from '../domain/import/judgeDates.ts'
import { dateOrders } from '../domain/import/readMoment.ts'
import { importStates } from '../domain/import/registerImport.ts'
import { anyLine, id, instantOut, line } from './primitives.ts'
import { ability } from './problems.ts'

const field = z.enum(importFields)
const finding = z.enum([...refusalCodes, ...warningCodes])
const place = z.string().regex(/^\d{1,3}$/)
const runState = z.enum(['running', 'done', 'stopped', 'failed'])
const by = z.object({ id: z.string(), name: z.string() })

/** What each column holds. `columns` may be left out: then they are recognised again, for the sheet that is chosen. */
export const importMappingBody = z
  .strictObject({
    source: line.max(100).describe('What the old register is called; a reference comes in once from one source'),
    sheet: z.int().min(0).max(49).default(0),
    columns: z.array(field.nullable()).max(200).optional(),
    fixed: z
      .array(z.strictObject({ field, text: anyLine }))
      .max(50)
      .default([])
      .describe('What counts for every row, for fields without a column'),
    dates: z
      .record(place, z.enum(dateOrders))
      .default({})
      .describe('Answers about the dates of a column, by its number'),
    yearBegins: z
      .union([z.literal(1), z.literal(4)])
      .nullable()
      .default(null),
    doubledHour: z
      .enum(['first', 'second'])
      .nullable()
      .default(null)
      .describe('Of a time in the hour that was lived twice'),
    words: z
      .partialRecord(z.enum(wordFields), z.record(z.string().max(500), z.string().max(50)))
      .default({})
      .describe('What words mean, by field; an empty value leaves the word out'),
  })
  .meta({ id: 'ImportMappingBody' })

const column = z.object({
  header: z.string(),
  filled: z.int(),
  field: field.nullable(),
  seemsPersonal: z.boolean().describe('It seems to name people, and was left out for that reason'),
  examples: z.array(z.string()).describe('None of a column that seems to name people'),
  order: z.enum(dateOrders).nullable().describe('In which order its dates are read; null where it holds none'),
  question: z.enum(dateDoubts).nullable().describe('What must be answered about its dates'),
})

const dryRun = z.object({
  at: instantOut,
  isCurrent: z.boolean().describe('Of the mapping as it is now'),
  rows: z.int(),
  ready: z.int().describe('Rows that come in'),
  breaches: z.int().describe('Breaches that these rows stand for'),
  warned: z.int(),
  known: z.int().describe('Rows that came in before'),
  refused: z.int(),
  reasons: z.array(z.object({ code: finding, field: field.nullable(), rows: z.int(), firstRow: z.int() })),
  words: z.array(
    z.object({ field: z.enum(wordFields), text: z.string(), rows: z.int(), choices: z.array(z.string()) }),
  ),
})

const run = z.object({
  jobId: id,
  by,
  startedAt: instantOut,
  endedAt: instantOut.nullable(),
  state: runState,
  row: z.int(),
  rows: z.int(),
  created: z.int(),
  known: z.int(),
  refused: z.int(),
})

const undo = z.object({
  jobId: id,
  by,
  startedAt: instantOut,
  endedAt: instantOut.nullable(),
  state: runState,
  undone: z.int(),
  kept: z
    .array(z.object({ id, reference: z.string(), title: z.string() }))
    .describe('Cases that somebody worked on since'),
  keptCount: z.int(),
})

/** An import as a list shows it. */
export const registerImportBrief = z
  .object({
    id,
    createdAt: instantOut,
    createdBy: by,
    file: z.object({
      name: z.string(),
      size: z.int(),
      sha256: z.string(),
      format: z.enum(['csv', 'xlsx', 'ods']),
    }),
    source: z.string(),
    state: z.enum(importStates),
    run: run.nullable(),
    undo: undo.nullable(),
  })
  .meta({ id: 'RegisterImportBrief' })

/** A file of an old register, what its columns hold, and what became of it. */
export const registerImportView = registerImportBrief
  .extend({
    sheets: z.array(z.object({ name: z.string(), rows: z.int() })),
    sheet: z.int(),
    columns: z.array(column),
    fixed: z.array(z.object({ field, text: z.string() })),
    words: z.record(z.string(), z.record(z.string(), z.string())),
    dates: z.record(z.string(), z.enum(dateOrders)),
    yearBegins: z.union([z.literal(1), z.literal(4)]).nullable(),
    doubledHour: z.enum(['first', 'second']).nullable(),
    cameInBefore: z
      .array(z.object({ id, at: instantOut, by, source: z.string(), created: z.int() }))
      .describe('Imports of the same file, also under another source, whose cases stand in the register'),
    isRemembered: z.boolean().describe('The mapping was kept from an earlier table with these columns'),
    dryRun: dryRun.nullable(),
    can: z.object({ map: ability, run: ability, undo: ability }),
  })
  .meta({ id: 'RegisterImport' })
export type RegisterImportView = z.output<typeof registerImportView>

export const registerImportList = z.object({ items: z.array(registerImportBrief) }).meta({ id: 'RegisterImportList' })
export type RegisterImportList = z.output<typeof registerImportList>

export const importRowsQuery = z.strictObject({
  kind: z.enum(['refused', 'warned', 'known', 'ready']).default('refused'),
  after: z.coerce.number().int().min(0).default(0).describe('Rows behind this one'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

/** Rows as a run would read them. */
export const importRowList = z
  .object({
    items: z.array(
      z.object({
        row: z.int().describe('As a spreadsheet counts'),
        title: z.string().nullable(),
        openedAt: instantOut.nullable(),
        breaches: z.int(),
        findings: z.array(
          z.object({
            code: finding,
            field: field.nullable(),
            column: z.int().nullable(),
            header: z.string().nullable(),
            text: z.string(),
          }),
        ),
      }),
    ),
    next: z.int().nullable(),
  })
  .meta({ id: 'ImportRowList' })
export type ImportRowList = z.output<typeof importRowList>
