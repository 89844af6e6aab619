import { unopenedCase } from '../../domain/case/unopenedCase.ts'
import { evolve } from '../../domain/case/evolve.ts'
import { happenedAtOf } from '../../domain/case/happenedAt.ts'
import type { ImportedFacts, ImportSource } from '../../domain/case/imported.ts'
import { summarise } from '../../domain/case/summary.ts'
import { importCase } from '../../domain/case/takeOver.ts'
import { local } from '../../domain/law/amsterdam.ts'
import type { ImportRun, RegisterImport } from '../../domain/import/registerImport.ts'
import { chainStart, seal } from '../../domain/proof.ts'
import { searchTextOf } from '../cases/caseStream.ts'
import { JobInterrupted } from '../jobs/jobHandler.ts'
import { problemOf } from '../problems.ts'
import { recorded } from '../streams.ts'
import { contextOf, type Writing } from '../writing.ts'
import type { ImportedRow } from '../ports/imports.ts'
import { placeOf, type ReadRow } from './rowReadings.ts'

/** A breach that comes in: what its row says, and by which key that row is known. */
type Incoming = {
  readonly key: string
  readonly place: number
  readonly source: ImportSource
  readonly facts: ImportedFacts
}

/**
 * Makes entries of some rows, and counts them in the run, all in one transaction. Rows that came in before are passed by.
 * @param before the keys among these that came in before
 * @throws JobInterrupted when the run went on elsewhere
 */
export async function importBatch(
  writing: Writing,
  one: RegisterImport,
  run: ImportRun,
  rows: readonly ReadRow[],
  before: ReadonlyMap<string, unknown>,
): Promise<ImportRun> {
  const now = await runAsLeft(writing.tx, one.id, run)
  const incoming = rows.flatMap((row) => incomingOf(row, one, before))
  const references = await referencesFor(incoming, writing)
  // Together: none of them needs to know of another, and so they take one journey to the store.
  const kept = await Promise.all(incoming.map((each, at) => keepCase(writing, each, references[at] ?? '', one.id)))
  await writing.tx.putImportedRows(kept)
  const counted = {
    ...run,
    row: rows.at(-1)?.row ?? run.row,
    created: run.created + kept.length,
    known: run.known + rows.filter(({ keys }) => keys.length > 0 && keys.every((key) => before.has(key))).length,
    refused: run.refused + rows.filter(({ reading }) => 'refused' in reading).length,
  }
  await writing.tx.putRegisterImport({ ...now, run: counted })
  return counted
}

/**
 * The import as it stands, held until the transaction ends, when the run is where this job left it.
 * @throws JobInterrupted otherwise: another server took the job over, or another run began
 */
export async function runAsLeft(tx: Writing['tx'], id: string, { jobId, row }: ImportRun): Promise<RegisterImport> {
  const now = await tx.registerImport(id)
  if (now?.run?.jobId !== jobId || now.run.row !== row || now.run.state !== 'running') throw new JobInterrupted()
  return now
}

function incomingOf(
  { row, reading, keys }: ReadRow,
  { id, file, mapping }: RegisterImport,
  before: ReadonlyMap<string, unknown>,
): readonly Incoming[] {
  if ('refused' in reading) return []
  const { facts, reference } = reading
  const source = { importId: id, name: mapping.source, file: file.sha256, row, reference }
  return keys.flatMap((key, part) => (before.has(key) ? [] : [{ key, place: placeOf(row, part), source, facts }]))
}

/** Numbers of the years in which the breaches fell: the series of this year stays that of this year. */
async function referencesFor(incoming: readonly Incoming[], { tx }: Writing): Promise<readonly string[]> {
  const years = incoming.map(({ facts }) => local(facts.openedAt).year)
  const taken = new Map<number, number[]>()
  for (const [year, { length }] of Map.groupBy(years, (year) => year))
    taken.set(year, [...(await tx.nextReferences(year, length))])
  return years.map((year) => `DL-${year}-${String(taken.get(year)?.shift() ?? 0).padStart(4, '0')}`)
}

async function keepCase(
  writing: Writing,
  { key, place, source, facts }: Incoming,
  reference: string,
  importId: string,
): Promise<ImportedRow> {
  const { tx, ports, organisation } = writing
  const caseId = ports.newId()
  const decision = importCase({ reference, source, facts }, contextOf(writing))
  if ('refused' in decision) throw problemOf(decision.refused)
  const stream = { kind: 'case', id: caseId } as const
  const entries = recorded(decision.events, 0, writing, happenedAtOf)
  await tx.append(stream, 0, await seal(organisation.id, stream, entries, chainStart, ports.hash, ports.newSecret))
  const breach = entries.reduce(evolve, unopenedCase(caseId))
  await tx.putCase(summarise(breach, organisation.policy), await searchTextOf(breach, tx))
  return { key, importId, place, caseId }
}
