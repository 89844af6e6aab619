import { randomUUID } from 'node:crypto'
import pg from 'pg'
import type { JobNews, JobsOrdered } from '../../api/ports/jobs.ts'
import type { Change, Changes, PresenceSign } from '../../api/ports/changes.ts'
import type { OrganisationId } from '../../domain/people.ts'
import type { StreamKind } from '../../domain/proof.ts'
import { connectionName } from './connectionName.ts'

const channel = 'dijkwacht_changes'
const presenceChannel = 'dijkwacht_presence'
const jobChannel = 'dijkwacht_jobs'
const jobsInMessage = 150
const longestPause = 5000

export type Announcements = Changes &
  JobNews & {
    /** Tells every server on this database; ids only. What cannot be told at this moment is not told later. */
    announce(organisation: OrganisationId, changes: readonly Change[]): void
    /** Tells every server that jobs wait; those that are not told of are found by looking. */
    announceJobs(news: JobsOrdered): void
    /** Resolves after the first try to connect, so that what is kept from then on is also told. Never rejects. */
    readonly tried: Promise<void>
    close(): Promise<void>
  }

/**
 * One connection that hears what any server announces and announces for this one. Announcing after the commit instead of
 * within it: PostgreSQL lets transactions that notify commit only one at a time, the wait for the disk included.
 */
export function listenForChanges(url: string): Announcements {
  const listeners = new Map<OrganisationId, Set<(change: Change) => void>>()
  const presenceListeners = new Map<OrganisationId, Set<(sign: PresenceSign) => void>>()
  const jobListeners = new Set<(news: JobsOrdered) => void>()
  const self = randomUUID()
  let waiting: string[] = []
  let client: pg.Client | null = null
  let closed = false
  let pause = 50
  let retry: NodeJS.Timeout | undefined

  const hearOfPresence = (payload: string | undefined) => {
    const [from, organisation, sign] = JSON.parse(payload ?? '[]') as [string, string, PresenceSign]
    // What this server told itself it knows already, and by now perhaps better.
    if (from === self) return
    presenceListeners.get(organisation)?.forEach((listener) => listener(sign))
  }

  const hear = (payload: string | undefined) => {
    const [organisation, kind, id, version, by] = JSON.parse(payload ?? '[]') as [
      string,
      StreamKind,
      string,
      number,
      string,
    ]
    listeners.get(organisation)?.forEach((listener) => listener({ stream: { kind, id }, version, by }))
  }

  const hearOfJobs = (payload: string | undefined) => {
    const [organisation = '', ...ids] = JSON.parse(payload ?? '[]') as string[]
    jobListeners.forEach((listener) => listener({ organisation, ids }))
  }

  const connect = async (): Promise<void> => {
    const next = new pg.Client({
      connectionString: url,
      application_name: connectionName('changes'),
      keepAlive: true,
      pipeline: true,
    })
    const lost = () => {
      if (client === next) client = null
      void next.end().catch(() => undefined)
      if (closed || retry) return
      retry = setTimeout(() => {
        retry = undefined
        void connect()
      }, pause)
      pause = Math.min(pause * 2, longestPause)
    }
    next.on('error', lost)
    next.on('end', lost)
    next.on('notification', ({ channel: on, payload }) =>
      on === presenceChannel ? hearOfPresence(payload) : on === jobChannel ? hearOfJobs(payload) : hear(payload),
    )
    try {
      await next.connect()
      // An announcement may be lost with the machine; nothing that was decided is.
      await next.query(
        `set synchronous_commit = off; listen ${channel}; listen ${presenceChannel}; listen ${jobChannel}`,
      )
      if (closed) return lost()
      client = next
      pause = 50
    } catch {
      lost()
    }
  }
  const connected = connect()

  const tell = () => {
    const told = waiting
    waiting = []
    // While the connection is away nothing is told: whoever listens reads everything again when it is back.
    void client
      ?.query('select pg_notify($1, payload) from unnest($2::text[]) payload', [channel, told])
      .catch(() => undefined)
  }

  return {
    tried: connected,
    subscribe: (organisation, listener) => addTo(listeners, organisation, listener),
    onOrdered: (listener) => {
      jobListeners.add(listener)
      return () => void jobListeners.delete(listener)
    },
    announceJobs: ({ organisation, ids }) => {
      // A message of PostgreSQL holds less than 8000 bytes.
      for (let at = 0; at < ids.length; at += jobsInMessage)
        void client
          ?.query('select pg_notify($1, $2)', [
            jobChannel,
            JSON.stringify([organisation, ...ids.slice(at, at + jobsInMessage)]),
          ])
          .catch(() => undefined)
    },
    presence: {
      subscribe: (organisation, listener) => addTo(presenceListeners, organisation, listener),
      tell: (organisation, sign) =>
        void client
          ?.query('select pg_notify($1, $2)', [presenceChannel, JSON.stringify([self, organisation, sign])])
          .catch(() => undefined),
    },
    announce: (organisation, changes) => {
      if (waiting.length === 0) setImmediate(tell)
      for (const { stream, version, by } of changes)
        waiting.push(JSON.stringify([organisation, stream.kind, stream.id, version, by]))
    },
    close: async () => {
      closed = true
      clearTimeout(retry)
      await connected
      await client?.query('unlisten *').catch(() => undefined)
      await client?.end()
    },
  }
}

/** Adds a listener of one organisation; returns how to stop. */
function addTo<Listener>(
  all: Map<OrganisationId, Set<Listener>>,
  organisation: OrganisationId,
  listener: Listener,
): () => void {
  const ofThis = all.get(organisation) ?? new Set()
  all.set(organisation, ofThis.add(listener))
  return () => {
    ofThis.delete(listener)
    if (ofThis.size === 0 && all.get(organisation) === ofThis) all.delete(organisation)
  }
}
