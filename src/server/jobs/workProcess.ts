import { setPriority } from 'node:os'
import { jobDefinitions } from '../../api/jobs/jobDefinitions.ts'
import { makeJobRunner } from '../../api/jobs/jobRunner.ts'
import { hostPorts } from '../hostPorts.ts'
import { openIdentityPool } from '../identity/identityPool.ts'
import { peopleOf } from '../identity/principals.ts'
import { openLog } from '../log.ts'
import { now } from '../now.ts'
import { postgresStore } from '../postgres/postgresStore.ts'
import type { Asked, Answered, WorkSettings } from './longWork.ts'

/**
 * The process in which a server does its long work, see `longWork.ts`. It does what that server says, one job at a time,
 * and ends when that server lets go of it or is gone, however that ended.
 */

/**
 * As `nice` counts: where there is not enough processor for both, this gets about a third of what the server gets. Less, and
 * on a busy machine it keeps what it locked for so long that others wait for it.
 */
const behindTheScreens = 5
setPriority(behindTheScreens)
// A terminal and a supervisor tell the whole group to stop; our server lets us give back what runs.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
process.on('disconnect', () => process.exit())

async function runnerFor({ appUrl, fileSecret, logLevel, ...settings }: WorkSettings) {
  const { store, changes } = await postgresStore({ url: appUrl, clock: now, fileSecret, connections: 3 })
  const accounts = openIdentityPool(appUrl, 1)
  const ports = hostPorts(settings, openLog(logLevel))
  return makeJobRunner(
    {
      ...ports,
      store,
      changes,
      // Nobody asks anything here; jobs need the names of those who ordered them.
      identity: { whoIs: async () => null, people: (organisation) => peopleOf(accounts, organisation) },
    },
    jobDefinitions,
  )
}

let runner: ReturnType<typeof runnerFor> | undefined

async function answer(asked: Asked): Promise<void> {
  if ('settings' in asked) runner = runnerFor(asked.settings)
  const ready = await runner
  if (!ready) return
  if ('run' in asked) {
    const { organisation, id, offer } = asked.run
    const answered: Answered = { id, begun: await ready.run(organisation, id, offer) }
    process.send?.(answered)
  }
  if ('interrupt' in asked) ready.interrupt(asked.interrupt)
  if ('stop' in asked) ready.stop()
}

// What nobody catches ends this process, and with it the job, which our server then gives back.
process.on('message', (asked: Asked) => void answer(asked))
