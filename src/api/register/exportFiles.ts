import type { ExportFormat } from '../../contract/register.ts'
import type { ExportVersion } from '../ports/exports.ts'
import { csvHead, csvLine } from '../spreadsheets/csvLine.ts'
import type { Cell } from '../spreadsheets/cell.ts'
import { odsFile, odsType, type Sheet } from '../spreadsheets/odsFile.ts'
import { streamOf } from '../spreadsheets/streamOf.ts'
import type { Language } from '../texts/language.ts'
import { columns, reportCells, type Say } from './columns.ts'
import { entryBatches, type ExportSource, reportBatches } from './exportBatches.ts'
import { publishableFile } from './publishableFiles.ts'
import { exportWords } from './texts/exportWords.ts'

/** The register as one file of texts, made while it is read: never more than some hundreds of cases are held at once. */
const csvFile = (source: ExportSource): ReadableStream<Uint8Array<ArrayBuffer>> =>
  streamOf(
    (async function* () {
      const asItIs: Say = (code) => code
      const names = columns.map(({ name }) => name)
      yield csvHead(names)
      for await (const entries of entryBatches(source)) {
        yield entries.map((entry) => csvLine(columns.map(({ valueOf }) => valueOf(entry, asItIs)))).join('')
      }
      for await (const reports of reportBatches(source)) {
        const cells = reports.map((report) => reportCells(report, asItIs))
        yield cells.map((known) => csvLine(names.map((name) => known[name] ?? null))).join('')
      }
    })(),
  )

/** The same as JSON of the contract's `RegisterExport`. */
const jsonFile = (source: ExportSource): ReadableStream<Uint8Array<ArrayBuffer>> =>
  streamOf(
    (async function* () {
      yield '{"entries":['
      yield* items(entryBatches(source))
      yield '],"reports":['
      yield* items(reportBatches(source))
      yield ']}'
    })(),
  )

async function* items(found: AsyncIterable<readonly unknown[]>): AsyncGenerator<string> {
  let isFirst = true
  for await (const batch of found) {
    if (batch.length === 0) continue
    yield `${isFirst ? '' : ','}${batch.map((item) => JSON.stringify(item)).join(',')}`
    isFirst = false
  }
}

/** What somebody wants of the register, and in which language. */
type Wanted = { readonly format: ExportFormat; readonly version: ExportVersion; readonly language: Language }
type File = { readonly content: ReadableStream<Uint8Array<ArrayBuffer>>; readonly type: string }

/** The register in a format, with the media type it has. */
export function exportFile({ format, version, language }: Wanted, source: ExportSource, note: ExportNote): File {
  const type = mediaTypes[format]
  if (version === 'publishable') return { content: publishableFile(format, source, note.organisation, language), type }
  switch (format) {
    case 'csv':
      return { content: csvFile(source), type }
    case 'ods':
      return { content: odsRegister(source, note, language), type }
    case 'json':
      return { content: jsonFile(source), type }
  }
}

const mediaTypes = { csv: 'text/csv; charset=utf-8', ods: odsType, json: 'application/json' } as const

/** What an export says about itself. */
export type ExportNote = { readonly organisation: string; readonly by: string; readonly purpose: string }

/** The same as a spreadsheet for people: in words, with real dates and numbers, and a sheet that says what it is. */
function odsRegister(
  source: ExportSource,
  note: ExportNote,
  language: Language,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const words = exportWords[language]
  const say: Say = (code) => words.codes[code] ?? code
  const header = columns.map(({ name }) => words.columns[name] ?? name)
  const widths = columns.map(({ name }) => widthOf[name] ?? 5)
  const entries: Sheet = {
    name: words.register,
    header,
    widths,
    rows: mapped(entryBatches(source), (entry) => columns.map(({ valueOf }) => valueOf(entry, say))),
  }
  const shown = columns.map(({ name }) => name).filter((name) => reportColumns.includes(name))
  const reports: Sheet = {
    name: words.noBreachReports,
    header: shown.map((name) => words.columns[name] ?? name),
    widths: [5],
    rows: mapped(reportBatches(source), (report) => {
      const known = reportCells(report, say)
      return shown.map((name) => known[name] ?? null)
    }),
  }
  const about: Sheet = {
    name: words.about,
    header: [words.aboutWhat, words.aboutValue],
    widths: [5, 14],
    rows: [
      [
        [words.organisation, note.organisation],
        [words.madeAt, { when: source.now }],
        [words.madeBy, note.by],
        [words.purpose, note.purpose],
        [words.times, words.timesNote],
        [words.formulas, words.formulasNote],
      ],
    ],
  }
  return odsFile({
    title: words.title(note.organisation),
    language,
    sheets: [entries, reports, about],
  })
}

const reportColumns = [
  'reference',
  'openedAt',
  'closedAt',
  'closingReason',
  'reportChannels',
  'retentionUntil',
  'destroyedAt',
]
/** In centimetres, where five are too few or too many. */
const widthOf: Readonly<Partial<Record<string, number>>> = {
  reference: 3.5,
  title: 9,
  late: 3,
  bsnInvolved: 3,
  dpoFollowed: 3,
  entries: 3,
  severity: 3,
  informedPeople: 3,
  people: 3,
}

async function* mapped<Item>(
  batches: AsyncIterable<readonly Item[]>,
  cellsOf: (item: Item) => readonly Cell[],
): AsyncGenerator<readonly (readonly Cell[])[]> {
  for await (const batch of batches) yield batch.map(cellsOf)
}
