import type { ImportRowList, RegisterImportList, RegisterImportView } from '../../contract/imports.ts'
import { type ImportField, importFields, isMomentField } from '../../domain/import/field.ts'
import { judgeDates } from '../../domain/import/judgeDates.ts'
import { type ImportMapping, openQuestions, orderOf } from '../../domain/import/mapping.ts'
import { plainCell } from '../../domain/import/plainCell.ts'
import { codesOf } from '../../domain/import/readWords.ts'
import { cameInBefore, type RegisterImport, stateOf } from '../../domain/import/registerImport.ts'
import type { RecordedActor } from '../../domain/people.ts'
import { dayOf, type Instant } from '../../domain/time.ts'
import type { NameOf } from '../organisation/directory.ts'
import type { OrganisationStore } from '../ports.ts'
import { abilityOf } from '../problems.ts'
import type { Shown } from '../shown.ts'
import type { Language } from '../texts/language.ts'
import { refusalToMap, refusalToRun, refusalToUndo } from './importAbilities.ts'
import { firstCells, recognisedIn } from './proposeMapping.ts'
import type { ReadRow } from './rowReadings.ts'

type Showing = {
  readonly store: OrganisationStore
  readonly nameOf: NameOf
  readonly language: Language
  readonly now: Instant
}

const mostExamples = 3
const longestExample = 80

const whoIs = (by: RecordedActor, nameOf: NameOf) => ({ id: by.id, name: nameOf(by) })

/** An import as a list shows it. */
export function presentBrief(one: RegisterImport, nameOf: NameOf): Shown<RegisterImportList['items'][number]> {
  const { id, createdAt, createdBy, file, mapping, run } = one
  return {
    id,
    createdAt,
    createdBy: whoIs(createdBy, nameOf),
    file,
    source: mapping.source,
    state: stateOf(one),
    run: run && { ...runOf(run), by: whoIs(run.by, nameOf) },
    undo: one.undo && { ...undoOf(one.undo), by: whoIs(one.undo.by, nameOf), kept: [] },
  }
}

const fixedIn = ({ fixed }: ImportMapping, field: ImportField) => {
  const text = fixed[field]
  return text === undefined ? [] : [{ field, text }]
}

/** Where the work is within the file is of no use outside. */
function runOf(run: NonNullable<RegisterImport['run']>) {
  const { mappingVersion: _, ...rest } = run
  return rest
}
function undoOf(undo: NonNullable<RegisterImport['undo']>) {
  const { place: _, ...rest } = undo
  return rest
}

/** An import whole: its columns with examples, its questions, and what may be done. */
export async function presentImport(
  one: RegisterImport,
  { store, nameOf, language, now }: Showing,
): Promise<Shown<RegisterImportView>> {
  const { mapping, dryRun, sheets, undo } = one
  const brief = presentBrief(one, nameOf)
  const kept = undo ? await store.summaries(undo.kept) : []
  const before = cameInBefore(one, await store.importsOfFile(one.file.sha256))
  return {
    ...brief,
    undo: brief.undo && { ...brief.undo, kept: kept.map(({ id, reference, title }) => ({ id, reference, title })) },
    sheets: sheets.map(({ name, rows }) => ({ name, rows })),
    sheet: mapping.sheet,
    columns: await columnsOf(one, store, now),
    fixed: importFields.flatMap((field) => fixedIn(mapping, field)),
    words: mapping.words,
    dates: mapping.dates,
    yearBegins: mapping.yearBegins,
    doubledHour: mapping.doubledHour,
    cameInBefore: before.flatMap(({ id, mapping: { source }, run }) =>
      run ? [{ id, at: run.startedAt, by: whoIs(run.by, nameOf), source, created: run.created }] : [],
    ),
    isRemembered: one.isRemembered,
    dryRun: dryRun && {
      ...withoutVersion(dryRun),
      isCurrent: dryRun.mappingVersion === one.mappingVersion,
      words: dryRun.words.map((word) => ({ ...word, choices: codesOf(word.field) })),
    },
    can: {
      map: abilityOf(refusalToMap(one), language),
      run: abilityOf(refusalToRun(one), language),
      undo: abilityOf(refusalToUndo(one), language),
    },
  }
}

function withoutVersion(dryRun: NonNullable<RegisterImport['dryRun']>) {
  const { mappingVersion: _, ...rest } = dryRun
  return rest
}

async function columnsOf(
  one: RegisterImport,
  store: OrganisationStore,
  now: Instant,
): Promise<Shown<RegisterImportView['columns']>> {
  const { mapping } = one
  const sheet = one.sheets[mapping.sheet]
  if (!sheet) return []
  const rows = await firstCells(one, store)
  const recognised = recognisedIn(sheet, rows, dayOf(now))
  const questions = openQuestions(mapping, sheet, isMomentField)
  return sheet.columns.map(({ header, filled, dates }, at) => {
    const field = mapping.columns[at] ?? null
    const seemsPersonal = recognised[at]?.seemsPersonal ?? false
    const isAsked = questions.some(({ column }) => column === at)
    const cells = [...new Set(rows.map((cells) => plainCell(cells[at] ?? '')).filter((text) => text !== ''))]
    return {
      header,
      filled,
      field,
      seemsPersonal,
      examples: seemsPersonal
        ? []
        : cells.slice(0, mostExamples).map((text) => text.slice(0, longestExample).toWellFormed()),
      order: field !== null && isMomentField(field) && dates.dates > 0 ? orderOf(at, mapping, sheet) : null,
      question: isAsked ? judgeDates(dates).doubt : null,
    }
  })
}

/** Rows as a run would read them, each with what there is to know of it. */
export function presentRows(rows: readonly ReadRow[], one: RegisterImport, limit: number): Shown<ImportRowList> {
  const headers = one.sheets[one.mapping.sheet]?.columns ?? []
  return {
    items: rows.map(({ row, reading, keys }) => ({
      row,
      title: 'refused' in reading ? null : reading.facts.title,
      openedAt: 'refused' in reading ? null : reading.facts.openedAt,
      breaches: keys.length,
      findings: ('refused' in reading ? reading.refused : reading.warnings).map((finding) => ({
        ...finding,
        header: finding.column === null ? null : (headers[finding.column]?.header ?? null),
      })),
    })),
    next: rows.length < limit ? null : (rows.at(-1)?.row ?? null),
  }
}
