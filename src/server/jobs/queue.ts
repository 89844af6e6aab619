import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { connectionName } from '../postgres/connectionName.ts'

/** The schema of the queue: its own tables, without row-level security, for they hold nothing but ids. */
export const queueSchema = 'job_queue'

/** Both hold the same; long work has a line of its own, so that it keeps no message waiting. */
export const queues = { quick: 'quick', long: 'long' } as const
export type Pace = keyof typeof queues

/** What the queue holds of a job. */
export type Ticket = { readonly organisation: string; readonly id: string; readonly offer: number }

/**
 * Brings the tables of the queue up to date and lets the application use them. Several servers may call it at once.
 * @param ownerUrl address of the role that may create schemas
 */
export async function prepareQueue(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: queueSchema,
    max: 1,
    supervise: false,
    schedule: false,
  })
  boss.on('error', () => undefined)
  await boss.start()
  try {
    for (const name of Object.values(queues)) await boss.createQueue(name, { policy: 'short', ...limits })
  } finally {
    await boss.stop({ graceful: false, close: true })
  }
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await owner.query(`
      begin;
      select pg_advisory_xact_lock(${grantLock});
      grant usage on schema ${queueSchema} to dijkwacht_app;
      grant select, insert, update, delete on all tables in schema ${queueSchema} to dijkwacht_app;
      grant execute on all functions in schema ${queueSchema} to dijkwacht_app;
      commit`)
  } finally {
    await owner.end()
  }
}

/** Any number that every Dijkwacht knows: two servers that grant the same at once would hinder each other. */
const grantLock = 6_404_202_612

/**
 * A ticket is only an offer: whether the job still waits says its row. So a lost ticket is written again, and one that is
 * handed out twice is passed over; the queue itself tries nothing a second time.
 */
const limits = {
  retryLimit: 0,
  expireInSeconds: 23 * 3600,
  retentionSeconds: 30 * 24 * 3600,
  deleteAfterSeconds: 3600,
}

/** The queue as a server uses it: with the rights of the application. */
export const openQueue = (appUrl: string): PgBoss =>
  new PgBoss({
    connectionString: appUrl,
    application_name: connectionName('jobs'),
    schema: queueSchema,
    max: 3,
    migrate: false,
    createSchema: false,
    schedule: false,
    reindex: false,
    monitorVacuum: false,
  })
