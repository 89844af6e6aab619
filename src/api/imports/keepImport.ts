import type * as z from 'zod'
import type { importMappingBody } from '../../contract/imports.ts'
import { cleanFileName, fileNameIn } from '../../domain/files/fileName.ts'
import { largestFile } from '../../domain/files/keptFile.ts'
import { isJoinedField } from '../../domain/import/field.ts'
import type { ImportMapping } from '../../domain/import/mapping.ts'
import type { ImportRun, ImportUndo, RegisterImport } from '../../domain/import/registerImport.ts'
import { type BackgroundJob, isEnded } from '../../domain/jobs/job.ts'
import type { House } from '../house.ts'
import { bytesOf } from '../http/readBody.ts'
import type { Answer } from '../http/answer.ts'
import type { WriteKey } from '../http/route.ts'
import type { OrganisationStore } from '../ports.ts'
import type { Principal } from '../ports/identity.ts'
import { ProblemError } from '../problems.ts'
import { writeOnce, type Writing } from '../writing.ts'
import { mappingKey, proposeMapping, registerSheet, unmapped } from './proposeMapping.ts'
import { readTable } from './readTable.ts'
import { stageTable } from './stageTable.ts'
import { TableError } from './tableRows.ts'
import { factBy } from '../auditFact.ts'

type Asker = { readonly house: House; readonly store: OrganisationStore; readonly principal: Principal }
type ImportAsk = Asker & { readonly params: { readonly id: string } }

/** The import as it is; what its job left behind when it was stopped or failed counts. @throws ProblemError notFound */
export async function importAsked({ store, params }: Pick<ImportAsk, 'store' | 'params'>): Promise<RegisterImport> {
  const found = await store.registerImport(params.id)
  if (!found) throw new ProblemError('notFound')
  return settled(found, store)
}

/** A job that was stopped before it began, or failed, tells nobody: its run is over all the same. */
export async function settled(
  one: RegisterImport,
  reader: { job(id: string): Promise<BackgroundJob | null> },
): Promise<RegisterImport> {
  const stateNow = async (part: ImportRun | ImportUndo | null) => {
    if (part?.state !== 'running') return part
    const job = await reader.job(part.jobId)
    if (job && !isEnded(job)) return part
    return { ...part, state: job?.state === 'failed' ? ('failed' as const) : ('stopped' as const) }
  }
  const [run, undo] = await Promise.all([stateNow(one.run), stateNow(one.undo)])
  return { ...one, run: run as ImportRun | null, undo: undo as ImportUndo | null }
}

/**
 * Takes in a file of an old register.
 * @throws ProblemError fileTooLarge or tableUnreadable
 */
export async function newImportFrom(ask: Asker & { readonly request: Request }): Promise<RegisterImport> {
  const { house, store, principal, request } = ask
  const bytes = await bytesOf(request, largestFile)
  if (bytes === null) throw new ProblemError('fileTooLarge', { inTheWay: { largest: largestFile } })
  const name = cleanFileName(fileNameIn(request.headers.get('content-disposition')) ?? '')
  try {
    return await takeTable(new Uint8Array(bytes), name, { ...house.ports, store, by: principal })
  } catch (error) {
    if (error instanceof TableError) throw new ProblemError('tableUnreadable', { inTheWay: { fault: error.fault } })
    throw error
  }
}

type Taking = Pick<House['ports'], 'clock' | 'newId' | 'hash'> & {
  readonly store: OrganisationStore
  readonly by: Pick<Principal, 'kind' | 'id'>
}

/** Reads a file as a table, lays its rows by, and proposes what its columns hold. @throws TableError */
export async function takeTable(
  bytes: Uint8Array<ArrayBuffer>,
  name: string,
  { clock, newId, hash, store, by }: Taking,
): Promise<RegisterImport> {
  const [id, fileId, createdAt] = [newId(), newId(), clock()]
  const actor = { kind: by.kind, id: by.id }
  try {
    const table = await readTable(bytes)
    const { sheets } = await stageTable(table, { store, importId: id, fileId, at: createdAt })
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    const named = { source: sourceIn(name), sheet: registerSheet(sheets) }
    const taken: RegisterImport = {
      id,
      fileId,
      sheets,
      createdAt,
      createdBy: actor,
      file: { name, size: bytes.byteLength, sha256: digest.toHex(), format: table.format },
      mapping: unmapped(named),
      mappingVersion: 1,
      isRemembered: false,
      dryRun: null,
      run: null,
      undo: null,
    }
    await store.transaction(async (tx) => {
      await tx.keepFile(fileId)
      await tx.putRegisterImport(taken)
      const object = { kind: 'registerImport', id }
      await tx.audit({ at: createdAt, by: actor, what: 'write', object, result: 'done' })
    })
    // Only now: what is not kept cannot be read.
    const proposed = { ...taken, ...(await proposeMapping(taken, named, { store, hash, now: createdAt })) }
    await store.transaction((tx) => tx.putRegisterImport(proposed))
    return proposed
  } finally {
    await store.discardFile(fileId)
  }
}

/** What an old register is called until somebody says otherwise: its file without years and endings, for next year's is the same. */
const sourceIn = (name: string): string =>
  name
    .replace(/\.\w{1,5}$/, '')
    .replaceAll(/(?:19|20)\d\d(?:[-_]?\d\d){0,2}/g, '')
    .replaceAll(/[\s_.-]+/g, ' ')
    .trim()
    .slice(0, 60)
    .toWellFormed() || 'register'

/** The mapping as it was asked. @throws ProblemError fieldTwice */
export async function withMapping(
  store: OrganisationStore,
  { hash, clock }: Pick<House['ports'], 'hash' | 'clock'>,
  asked: z.output<typeof importMappingBody>,
  one: RegisterImport,
): Promise<Pick<RegisterImport, 'mapping' | 'isRemembered'>> {
  const { columns, fixed, ...given } = asked
  if (columns === undefined) {
    const { mapping, isRemembered } = await proposeMapping(one, given, { store, hash, now: clock() })
    return { mapping: { ...mapping, source: given.source }, isRemembered }
  }
  for (const field of new Set(columns)) {
    const places = [...columns.entries()].filter(([, each]) => each === field).map(([at]) => at)
    if (field !== null && places.length > 1 && !isJoinedField(field))
      throw new ProblemError('fieldTwice', { inTheWay: { field, columns: places } })
  }
  return { mapping: { ...given, columns, fixed: fixedBy(fixed) } satisfies ImportMapping, isRemembered: false }
}

const fixedBy = (fixed: z.output<typeof importMappingBody>['fixed']): ImportMapping['fixed'] =>
  Object.fromEntries(fixed.map(({ field, text }) => [field, text]))

/**
 * Changes an import in one transaction; a repeated request with the same key gets the kept answer.
 * @throws ProblemError notFound, or whatever the change throws
 */
export async function changeImport(
  ask: ImportAsk & { readonly write: WriteKey | null },
  change: (before: RegisterImport, writing: Writing) => Promise<RegisterImport>,
  answer: (after: RegisterImport) => Answer,
): Promise<Answer> {
  const { house, store, principal, params, write } = ask
  const organisation = await house.directory.organisation(principal.organisation)
  return writeOnce({ house, store, organisation, by: principal, write }, async (writing) => {
    const { tx, now } = writing
    const found = await tx.registerImport(params.id)
    if (!found) throw new ProblemError('notFound')
    const after = await change(await settled(found, tx), writing)
    await tx.putRegisterImport(after)
    await tx.audit(factBy(principal, now, 'write', { kind: 'registerImport', id: after.id }))
    return answer(after)
  })
}

/** Orders the job that lets the rows in, and remembers the mapping for the next table with these columns. */
export async function startRun(one: RegisterImport, { tx, ports, by, now }: Writing): Promise<RegisterImport> {
  const sheet = one.sheets[one.mapping.sheet]
  if (sheet) await tx.keepMapping(await mappingKey(sheet, ports.hash), one.mapping, now)
  const jobId = await tx.orderJob({ kind: 'registerImport', subject: null, data: { importId: one.id }, by })
  return {
    ...one,
    undo: null,
    run: {
      jobId,
      by: { kind: by.kind, id: by.id },
      startedAt: now,
      endedAt: null,
      state: 'running',
      mappingVersion: one.mappingVersion,
      rows: sheet?.rows ?? 0,
      ...(goesOn(one) ?? { row: 0, created: 0, known: 0, refused: 0 }),
    },
  }
}

/** Where a run that was stopped came to, when nothing was changed since. */
const goesOn = ({ run, undo, mappingVersion }: RegisterImport) =>
  run && !undo && run.mappingVersion === mappingVersion
    ? { row: run.row, created: run.created, known: run.known, refused: run.refused }
    : null

/** Orders the job that takes the import back. */
export async function startUndo(one: RegisterImport, { tx, by, now }: Writing): Promise<RegisterImport> {
  const jobId = await tx.orderJob({ kind: 'registerImportUndo', subject: null, data: { importId: one.id }, by })
  return {
    ...one,
    undo: {
      jobId,
      by: { kind: by.kind, id: by.id },
      startedAt: now,
      endedAt: null,
      state: 'running',
      place: 0,
      undone: 0,
      kept: [],
      keptCount: 0,
    },
  }
}
