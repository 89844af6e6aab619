import type { Case } from '../../domain/case/case.ts'
import type { CaseEvent } from '../../domain/case/events.ts'
import { undoImport as undoCase } from '../../domain/case/takeOver.ts'
import type { ImportUndo, RegisterImport } from '../../domain/import/registerImport.ts'
import { certificateText, entriesWithDetails } from '../../domain/proof.ts'
import { lockCase, type LoadedCase, recordOnCase } from '../cases/caseStream.ts'
import { breathe } from '../jobs/breathe.ts'
import { type JobHandler, JobInterrupted } from '../jobs/jobHandler.ts'
import { problemOf } from '../problems.ts'
import { contextOf, type Writing } from '../writing.ts'
import type { ImportedRow } from '../ports/imports.ts'

const casesAtOnce = 25
/** As many cases that stay are named; the others are counted. */
const mostNamed = 100

/**
 * Takes an import back: every case that nobody worked on since. The others stay, and are named. Their numbers stay used,
 * their rows can come in again. It goes on after a crash behind the last batch, and can be stopped between two.
 */
export const undoImport: JobHandler = async (job, context) => {
  const { store, ports, organisation } = context
  const one = await store.registerImport(String(job.data['importId']))
  if (!one?.undo || one.undo.jobId !== job.id || one.undo.state !== 'running') return
  const by = { ...job.orderedBy, roles: ['privacy-officer'] as const }
  let undo: ImportUndo = one.undo
  for (;;) {
    const rows = await store.casesOfImport(one.id, undo.place, casesAtOnce)
    const state = rows.length === 0 ? 'done' : (await context.cancelled()) ? 'stopped' : 'running'
    const begun = performance.now()
    const before = undo
    undo = await store.transaction(async (tx) => {
      const writing: Writing = { tx, ports, by, organisation, now: ports.clock() }
      const now = await undoAsLeft(tx, one.id, before)
      const next = state === 'running' ? await undoBatch(writing, rows, before) : before
      const endedAt = state === 'running' ? null : writing.now
      await tx.putRegisterImport({ ...now, undo: { ...next, state, endedAt } })
      if (state === 'done') await context.finish(tx)
      return next
    })
    if (state !== 'running') return
    const done = undo.undone + undo.keptCount
    await context.progress(done, Math.max(done, one.run?.created ?? 0))
    await breathe(performance.now() - begun)
  }
}

/**
 * The import as it stands, held until the transaction ends, when the taking back is where this job left it.
 * @throws JobInterrupted otherwise: another server took the job over, or it was begun anew
 */
async function undoAsLeft(tx: Writing['tx'], id: string, { jobId, place }: ImportUndo): Promise<RegisterImport> {
  const now = await tx.registerImport(id)
  if (now?.undo?.jobId !== jobId || now.undo.place !== place || now.undo.state !== 'running') throw new JobInterrupted()
  return now
}

async function undoBatch(writing: Writing, rows: readonly ImportedRow[], undo: ImportUndo): Promise<ImportUndo> {
  const kept: string[] = []
  const free: string[] = []
  // One after the other: a transaction has one connection.
  for (const { caseId, key } of rows) {
    const loaded = await lockCase(writing, caseId)
    if (loaded && (await takenBack(writing, loaded))) free.push(key)
    else kept.push(caseId)
  }
  await writing.tx.forgetImportedRows(free)
  return {
    ...undo,
    place: rows.at(-1)?.place ?? undo.place,
    undone: undo.undone + free.length,
    kept: [...undo.kept, ...kept].slice(0, mostNamed),
    keptCount: undo.keptCount + kept.length,
  }
}

/** Takes one case back, and destroys the remarks that came with it; false when somebody worked on it. */
async function takenBack(writing: Writing, loaded: LoadedCase): Promise<boolean> {
  const decision = undoCase(loaded.breach, contextOf(writing))
  if ('refused' in decision) {
    if (decision.refused.code === 'somethingFollowed') return false
    throw problemOf(decision.refused)
  }
  const destroyed = entriesWithDetails(loaded.history)
  if (destroyed.length === 0) {
    await recordOnCase(writing, loaded, decision.events)
    return true
  }
  const { tx } = writing
  const stream = { kind: 'case', id: loaded.breach.id } as const
  await tx.destroyDetails(
    stream,
    destroyed.map(({ version }) => version),
  )
  // Read again, so that nothing of what is gone reaches the rows by way of the case as it was.
  const without = await lockCase(writing, loaded.breach.id)
  if (!without) return false
  await recordOnCase(writing, without, [...decision.events, await destruction(writing, loaded.breach, destroyed)])
  await tx.forgetTraces({ streams: [stream.id], reports: [], texts: loaded.breach.notes.map(({ text }) => text ?? '') })
  return true
}

async function destruction(
  { ports, organisation }: Writing,
  { id }: Case,
  destroyed: ReturnType<typeof entriesWithDetails>,
): Promise<CaseEvent> {
  const text = certificateText(organisation.id, [{ stream: { kind: 'case', id }, destroyed }])
  return { type: 'personalDetailsDestroyed', what: ['notes'], destroyed, proof: await ports.hash(text) }
}
