import { createHash } from 'node:crypto'
import pg from 'pg'
import type { OrganisationId } from '../../domain/people.ts'
import { type BrokenLink, brokenLinkIn, type StreamId } from '../../domain/proof.ts'
import type { Database } from '../openDatabase.ts'

export type LogCheck = {
  readonly streams: number
  readonly entries: number
  /** The first broken link of every chain that does not hold. */
  readonly broken: readonly (BrokenLink & { readonly organisation: OrganisationId })[]
}

/** Reads every case and report of the installation and checks its chain of hashes. */
export async function verifyLog({ store, appUrl }: Pick<Database, 'store' | 'appUrl'>): Promise<LogCheck> {
  const client = new pg.Client({ connectionString: appUrl })
  await client.connect()
  const broken: (BrokenLink & { organisation: OrganisationId })[] = []
  let streams = 0
  let entries = 0
  try {
    for (const { id: organisation } of await store.organisations()) {
      await client.query(`select set_config('dijkwacht.organisation', $1, false)`, [organisation])
      const { rows } = await client.query<StreamId>(
        'select distinct kind, stream_id as id from events where organisation_id = $1',
        [organisation],
      )
      for (const stream of rows) {
        const history = (await store.of(organisation).history(stream)).map(({ entry }) => entry)
        streams += 1
        entries += history.length
        const link = await brokenLinkIn(organisation, history, sha256)
        if (link) broken.push({ organisation, ...link })
      }
    }
  } finally {
    await client.end()
  }
  return { streams, entries, broken }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
