import type { CaseId } from '../report/events.ts'
import type { RecordedActor } from '../people.ts'
import type { Instant } from '../time.ts'
import type { ImportField, WordField } from './field.ts'
import type { FindingCode } from './finding.ts'
import type { ImportMapping, ImportSheet } from './mapping.ts'

/** How many rows say the same, and the first of them. */
export type Reason = {
  readonly code: FindingCode
  readonly field: ImportField | null
  readonly rows: number
  readonly firstRow: number
}
/** A word that means nothing to us yet. */
export type UnknownWord = { readonly field: WordField; readonly text: string; readonly rows: number }

/** What a run would do, row by row, counted. */
export type DryRun = {
  readonly at: Instant
  /** Of which mapping: another one needs another dry run. */
  readonly mappingVersion: number
  readonly rows: number
  /** Rows that come in, how many breaches they are, and how many of the rows carry a warning. */
  readonly ready: number
  readonly breaches: number
  readonly warned: number
  /** Came in before, by this or another import. */
  readonly known: number
  readonly refused: number
  readonly reasons: readonly Reason[]
  readonly words: readonly UnknownWord[]
}

export type RunState = 'running' | 'done' | 'stopped' | 'failed'

/** What a run has done so far: kept with each batch, so that it goes on where it was after a crash. */
export type ImportRun = {
  readonly jobId: string
  readonly by: RecordedActor
  readonly startedAt: Instant
  readonly endedAt: Instant | null
  readonly state: RunState
  /** By which mapping the rows were read. */
  readonly mappingVersion: number
  /** The last row that was dealt with. */
  readonly row: number
  readonly rows: number
  readonly created: number
  readonly known: number
  readonly refused: number
}

/** What taking an import back has done so far. */
export type ImportUndo = {
  readonly jobId: string
  readonly by: RecordedActor
  readonly startedAt: Instant
  readonly endedAt: Instant | null
  readonly state: RunState
  /** The place of the last case that was dealt with. */
  readonly place: number
  readonly undone: number
  /** Cases that somebody worked on since: they stay. At most some hundred are named. */
  readonly kept: readonly CaseId[]
  readonly keptCount: number
}

/** A file that becomes entries of the register. */
export type RegisterImport = {
  readonly id: string
  readonly createdAt: Instant
  readonly createdBy: RecordedActor
  readonly file: {
    readonly name: string
    readonly size: number
    readonly sha256: string
    readonly format: 'csv' | 'xlsx' | 'ods'
  }
  /** The rows, encrypted; null once they are gone. */
  readonly fileId: string | null
  readonly sheets: readonly ImportSheet[]
  readonly mapping: ImportMapping
  /** Goes up with each change, from 1. */
  readonly mappingVersion: number
  /** The mapping was kept from an earlier table with the same columns. */
  readonly isRemembered: boolean
  readonly dryRun: DryRun | null
  readonly run: ImportRun | null
  readonly undo: ImportUndo | null
}

export const importStates = ['mapping', 'checked', 'running', 'imported', 'stopped', 'undoing', 'undone'] as const
export type ImportState = (typeof importStates)[number]

/** Where an import stands, as its steps on the screen. */
export function stateOf({ run, undo, dryRun, mappingVersion }: RegisterImport): ImportState {
  if (undo) return undo.state === 'running' ? 'undoing' : undo.state === 'done' ? 'undone' : 'stopped'
  if (run) return run.state === 'running' ? 'running' : run.state === 'done' ? 'imported' : 'stopped'
  return dryRun?.mappingVersion === mappingVersion ? 'checked' : 'mapping'
}

/** Of imports of one file, those by which cases of it stand in the register beside this import. */
export const cameInBefore = (one: RegisterImport, ofFile: readonly RegisterImport[]): readonly RegisterImport[] =>
  ofFile.filter(({ id, run, undo }) => id !== one.id && run !== null && run.created > 0 && undo?.state !== 'done')

/** The import once its rows are gone, and with them the words of cells that its dry run told. */
export const withoutRows = (one: RegisterImport): RegisterImport => ({
  ...one,
  fileId: null,
  dryRun: one.dryRun && { ...one.dryRun, words: [] },
})

/** So long rows wait that nobody lets in, and so long a finished import can be looked at with its rows. */
export const rowsAreKeptForHours = 7 * 24
