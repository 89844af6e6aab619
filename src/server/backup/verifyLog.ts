import pg from 'pg'
import type { OrganisationId } from '../../domain/people.ts'
import type { Database } from '../openDatabase.ts'
import { type Fault, type Verification, verifyLog as verifyLogOf } from '../postgres/verifyLog.ts'

export type LogCheck = {
  readonly streams: number
  readonly entries: number
  readonly seals: number
  /** Streams whose personal details were destroyed, with their chains intact unless they are among the broken. */
  readonly destroyed: Verification['destroyed']
  /** What does not hold: of every chain the first broken link, and what the daily seals miss. */
  readonly broken: readonly (Fault & { readonly organisation: OrganisationId })[]
}

/** Reads every case and report of the installation and checks its chain of hashes and the daily seals. */
export async function verifyLog({ store, appUrl }: Pick<Database, 'store' | 'appUrl'>): Promise<LogCheck> {
  const pool = new pg.Pool({ connectionString: appUrl, max: 1 })
  let check: LogCheck = { streams: 0, entries: 0, seals: 0, destroyed: [], broken: [] }
  try {
    for (const { id: organisation } of await store.organisations()) {
      const { streams, entries, seals, destroyed, faults } = await verifyLogOf(pool, organisation)
      check = {
        streams: check.streams + streams,
        entries: check.entries + entries,
        seals: check.seals + seals,
        destroyed: [...check.destroyed, ...destroyed],
        broken: [...check.broken, ...faults.map((fault) => ({ ...fault, organisation }))],
      }
    }
  } finally {
    await pool.end()
  }
  return check
}
