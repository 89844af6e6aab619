import { createHash, randomBytes, randomUUIDv7 } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type * as z from 'zod'
import { dryRunOf } from '../../api/imports/dryRun.ts'
import { type ImportRefusal, refusalToRun, refusalToTry } from '../../api/imports/importAbilities.ts'
import { settled, startRun, takeTable, withMapping } from '../../api/imports/keepImport.ts'
import { TableError } from '../../api/imports/tableRows.ts'
import { jobDefinitions } from '../../api/jobs/jobDefinitions.ts'
import { makeJobRunner } from '../../api/jobs/jobRunner.ts'
import type { Organisation, Ports } from '../../api/ports.ts'
import { ProblemError } from '../../api/problems.ts'
import type { importMappingBody } from '../../contract/imports.ts'
import type { DateOrder } from '../../domain/import/readMoment.ts'
import type { RegisterImport } from '../../domain/import/registerImport.ts'
import type { JobProgress } from '../../domain/jobs/job.ts'
import type { Actor } from '../../domain/people.ts'
import { openLiveness } from '../jobs/liveness.ts'
import { logError, openLog } from '../log.ts'
import { now } from '../now.ts'
import type { Database } from '../openDatabase.ts'

export type Mapping = z.output<typeof importMappingBody>

type Taking = {
  readonly database: Pick<Database, 'store' | 'changes'>
  readonly organisation: Organisation
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** What the columns hold; null: as they are recognised. */
  readonly mapping: Mapping | null
  /** How dates are read of which one could doubt. */
  readonly dates: DateOrder | null
}

/** Whoever works on the command line has the whole installation in hand; the log says it was not a person of the desk. */
const operator: Actor = { kind: 'system', id: 'command-line', roles: ['privacy-officer'] }

/** An import as the command line makes it: tried, and ready to be let in. */
export type TriedImport = { readonly one: RegisterImport; readonly refused: ImportRefusal | null }

/** Takes a file in and tries it; nothing becomes an entry. @throws TableError or ProblemError for what cannot be read */
export async function tryFile(taking: Taking): Promise<TriedImport> {
  const ports = portsOf(taking.database)
  const store = ports.store.of(taking.organisation.id)
  const taken = await takeTable(taking.bytes, taking.name, { ...ports, store, by: operator })
  const mapped =
    taking.mapping === null ? taken : { ...taken, ...(await withMapping(store, ports, taking.mapping, taken)) }
  const one = taking.dates === null ? mapped : answered(mapped, taking.dates)
  const refused = refusalToTry(one)
  const tried = refused ? one : { ...one, dryRun: await dryRunOf(one, { store, ports, now: ports.clock() }) }
  await store.transaction((tx) => tx.putRegisterImport(tried))
  return { one: tried, refused: refused ?? refusalToRun(tried) }
}

/** Why a file or its mapping cannot be used, as a code; null for a fault of ours. */
export function whatIsWrong(error: unknown): string | null {
  if (error instanceof TableError) return error.fault
  return error instanceof ProblemError ? error.code : null
}

/** How an import on the command line ended, and why it did not come to its end here if it did not. */
export type LetIn = { readonly one: RegisterImport; readonly problem: string | null }

/**
 * Lets the rows in, here and not on a running server; tells how far it is until it has ended. When it fails it waits to be
 * tried again, which a running server does and the command line does not.
 * @throws Error when the job cannot be held; nothing is ordered then
 */
export async function letIn(
  {
    database,
    organisation,
  }: Pick<Taking, 'organisation'> & { database: Taking['database'] & Pick<Database, 'appUrl'> },
  one: RegisterImport,
  tell: (progress: JobProgress) => void,
): Promise<LetIn> {
  const ports = portsOf(database)
  const store = ports.store.of(organisation.id)
  const runner = makeJobRunner(ports, jobDefinitions)
  const liveness = openLiveness(database.appUrl, (id) => runner.interrupt(id))
  try {
    const jobId = await store.transaction(async (tx) => {
      const next = await startRun(one, { tx, ports, by: operator, organisation, now: ports.clock() })
      await tx.putRegisterImport(next)
      const ordered = next.run?.jobId ?? ''
      // Before a server can see it: a job that runs and that nobody holds is taken for that of a server that died.
      if (!(await liveness.hold(ordered))) throw new Error(`job ${ordered} cannot be held`)
      return ordered
    })
    let isHere = true
    const running = runner
      .run(organisation.id, jobId)
      .then(() => liveness.release(jobId))
      .finally(() => {
        isHere = false
      })
    for (;;) {
      // Asked before the job is: what it is after its run is the end of it, unless a server took it over meanwhile.
      const hasEndedHere = !isHere
      const job = await store.job(jobId)
      if (job?.progress) tell(job.progress)
      if (hasEndedHere && job?.state !== 'running') {
        await running
        const found = (await store.registerImport(one.id)) ?? one
        return { one: await settled(found, store), problem: job?.state === 'done' ? null : (job?.problem ?? 'stopped') }
      }
      await Promise.race([wait(1000), ...(isHere ? [running] : [])])
    }
  } finally {
    await liveness.close()
  }
}

/** The same order of day and month for every column that one could doubt. */
function answered(one: RegisterImport, order: DateOrder): RegisterImport {
  const places = one.mapping.columns.keys().map((at) => [String(at), order] as const)
  return {
    ...one,
    mapping: { ...one.mapping, dates: Object.fromEntries(places), yearBegins: one.mapping.yearBegins ?? 1 },
  }
}

const portsOf = ({ store, changes }: Taking['database']): Ports => ({
  store,
  changes,
  identity: { whoIs: async () => null, people: async () => [] },
  clock: now,
  newId: randomUUIDv7,
  newSecret: () => randomBytes(20).toString('base64url'),
  hash: (text) => createHash('sha256').update(text).digest('hex'),
  log: (entry) => logError(openLog('error'), entry),
})
