import { createHash } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import type { OrganisationId } from '../../domain/people.ts'
import {
  type BrokenLink,
  brokenLinkIn,
  chainStart,
  destroyedIn,
  personalText,
  type SealedEntry,
  type StreamKind,
} from '../../domain/proof.ts'
import { canonical } from '../../domain/canonical.ts'
import type { Day, Instant } from '../../domain/time.ts'
import { entryOf, type EventRow } from './rows.ts'
import { bindTo, transaction } from './poolTransaction.ts'

/**
 * What does not hold: a link of a stream; the details of an entry, which are not its own (`personal`), are gone without an
 * entry that says so (`gone`) or still there though one says they went (`kept`); a seal; or a stream that is not where a seal
 * or its own row saw it.
 */
export type Fault =
  | BrokenLink
  | {
      readonly what: 'personal' | 'gone' | 'kept' | 'tail'
      readonly stream: SealedEntry['stream']
      readonly version: number
    }
  | {
      readonly what: 'missing'
      readonly stream: SealedEntry['stream']
      readonly version: number
      readonly sealedOn: Day
    }
  | { readonly what: 'seal'; readonly day: Day }

export type Verification = {
  readonly streams: number
  readonly entries: number
  readonly seals: number
  /** Streams whose personal details were destroyed, and when; their chains are checked as all others. */
  readonly destroyed: readonly {
    readonly stream: SealedEntry['stream']
    readonly at: Instant
    readonly entries: number
  }[]
  readonly faults: readonly Fault[]
}

type Head = {
  readonly kind: StreamKind
  readonly id: string
  readonly version: number
  readonly hash: string
}

/** So many streams are read at once. */
const batch = 500

/**
 * Checks everything an organisation recorded: the chain of every stream, the personal details that still exist, the
 * chain of daily seals, and that every stream a seal saw is still there up to where the seal saw it. What no seal saw yet is
 * held beside the rows of the lists.
 */
export const verifyLog = (pool: Pool, organisation: OrganisationId): Promise<Verification> =>
  transaction(pool, 'isolation level repeatable read, read only', (client) => verifyWithin(client, organisation))

/** The same within a transaction that is under way; binds it to the organisation. */
export async function verifyWithin(client: PoolClient, organisation: OrganisationId): Promise<Verification> {
  await bindTo(client, organisation)
  const faults: Fault[] = []
  const destroyed: Verification['destroyed'][number][] = []
  let [streams, entries] = [0, 0]
  for await (const stream of streamsOf(client)) {
    streams += 1
    entries += stream.length
    const broken = await brokenLinkIn(
      organisation,
      stream.map(({ entry }) => entry),
      sha256,
    )
    if (broken) faults.push(broken)
    const told = destroyedIn(stream.map(({ entry }) => entry))
    for (const { entry, details } of stream) {
      const fault = faultOfDetails(entry, details, told.get(entry.version)?.personalHash)
      if (fault) faults.push({ what: fault, stream: entry.stream, version: entry.version })
    }
    const latest = [...told.values()].at(-1)
    const [first] = stream
    if (latest && first) destroyed.push({ stream: first.entry.stream, at: latest.at, entries: told.size })
  }
  const seals = await checkSeals(client, organisation, faults)
  await checkTails(client, faults)
  return { streams, entries, seals, destroyed, faults }
}

/**
 * Seals a day: keeps where every stream stands that moved since the seal before, under a hash that covers that seal too.
 * @returns false when nothing moved or the day is sealed already, and nothing is sealed
 */
export const sealHeads = (pool: Pool, organisation: OrganisationId, day: Day): Promise<boolean> =>
  transaction(pool, 'isolation level read committed', async (client) => {
    await bindTo(client, organisation)
    // Two servers must not seal the same moves: the second waits, and finds nothing left to seal.
    await client.query("select pg_advisory_xact_lock(hashtextextended('seal ' || $1, 0))", [organisation])
    const { rows } = await client.query<Pick<Seal, 'number' | 'day' | 'hash'>>(
      'select number, day, hash from seals order by number desc limit 1',
    )
    const previous = rows[0] ?? { number: 0, day: '', hash: chainStart }
    if (previous.day >= day) return false
    const { rows: heads } = await client.query<Head>(movedHeads)
    if (heads.length === 0) return false
    const number = previous.number + 1
    const hash = sha256(sealText(organisation, day, heads, previous.hash))
    const columns = 'organisation_id, number, day, previous_hash, hash'
    await client.query(`insert into seals (${columns}) values ($1, $2, $3, $4, $5)`, [
      organisation,
      number,
      day,
      previous.hash,
      hash,
    ])
    await client.query(
      `insert into sealed_heads (organisation_id, seal, kind, stream_id, version, hash)
       select $1, $2, kind, id, version, hash from jsonb_to_recordset($3::jsonb) as given (kind text, id uuid, version int, hash text)`,
      [organisation, number, JSON.stringify(heads)],
    )
    return true
  })

/** The text whose hash a seal carries; an outsider makes the same of an export. */
export const sealText = (
  organisation: OrganisationId,
  day: Day,
  heads: readonly Head[],
  previousHash: string,
): string => canonical({ organisation, day, heads: [...heads], previousHash })

const movedHeads = `
  select distinct on (e.kind, e.stream_id) e.kind, e.stream_id as id, e.version, e.hash from events e
  where e.version > coalesce((select max(s.version) from sealed_heads s where s.kind = e.kind and s.stream_id = e.stream_id), 0)
  order by e.kind, e.stream_id, e.version desc`

type Seal = {
  readonly number: number
  readonly day: Day
  readonly previous_hash: string
  readonly hash: string
}
type StoredEvent = EventRow & {
  readonly kind: StreamKind
  readonly stream_id: string
  readonly details_id: string | null
  readonly salt: string | null
  readonly personal: SealedEntry['data'] | null
}
type Checked = { readonly entry: SealedEntry; readonly details: 'none' | 'own' | 'others' }

/** Every stream of the organisation, whole, in the order of their ids. */
async function* streamsOf(client: PoolClient): AsyncGenerator<readonly Checked[]> {
  let after: { kind: string; id: string } = { kind: '', id: '00000000-0000-0000-0000-000000000000' }
  for (;;) {
    const { rows: ids } = await client.query<{ kind: string; id: string }>(
      `select distinct kind, stream_id as id from events where version = 1 and (kind, stream_id) > ($1, $2) order by kind, stream_id limit ${batch}`,
      [after.kind, after.id],
    )
    // After the last stream with a beginning comes whatever lost its own.
    const last = ids.at(-1)
    const { rows } = await client.query<StoredEvent>(
      `select e.*, p.id as details_id, p.salt, p.data as personal
       from events e left join personal_details p using (organisation_id, kind, stream_id, version)
       where (e.kind, e.stream_id) > ($1, $2) and ($3::text is null or (e.kind, e.stream_id) <= ($3, $4))
       order by e.kind, e.stream_id, e.version`,
      [after.kind, after.id, last?.kind ?? null, last?.id ?? null],
    )
    yield* Map.groupBy(rows.map(checked), ({ entry }) => `${entry.stream.kind} ${entry.stream.id}`).values()
    if (!last) return
    after = last
  }
}

function checked(row: StoredEvent): Checked {
  const entry = entryOf({ kind: row.kind, id: row.stream_id }, row)
  if (row.salt === null || row.personal === null) return { entry, details: 'none' }
  const hash = sha256(personalText(row.salt, row.personal as Parameters<typeof personalText>[1]))
  const isOwn = row.details_id === entry.personalId && hash === entry.personalHash
  return { entry, details: isOwn ? 'own' : 'others' }
}

/** Details may be gone, but only when an entry says so by their hash; while they are there they are those of their entry. */
function faultOfDetails(
  { personalId, personalHash }: SealedEntry,
  details: Checked['details'],
  destroyedHash: string | undefined,
): 'personal' | 'gone' | 'kept' | null {
  if (details === 'others' || (personalId === null) !== (personalHash === null)) return 'personal'
  if (details === 'own') return destroyedHash === undefined ? null : 'kept'
  return personalHash === (destroyedHash ?? null) ? null : 'gone'
}

async function checkSeals(client: PoolClient, organisation: OrganisationId, faults: Fault[]): Promise<number> {
  const { rows: seals } = await client.query<Seal>('select number, day, previous_hash, hash from seals order by number')
  let previous = chainStart
  for (const [at, seal] of seals.entries()) {
    const { rows: heads } = await client.query<Head>(
      'select kind, stream_id as id, version, hash from sealed_heads where seal = $1 order by kind, stream_id',
      [seal.number],
    )
    const holds =
      seal.number === at + 1 &&
      seal.previous_hash === previous &&
      sha256(sealText(organisation, seal.day, heads, previous)) === seal.hash
    if (!holds) faults.push({ what: 'seal', day: seal.day })
    previous = seal.hash
  }
  const { rows: missing } = await client.query<{ kind: StreamKind; id: string; version: number; day: Day }>(
    `select h.kind, h.stream_id as id, h.version, s.day from sealed_heads h join seals s on s.number = h.seal
     where not exists (select from events e where e.kind = h.kind and e.stream_id = h.stream_id and e.version = h.version and e.hash = h.hash)
     order by h.kind, h.stream_id, h.version`,
  )
  faults.push(
    ...missing.map(({ kind, id, version, day }) => ({
      what: 'missing' as const,
      stream: { kind, id },
      version,
      sealedOn: day,
    })),
  )
  return seals.length
}

/** Streams that end before the row of the lists says, where no seal told so already. */
async function checkTails(client: PoolClient, faults: Fault[]): Promise<void> {
  const { rows } = await client.query<{ kind: StreamKind; id: string; version: number }>(
    `select r.kind, r.id, r.version
     from (select 'case' as kind, id, (summary->>'version')::int as version from cases
       union all select 'report', id, version from reports) r
     where not exists (select from events e where e.kind = r.kind and e.stream_id = r.id and e.version = r.version)
     order by r.kind, r.id`,
  )
  const told = new Set(faults.map((fault) => (fault.what === 'missing' ? fault.stream.id : null)))
  for (const { kind, id, version } of rows)
    if (!told.has(id)) faults.push({ what: 'tail', stream: { kind, id }, version })
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
