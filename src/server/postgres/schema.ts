import {
  bigint,
  boolean,
  customType,
  doublePrecision,
  integer,
  json,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { noDetails, type OrganisationDetails } from '../../domain/organisationDetails.ts'
import type { MessageSettings } from '../../domain/messages/settings.ts'
import type { Policy } from '../../domain/people.ts'
import type { DraftKind } from '../../domain/report/draft.ts'

/** Text that is compared byte by byte: the same order as `compareText`, whatever the locale of the server. */
const bytewise = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' })
/** A moment in our one spelling, which sorts as text; it must come back to the letter, for hashes are taken over it. */
const instant = bytewise
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

const organisationId = () => uuid('organisation_id').notNull()
/** The words by which a row is found, those that only some may search in marked with an exclamation mark. */
const found = () => ({
  words: tsvector('words').notNull().default(''),
  /** SHA-256 of the words, to see at a glance that they are what they were. */
  wordsDigest: text('words_digest').notNull().default(''),
})
const streamKind = () => text('kind').$type<'case' | 'report'>().notNull()

export const organisations = pgTable('organisations', {
  id: uuid('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  policy: jsonb('policy').$type<Policy>().notNull(),
  secondFactor: text('second_factor').$type<'optional' | 'demanded'>().notNull(),
  deskHours: text('desk_hours').notNull(),
  deskPhone: text('desk_phone').notNull(),
  houseStyle: text('house_style'),
  details: jsonb('details').$type<OrganisationDetails>().notNull().default(noDetails),
  messages: jsonb('messages').$type<Partial<MessageSettings>>().notNull().default({}),
})

/** What happened, for ever: the application may add rows and read them, nothing else. */
export const events = pgTable(
  'events',
  {
    organisationId: organisationId(),
    kind: streamKind(),
    streamId: uuid('stream_id').notNull(),
    version: integer('version').notNull(),
    type: text('type').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    happenedAt: instant('happened_at').notNull(),
    byKind: text('by_kind').notNull(),
    byId: text('by_id').notNull(),
    data: jsonb('data').notNull(),
    personalId: text('personal_id'),
    personalHash: text('personal_hash'),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.kind, table.streamId, table.version] })],
)

/** Names, numbers and people's own words, with the salt of their hash: destroyed together, apart from the event. */
export const personalDetails = pgTable(
  'personal_details',
  {
    organisationId: organisationId(),
    kind: streamKind(),
    streamId: uuid('stream_id').notNull(),
    version: integer('version').notNull(),
    id: text('id').notNull(),
    salt: text('salt').notNull(),
    data: jsonb('data').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.kind, table.streamId, table.version] })],
)

/**
 * The summary of each case, and of it what lists filter and sort by. Summary and words lie outside the row (its storage says
 * so): rows stay narrow, and looking at ten thousand of them stays quick.
 */
export const cases = pgTable(
  'cases',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    reference: text('reference').notNull(),
    referenceKey: bytewise('reference_key').notNull(),
    titleKey: bytewise('title_key').notNull(),
    openedAt: instant('opened_at').notNull(),
    closedAt: instant('closed_at'),
    dueAt: instant('due_at'),
    isOpen: boolean('is_open').notNull(),
    isWaiting: boolean('is_waiting').notNull(),
    handler: text('handler'),
    authorityState: text('authority_state').notNull(),
    subjectsState: text('subjects_state').notNull(),
    outcome: text('outcome').notNull(),
    incidentKind: text('incident_kind'),
    recipient: text('recipient'),
    people: bigint('people', { mode: 'number' }),
    natures: text('natures').array().notNull(),
    /** Ordinary and special ones together. */
    categories: text('categories').array().notNull(),
    /** What the register filters by and counts. */
    controller: text('controller'),
    department: text('department'),
    cause: text('cause'),
    openedMonth: text('opened_month').notNull().default(''),
    peopleMin: bigint('people_min', { mode: 'number' }),
    isNotified: boolean('is_notified').notNull().default(false),
    isFiledLate: boolean('is_filed_late').notNull().default(false),
    clockEnds: instant('clock_ends'),
    isContained: boolean('is_contained').notNull().default(false),
    hoursToAwareness: doublePrecision('hours_to_awareness'),
    hoursToContainment: doublePrecision('hours_to_containment'),
    hoursToDecision: doublePrecision('hours_to_decision'),
    retentionUntil: bytewise('retention_until'),
    onLegalHold: boolean('on_legal_hold').notNull().default(false),
    destroyedAt: instant('destroyed_at'),
    isImported: boolean('is_imported').notNull().default(false),
    isPromised: boolean('is_promised').notNull().default(false),
    /** Who may not read it as second reader; null where it waits for none. */
    mayNotRead: text('may_not_read').array(),
    summaryEdition: smallint('summary_edition').notNull().default(0),
    ...found(),
    /** As it was written, to the letter: read for the rows of one page. */
    summary: json('summary').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.id] }),
    uniqueIndex('cases_reference').on(table.organisationId, table.reference),
  ],
)

export const reports = pgTable(
  'reports',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    version: integer('version').notNull(),
    state: text('state').notNull(),
    channel: text('channel').notNull(),
    receivedAt: instant('received_at').notNull(),
    callBackWanted: boolean('call_back_wanted').notNull(),
    calledBack: boolean('called_back').notNull(),
    parkedUntil: instant('parked_until'),
    caseId: uuid('case_id'),
    seenBy: text('seen_by').array().notNull(),
    sourceReference: text('source_reference'),
    /** SHA-256 of the source reference: any length fits an index. */
    sourceHash: text('source_hash'),
    ...found(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.id] }),
    uniqueIndex('reports_source').on(table.organisationId, table.sourceHash),
  ],
)

/** Every word that is used, to find the one that was meant by a word that is not. */
export const searchWords = pgTable(
  'search_words',
  {
    organisationId: organisationId(),
    word: bytewise('word').notNull(),
    /** Whether it stands only where not everybody may search. */
    restricted: boolean('restricted').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.word, table.restricted] })],
)

/** The last reference number given out in a year. */
export const referenceNumbers = pgTable(
  'reference_numbers',
  { organisationId: organisationId(), year: integer('year').notNull(), last: integer('last').notNull() },
  (table) => [primaryKey({ columns: [table.organisationId, table.year] })],
)

export const keptAnswers = pgTable(
  'kept_answers',
  {
    organisationId: organisationId(),
    actor: text('actor').notNull(),
    /** SHA-256 of the key: any length fits an index. */
    keyHash: text('key_hash').notNull(),
    key: text('key').notNull(),
    fingerprint: text('fingerprint').notNull(),
    status: integer('status').notNull(),
    body: text('body').notNull(),
    headers: jsonb('headers').$type<Record<string, string>>().notNull(),
    keptAt: instant('kept_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.actor, table.keyHash] })],
)

export const receipts = pgTable(
  'receipts',
  {
    organisationId: organisationId(),
    codeHash: text('code_hash').notNull(),
    reportId: uuid('report_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.codeHash] })],
)

export const savedViews = pgTable(
  'saved_views',
  {
    organisationId: organisationId(),
    id: text('id').notNull(),
    name: text('name').notNull(),
    owner: text('owner').notNull(),
    shared: boolean('shared').notNull(),
    query: text('query').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.id] })],
)

/** Forms under way. */
export const drafts = pgTable(
  'drafts',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    kind: text('kind').$type<DraftKind>().notNull(),
    by: text('by').notNull(),
    report: uuid('report'),
    startedAt: instant('started_at').notNull(),
    savedAt: instant('saved_at').notNull(),
    answers: json('answers').$type<Record<string, string>>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.id] })],
)

/** Drafts that were sent or thrown away: a save that arrives late must not bring one back. */
export const endedDrafts = pgTable(
  'ended_drafts',
  { organisationId: organisationId(), id: uuid('id').notNull(), endedAt: instant('ended_at').notNull() },
  (table) => [primaryKey({ columns: [table.organisationId, table.id] })],
)

/** Who watches the inbox and the clocks on which days, first and last included. */
export const dutyPeriods = pgTable(
  'duty_periods',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    person: text('person').notNull(),
    from: bytewise('from_day').notNull(),
    until: bytewise('until_day').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.id] })],
)

/** What one watch leaves for the next. */
export const watchNotes = pgTable(
  'watch_notes',
  {
    organisationId: organisationId(),
    id: uuid('id').notNull(),
    by: text('by').notNull(),
    writtenAt: instant('written_at').notNull(),
    text: text('text').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.id] })],
)

/** Who read, exported or was refused what; like events, only ever added to. */
export const auditFacts = pgTable(
  'audit_facts',
  {
    organisationId: organisationId(),
    number: bigint('number', { mode: 'number' }).generatedAlwaysAsIdentity(),
    at: instant('at').notNull(),
    byKind: text('by_kind').notNull(),
    byId: text('by_id').notNull(),
    what: text('what').notNull(),
    objectKind: text('object_kind').notNull(),
    objectId: text('object_id'),
    result: text('result').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.number] })],
)

/** The daily seal: a hash over the heads that moved since the seal before, and over that seal. */
export const seals = pgTable(
  'seals',
  {
    organisationId: organisationId(),
    number: integer('number').notNull(),
    day: text('day').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.number] })],
)

/** What a seal covers: where each stream that moved stood, so that a missing case or a cut tail shows. */
export const sealedHeads = pgTable(
  'sealed_heads',
  {
    organisationId: organisationId(),
    seal: integer('seal').notNull(),
    kind: streamKind(),
    streamId: uuid('stream_id').notNull(),
    version: integer('version').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.kind, table.streamId, table.seal] })],
)
