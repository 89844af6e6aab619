import type { Block, Text } from '../../../domain/documents/textDocument.ts'
import { reportReference } from '../../../domain/report/reportReference.ts'
import { columns } from '../../register/columns.ts'
import type { Cell } from '../../spreadsheets/cell.ts'
import type { DossierSource } from './dossierSource.ts'
import { chapter, code, facts, paragraph, table, type Teller } from './tell.ts'

/** The entry of GDPR art. 33(5), with the columns of the register itself. */
export function register({ register: entry }: DossierSource, tell: Teller): readonly Block[] {
  const { words } = tell
  return chapter(
    words.sections.register,
    facts(
      words.sections.register,
      columns.map(({ name, valueOf }) => [words.columns[name] ?? name, cellInWords(valueOf(entry, tell.say), tell)]),
    ),
  )
}

function cellInWords(cell: Cell, tell: Teller): string | null {
  if (cell === null) return null
  if (typeof cell === 'boolean') return tell.yesOrNo(cell)
  if (typeof cell === 'number') return tell.number(cell)
  if (typeof cell !== 'string') return tell.dayOrMoment(cell.when)
  // Where a cell of the register lists several things, each has its moment in its text, or its day at the beginning.
  return cell
    .replaceAll(' | ', '\n')
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, tell.moment)
    .replaceAll(/^\d{4}-\d\d-\d\d(?=,? )/gm, tell.day)
}

/** Every file with what proves that it is the same; and what was noted. */
export function files({ shown, withPersonalDetails }: DossierSource, tell: Teller): readonly Block[] {
  const { words } = tell
  const named = (name: string | null) => (withPersonalDetails ? (name ?? words.destroyed) : words.hiddenHere)
  const rows = [
    ...shown.evidence.map(({ name, description, file, sha256, recordedAt, by }): readonly Text[] => [
      [named(name), withPersonalDetails ? description : null].filter(Boolean).join('\n'),
      file ? [file.mediaType, size(file.size, tell)].join('\n') : '',
      code(sha256 ?? ''),
      `${tell.moment(recordedAt)}\n${by.name}`,
    ]),
    ...shown.reports.flatMap(({ reference, files: kept }) =>
      kept.map(({ name, mediaType, size: bytes, sha256, addedAt, by }): readonly Text[] => [
        `${reference}\n${named(name)}`,
        `${mediaType}\n${size(bytes, tell)}`,
        code(sha256),
        `${tell.moment(addedAt)}\n${by.name}`,
      ]),
    ),
  ]
  return chapter(words.sections.files, [
    ...(rows.length > 0 ? [paragraph(words.lines.filesHow)] : []),
    ...table(
      words.tables.files,
      [
        { head: words.tables.name, width: 5, namesRow: true },
        { head: words.tables.kind, width: 4 },
        { head: words.tables.hash, width: 7 },
        { head: words.tables.added, width: 4 },
      ],
      rows,
    ),
    ...table(
      words.tables.notes,
      [
        { head: words.tables.when, width: 4 },
        { head: words.tables.by, width: 3 },
        { head: words.facts.text, width: 10 },
      ],
      withPersonalDetails
        ? shown.notes.map(({ happenedAt, by, text }) => [tell.moment(happenedAt), by.name, text ?? words.destroyed])
        : [],
    ),
    ...table(
      words.tables.tasks,
      [
        { head: words.tables.what, width: 8, namesRow: true },
        { head: words.tables.owner, width: 4 },
        { head: words.tables.dueOn, width: 4 },
      ],
      withPersonalDetails
        ? shown.tasks.map(({ text, owner, dueOn }) => [text, owner?.name ?? '', dueOn === null ? '' : tell.day(dueOn)])
        : [],
    ),
  ])
}

const size = (bytes: number, { number }: Teller): string =>
  bytes < 1000 ? `${number(bytes)} B` : `${number(Math.round(bytes / 100) / 10)} kB`

/** The heads of the chains, the hash of every step, and how an outsider checks them. */
export function proof({ shown, chains, entries }: DossierSource, tell: Teller): readonly Block[] {
  const { words } = tell
  return chapter(words.sections.proof, [
    ...words.lines.proof.map((text) => paragraph(text)),
    ...table(
      words.tables.chains,
      [
        { head: words.tables.chain, width: 5, namesRow: true },
        { head: words.tables.entries, width: 2 },
        { head: words.tables.head, width: 9 },
      ],
      chains.map(({ stream, entries: count, head }) => [
        stream.kind === 'case'
          ? words.lines.caseChain(shown.reference)
          : words.lines.reportChain(reportReference(stream.id)),
        tell.number(count),
        code(head),
      ]),
    ),
    ...table(
      words.tables.hashes,
      [
        { head: words.tables.number, width: 1, namesRow: true },
        { head: words.tables.hash, width: 9 },
      ],
      entries.map(({ version, hash }) => [String(version), code(hash)]),
    ),
  ])
}
