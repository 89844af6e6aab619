import { type ImportRun, type RegisterImport, type RunState, withoutRows } from '../../domain/import/registerImport.ts'
import type { Actor } from '../../domain/people.ts'
import { breathe } from '../jobs/breathe.ts'
import type { JobContext, JobHandler } from '../jobs/jobHandler.ts'
import type { Transaction } from '../ports.ts'
import type { Writing } from '../writing.ts'
import { importBatch, runAsLeft } from './importBatch.ts'
import { type ReadRow, rowReadings } from './rowReadings.ts'

/**
 * Lets the rows of an import in. Each batch is kept together with the row it came to, so after a crash it goes on behind
 * the last one; a row that is known by its key never comes in twice. It stops cleanly between two batches.
 */
export const runImport: JobHandler = async (job, context) => {
  const { store, ports } = context
  const one = await store.registerImport(String(job.data['importId']))
  if (!one?.run || one.run.jobId !== job.id || one.run.state !== 'running') return
  const by: Actor = { ...job.orderedBy, roles: ['privacy-officer'] }
  let run: ImportRun = one.run
  let seen = 0
  if (job.progress === null) await context.progress(0, run.rows)
  // As of when it began, so that a row is read the same after a crash.
  for await (const rows of rowReadings(one, { store, hash: ports.hash, now: run.startedAt })) {
    const left: readonly ReadRow[] = rows.filter(({ row }) => row > run.row)
    seen += rows.length
    if (left.length === 0) continue
    if (await context.cancelled()) return end(context, one, { ...run, state: 'stopped' })
    const begun = performance.now()
    const before = await store.importedBefore(left.flatMap(({ keys }) => keys))
    run = await store.transaction((tx) => importBatch(writingIn(tx, context, by), one, run, left, before))
    await context.progress(seen, run.rows)
    await breathe(performance.now() - begun)
  }
  await end(context, one, { ...run, state: 'done' })
}

const writingIn = (tx: Transaction, { ports, organisation }: JobContext, by: Actor): Writing => ({
  tx,
  ports,
  by,
  organisation,
  now: ports.clock(),
})

/** A finished run needs its rows no more: they go with their key. One that was stopped can go on. */
async function end(context: JobContext, one: RegisterImport, run: ImportRun & { state: RunState }): Promise<void> {
  const endedAt = context.ports.clock()
  await context.store.transaction(async (tx) => {
    const ended = { ...(await runAsLeft(tx, one.id, run)), run: { ...run, endedAt } }
    const isDone = run.state === 'done'
    await tx.putRegisterImport(isDone ? withoutRows(ended) : ended)
    if (!isDone) return
    await tx.destroyFiles({ kind: 'import', id: one.id })
    await context.finish(tx)
  })
}
