import { registerExportBody } from '../../contract/register.ts'
import { mayActor } from '../../domain/people.ts'
import { addHours, type Instant } from '../../domain/time.ts'
import type { RegisterExport } from '../ports/exports.ts'
import { breathe } from '../jobs/breathe.ts'
import { type JobContext, JobFailure, type JobHandler } from '../jobs/jobHandler.ts'
import { exportFile } from './exportFiles.ts'
import { filterAsked } from './filterAsked.ts'

/** So long a file that was made can be fetched; then it is destroyed with the key it lies under. */
export const exportsAreKeptForHours = 24

/** Some at a time, so that progress shows, a wish to stop is heard and others have their turn. */
const entriesAtOnce = 100

/** Under which key the file of an export lies. */
export const exportOwner = (id: string) => ({ kind: 'export', id }) as const

/** Whether the file of an export has been kept for its term and is to be destroyed. */
export const isOver = (file: NonNullable<RegisterExport['file']>, now: Instant): boolean =>
  addHours(file.readyAt, exportsAreKeptForHours) <= now

class Cancelled extends Error {}

/**
 * Makes the file of an export; a crash before its end makes it be made once more.
 * @throws JobFailure when nobody knows the export any more, or who ordered it may not have it any more
 */
export const runExport: JobHandler = async (job, context) => {
  const made = await context.store.registerExport(String(job.data['export']))
  if (!made) throw new JobFailure('exportUnknown', { isFinal: true })
  if (made.file) return
  try {
    await make(made, context)
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error
  }
}

async function make(made: RegisterExport, context: JobContext): Promise<void> {
  const { store, ports, directory, organisation } = context
  await mayStill(made, context)
  const filter = filterAsked(registerExportBody.parse({ ...made.asked, purpose: made.purpose }), made.at)
  const [total = 0] = await store.countRegister([filter])
  const nameOf = await directory.names(organisation.id, made.language)
  await context.progress(0, total)
  let done = 0
  let since = performance.now()
  const { content } = exportFile(
    made,
    {
      store,
      filter,
      nameOf,
      now: made.at,
      atOnce: entriesAtOnce,
      onTaken: async (entries) => {
        done += entries
        await context.progress(Math.min(done, total), total)
        if (await context.cancelled()) throw new Cancelled()
        await breathe(performance.now() - since)
        since = performance.now()
      },
    },
    { organisation: organisation.name, by: nameOf(made.by), purpose: made.purpose },
  )
  const id = ports.newId()
  const { size, sha256 } = await store.stageFile({ id, owner: exportOwner(made.id), at: ports.clock() }, content)
  await store.transaction(async (tx) => {
    const readyAt = ports.clock()
    await tx.keepFile(id)
    await tx.putRegisterExport({ ...made, file: { id, size, sha256, readyAt } })
    await tx.orderJob({
      kind: 'exportDestruction',
      subject: null,
      data: { export: made.id },
      key: `destroy export ${made.id}`,
      runAt: addHours(readyAt, exportsAreKeptForHours),
      by: made.by,
    })
    await context.finish(tx)
  })
}

/** @throws JobFailure when whoever asked may not take the register along any more */
async function mayStill({ by }: RegisterExport, { directory, organisation }: JobContext): Promise<void> {
  if (by.kind !== 'user') return
  const person = (await directory.people(organisation.id)).get(by.id)
  if (!person?.active || !mayActor({ kind: 'user', ...person }, 'exportRegister'))
    throw new JobFailure('notYourRole', { isFinal: true })
}

/** Destroys the file of an export when its day is over, with the key it lies under. */
export const destroyExport: JobHandler = (job, context) =>
  context.store.transaction(async (tx) => {
    await tx.destroyFiles(exportOwner(String(job.data['export'])))
    await context.finish(tx)
  })
