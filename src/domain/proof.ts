import type { CaseEvent } from './case/events.ts'
import type { OrganisationId, RecordedActor } from './people.ts'
import type { Recorded } from './recorded.ts'
import type { DestroyedEntry, ReportEvent } from './report/events.ts'
import type { Instant } from './time.ts'
import { canonical, type Json } from './canonical.ts'

export type StreamKind = 'case' | 'report'
export type StreamId = { readonly kind: StreamKind; readonly id: string }
export type StreamEvent = CaseEvent | ReportEvent

/** Personal details of one entry, kept beside the stream under an id so that they can be destroyed alone. */
export type PersonalDetails = {
  readonly id: string
  readonly salt: string
  readonly data: { readonly [field: string]: Json }
}

/** One entry as it is stored and proven: the hash covers everything but the personal details, of which it covers a salted hash. */
export type SealedEntry = {
  readonly stream: StreamId
  readonly version: number
  readonly type: StreamEvent['type']
  readonly recordedAt: Instant
  readonly happenedAt: Instant
  readonly by: RecordedActor
  readonly data: { readonly [field: string]: Json | undefined }
  readonly personalId: string | null
  readonly personalHash: string | null
  readonly previousHash: string
  readonly hash: string
}

/** SHA-256 of UTF-8 text as lower-case hexadecimal. */
export type Hash = (text: string) => string | Promise<string>

/** The hash before the first entry of every stream. */
export const chainStart = '0'.repeat(64)

/** The fields of an event that may hold a name, a number or somebody's own words, and so live outside the hashed entry. */
const personalFields: { readonly [Type in StreamEvent['type']]?: readonly string[] } = {
  reportReceived: ['description', 'visibleData', 'aboutWhom', 'whereabouts', 'ipAddresses', 'reporter', 'mail'],
  reporterCalledBack: ['text'],
  reporterAsked: ['question'],
  reporterAnswered: ['text', 'from'],
  reporterRoleCorrected: ['role'],
  reportFileAdded: ['name'],
  reporterCorrected: ['role', 'was'],
  caseImported: ['notes'],
  noteAdded: ['text'],
  // Fields that invite a name: whom somebody rang, whom a letter went to, who is to be called back.
  containmentActionRecorded: ['text'],
  subjectsInformed: ['text', 'proof'],
  taskAdded: ['text'],
  evidenceAttached: ['name', 'description'],
  handlerAssigned: ['note'],
  handedOver: ['note'],
  authorityNotified: ['people'],
  letterOffered: ['texts'],
  addresseesListed: ['salt'],
  messageWritten: ['text', 'address'],
  destructionDeclared: ['remark'],
}

/** Parts an event into what the chain proves for ever and what can be destroyed. */
export function partPersonal(event: StreamEvent): {
  readonly data: SealedEntry['data']
  readonly personal: PersonalDetails['data'] | null
} {
  const { type, ...fields } = event as { type: StreamEvent['type'] } & { [field: string]: Json | undefined }
  const names = personalFields[type]
  if (!names) return { data: fields, personal: null }
  const personal: { [field: string]: Json } = {}
  const data: { [field: string]: Json | undefined } = {}
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue
    // That nothing was said says nothing about anybody.
    if (names.includes(name) && value !== null) personal[name] = value
    else data[name] = value
  }
  return { data, personal: Object.keys(personal).length > 0 ? personal : null }
}

/** The text whose hash an entry carries: organisation, stream, version, type, times, actor, data, salted hash of the rest, and the hash before. */
export const sealedText = (organisation: OrganisationId, entry: Omit<SealedEntry, 'hash'>): string =>
  canonical({
    organisation,
    stream: entry.stream,
    version: entry.version,
    type: entry.type,
    recordedAt: entry.recordedAt,
    happenedAt: entry.happenedAt,
    by: entry.by,
    data: entry.data,
    personalHash: entry.personalHash,
    previousHash: entry.previousHash,
  })

/** What is hashed of personal details: with a salt of their own, so that no hash can be tried against guesses. */
export const personalText = (salt: string, data: PersonalDetails['data']): string => canonical({ salt, data })

/** A new entry with its personal details, if it has any. */
export type Sealed = { readonly entry: SealedEntry; readonly personal: PersonalDetails | null }

/**
 * Seals new entries onto a stream: each carries the hash of the one before.
 * @param previousHash hash of the stream's last entry, `chainStart` for a new stream
 * @param newSecret gives a fresh id or salt of at least 122 random bits
 */
export async function seal(
  organisation: OrganisationId,
  stream: StreamId,
  entries: readonly Recorded<StreamEvent>[],
  previousHash: string,
  hash: Hash,
  newSecret: () => string,
): Promise<readonly Sealed[]> {
  const sealed: Sealed[] = []
  let previous = previousHash
  for (const { version, recordedAt, happenedAt, by, event } of entries) {
    const { data, personal } = partPersonal(event)
    const details = personal && { id: newSecret(), salt: newSecret(), data: personal }
    const open = {
      stream,
      version,
      type: event.type,
      recordedAt,
      happenedAt,
      by,
      data,
      personalId: details?.id ?? null,
      personalHash: details && (await hash(personalText(details.salt, details.data))),
      previousHash: previous,
    }
    const entry = { ...open, hash: await hash(sealedText(organisation, open)) }
    sealed.push({ entry, personal: details })
    previous = entry.hash
  }
  return sealed
}

/** The entry as the domain reads it: its data together with the personal details that still exist. */
export function unseal<Event extends StreamEvent>(
  { version, recordedAt, happenedAt, by, type, data }: SealedEntry,
  personal: PersonalDetails['data'] | null,
): Recorded<Event> {
  return { version, recordedAt, happenedAt, by, event: { type, ...data, ...personal } as Event }
}

/** The entries of a stream whose personal details still exist, by the hash that the chain keeps of them. */
export const entriesWithDetails = (
  history: readonly { readonly entry: SealedEntry; readonly personal: PersonalDetails['data'] | null }[],
): readonly DestroyedEntry[] =>
  history.flatMap(({ entry: { version, personalHash }, personal }) =>
    personal !== null && personalHash !== null ? [{ version, personalHash }] : [],
  )

/**
 * The text whose hash is the proof of a destruction: which details of which streams went, each by its salted hash. The
 * salts went with them, so that the hashes can no longer be tried against guesses.
 */
export const certificateText = (
  organisation: OrganisationId,
  streams: readonly { readonly stream: StreamId; readonly destroyed: readonly DestroyedEntry[] }[],
): string =>
  canonical({
    organisation,
    destroyed: streams.flatMap(({ stream, destroyed }) =>
      destroyed.map(({ version, personalHash }) => ({ ...stream, version, personalHash })),
    ),
  })

const tellsOfDestruction: ReadonlySet<StreamEvent['type']> = new Set([
  'personalDetailsDestroyed',
  'reportDetailsDestroyed',
  'addresseesDestroyed',
])

/** Of a stream, the entries whose details a later entry says were destroyed, and when: by version, `personalHash` as it says. */
export function destroyedIn(
  entries: readonly SealedEntry[],
): ReadonlyMap<number, { readonly at: Instant; readonly personalHash: string }> {
  const found = new Map<number, { at: Instant; personalHash: string }>()
  for (const { type, recordedAt, data } of entries) {
    if (!tellsOfDestruction.has(type)) continue
    for (const { version, personalHash } of (data['destroyed'] ?? []) as readonly DestroyedEntry[])
      found.set(version, { at: recordedAt, personalHash })
  }
  return found
}

export type BrokenLink = {
  readonly stream: StreamId
  readonly version: number
  readonly what: 'hash' | 'previousHash' | 'version'
}

/** Checks a whole stream, oldest entry first: null when every link holds, otherwise the first that does not. */
export async function brokenLinkIn(
  organisation: OrganisationId,
  entries: readonly SealedEntry[],
  hash: Hash,
): Promise<BrokenLink | null> {
  let previous = chainStart
  for (const [index, { hash: claimed, ...open }] of entries.entries()) {
    const broken = (what: BrokenLink['what']): BrokenLink => ({ stream: open.stream, version: open.version, what })
    if (open.version !== index + 1) return broken('version')
    if (open.previousHash !== previous) return broken('previousHash')
    if ((await hash(sealedText(organisation, open))) !== claimed) return broken('hash')
    previous = claimed
  }
  return null
}
