import type { ExportFormat } from '../../contract/register.ts'
import { fewestTogether, publishable, type PublishedLine } from '../../domain/register/publishable.ts'
import type { RegisterFilter } from '../../domain/register/registerFilter.ts'
import type { RegisterRow } from '../../domain/register/registerRow.ts'
import type { OrganisationStore } from '../ports.ts'
import type { Cell } from '../spreadsheets/cell.ts'
import { csvHead, csvLine } from '../spreadsheets/csvLine.ts'
import { odsFile } from '../spreadsheets/odsFile.ts'
import { streamOf } from '../spreadsheets/streamOf.ts'
import type { Language } from '../texts/language.ts'
import type { ExportSource } from './exportBatches.ts'
import { exportWords } from './texts/exportWords.ts'

const columns = ['period', 'kind', 'people', 'bsn', 'specialData', 'notified', 'inTime', 'informed'] as const

/** The lines of a filter that may be published, with what was made coarser for it. */
export async function publishableLines(store: OrganisationStore, filter: RegisterFilter) {
  const rows: RegisterRow[] = []
  for await (const batch of store.registerRows({ ...filter, which: 'breaches' })) rows.push(...batch)
  return publishable(rows)
}

/** The register as it may be published, as a file: in words for people, in codes for programs. */
export function publishableFile(
  format: ExportFormat,
  { store, filter, onTaken }: ExportSource,
  organisation: string,
  language: Language,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const words = exportWords[language]
  const read = async () => {
    const { lines } = await publishableLines(store, filter)
    await onTaken?.(lines.length)
    return lines
  }
  switch (format) {
    case 'csv':
      return streamOf(parts(async () => csvHead(columns) + (await read()).map(csvOf).join('')))
    case 'json':
      return streamOf(parts(async () => JSON.stringify({ fewestTogether, lines: await read() })))
    case 'ods':
      return odsFile({
        title: words.publishable(organisation),
        language,
        sheets: [
          {
            name: words.register,
            header: columns.map((name) => words.publishableColumns[name]),
            widths: [3, 7, 4],
            rows: batches(async () => (await read()).map((line) => inWords(line, language))),
          },
        ],
      })
  }
}

const csvOf = (line: PublishedLine): string => csvLine(columns.map((name) => line[name]))

function inWords(line: PublishedLine, language: Language): readonly Cell[] {
  const words = exportWords[language]
  return [
    line.period ?? words.severalYears,
    line.kind === null ? words.rareKind : (words.codes[line.kind] ?? line.kind),
    words.peopleClasses[line.people],
    line.bsn,
    line.specialData,
    line.notified,
    line.inTime,
    line.informed,
  ]
}

async function* parts(whole: () => Promise<string>): AsyncGenerator<string> {
  yield await whole()
}
async function* batches<Row>(all: () => Promise<readonly Row[]>): AsyncGenerator<readonly Row[]> {
  yield await all()
}
