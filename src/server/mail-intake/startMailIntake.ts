import pg from 'pg'
import type { MailboxState } from '../../api/ports/mailbox.ts'
import type { Ports } from '../../api/ports.ts'
import type { OrganisationId } from '../../domain/people.ts'
import type { MailboxSettings } from './mailboxSettings.ts'
import { openMailReader } from './mailReader.ts'
import { MailboxError, openMailbox } from './openMailbox.ts'
import { mailboxPass } from './takeFromMailbox.ts'
import { connectionName } from '../postgres/connectionName.ts'

type Intake = {
  readonly mailboxes: readonly MailboxSettings[]
  readonly ports: Ports
  /** Address of the database as the application's role. */
  readonly databaseUrl: string
  readonly onFailure: (error: unknown) => void
  /** How often a mailbox is looked into when it tells nothing by itself, in milliseconds. */
  readonly lookEvery?: number
  /** How long is waited after a failure, at first and at most, in milliseconds. */
  readonly waits?: { readonly first: number; readonly most: number }
}

/**
 * Reads the mailboxes for as long as the server runs. Of several servers on one database one reads each mailbox: the one
 * that holds its lock, which PostgreSQL frees when that server ends, however it ends.
 * @returns how to stop; it waits for the message that is under way
 */
export function startMailIntake(intake: Intake): () => Promise<void> {
  const stopping = new AbortController()
  const readers = intake.mailboxes.map((settings) => watchMailbox(settings, intake, stopping.signal))
  const forgetting = forgetOthers(intake).catch(intake.onFailure)
  return async () => {
    stopping.abort()
    await Promise.all([forgetting, ...readers])
  }
}

/** A mailbox that is set no more must not be said to be stuck for ever. */
async function forgetOthers({ mailboxes, ports: { store } }: Intake): Promise<void> {
  const names = mailboxes.map(({ name }) => name)
  for (const { id } of await store.organisations()) await store.of(id).forgetMailboxStates(names)
}

async function watchMailbox(settings: MailboxSettings, intake: Intake, stop: AbortSignal): Promise<void> {
  const { waits = { first: 1000, most: 60_000 }, onFailure } = intake
  let wait = waits.first
  while (!stop.aborted) {
    try {
      await readWhileItGoes(settings, intake, stop, () => (wait = waits.first))
      // Another server reads it, or there is no organisation yet: no failure, so there is nothing to wait longer for.
      await pause(waits.first, stop)
    } catch (error) {
      onFailure(error instanceof MailboxError ? error.cause : error)
      await pause(wait, stop)
      wait = Math.min(wait * 2, waits.most)
    }
  }
}

/** Reads a mailbox until that fails or is to end. */
async function readWhileItGoes(
  settings: MailboxSettings,
  { ports, databaseUrl, onFailure, lookEvery = 60_000 }: Intake,
  stop: AbortSignal,
  onContact: () => void,
): Promise<void> {
  const organisation = await organisationOf(settings, ports)
  if (organisation === null) return
  const store = ports.store.of(organisation)
  const lock = await lockMailbox(settings, databaseUrl)
  if (!lock) return
  const known = (await store.mailboxStates()).find(({ mailbox }) => mailbox === settings.name)
  let state = known ?? newState(settings, ports)
  let toldAt = 0
  let telling: Promise<unknown> = Promise.resolve()
  const tell = (change: Partial<MailboxState>, isNews: boolean): void => {
    state = { ...state, ...change }
    // While many messages come in, once in a second is often enough.
    if (!isNews && performance.now() - toldAt < 1000) return
    toldAt = performance.now()
    // One after the other: what was told last must be what stays.
    telling = telling.then(() => store.putMailboxState(state)).catch(onFailure)
  }
  const reader = openMailReader()
  try {
    const mailbox = await openMailbox(settings)
    try {
      const pass = await mailboxPass({
        settings,
        ports,
        organisation,
        reader,
        mailbox,
        stop,
        onFailure,
        onProgress: ({ waiting, failing, takenAt }) =>
          tell({ waiting, failing, takenAt: takenAt ?? state.takenAt, contactAt: ports.clock() }, false),
      })
      while (!stop.aborted && lock.isHeld()) {
        await pass()
        onContact()
        tell({ contactAt: ports.clock(), fault: null }, true)
        await mailbox.wait(state.failing > 0 ? Math.min(lookEvery, 15_000) : lookEvery, stop)
      }
    } catch (error) {
      throw mailbox.isLost() ? new MailboxError('unreachable', error) : error
    } finally {
      await mailbox.close()
    }
  } catch (error) {
    tell({ fault: error instanceof MailboxError ? error.fault : 'failed' }, true)
    throw error
  } finally {
    await reader.close()
    await telling
    await lock.release()
  }
}

const newState = ({ name }: MailboxSettings, { clock }: Ports): MailboxState => ({
  mailbox: name,
  since: clock(),
  contactAt: null,
  takenAt: null,
  waiting: 0,
  failing: 0,
  fault: null,
})

/** The organisation that a mailbox is for: the one that it names, or the only one there is. */
async function organisationOf(settings: MailboxSettings, ports: Ports): Promise<OrganisationId | null> {
  const { store } = ports
  const all = await store.organisations()
  const [found, ...others] = all.filter(({ slug }) => (settings.organisation ?? slug) === slug)
  if (found && others.length === 0) return found.id
  // Otherwise nobody would see that mail stays where it is.
  const state = { ...newState(settings, ports), fault: 'noOrganisation' } as const
  for (const { id } of all) await store.of(id).putMailboxState(state)
  return null
}

/** Holds a mailbox for this server; null when another one has it. */
async function lockMailbox({ name }: MailboxSettings, databaseUrl: string) {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: connectionName('mailbox') })
  let held = true
  client.on('error', () => (held = false))
  client.on('end', () => (held = false))
  await client.connect()
  const release = () => client.end().catch(() => undefined)
  const { rows } = await client.query<{ held: boolean }>(
    "select pg_try_advisory_lock(hashtextextended('mailbox ' || $1, 0)) as held",
    [name],
  )
  if (rows[0]?.held) return { isHeld: () => held, release }
  await release()
  return null
}

function pause(milliseconds: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      stop.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    stop.addEventListener('abort', done)
    if (stop.aborted) done()
  })
}
