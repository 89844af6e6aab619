import type { CaseSummary } from '../domain/case/summary.ts'
import type { TextDocument } from '../domain/documents/textDocument.ts'
import type { OrganisationDetails } from '../domain/organisationDetails.ts'
import type { Actor, OrganisationId, Policy, UserId } from '../domain/people.ts'
import type { Hash, PersonalDetails, Sealed, SealedEntry, StreamId } from '../domain/proof.ts'
import type { CaseId, ReportId } from '../domain/report/events.ts'
import type { Instant } from '../domain/time.ts'
import type { Accounts } from './ports/accounts.ts'
import type { Changes } from './ports/changes.ts'
import type { DraftStore, DraftTransaction } from './ports/drafts.ts'
import type { Identity } from './ports/identity.ts'
import type { FileScan, FileStore, FileTransaction } from './ports/files.ts'
import type { ImportStore, ImportTransaction } from './ports/imports.ts'
import type { JobStore, JobTransaction } from './ports/jobs.ts'
import type { MessageSettings } from '../domain/messages/settings.ts'
import type { MessageStore, MessageTransaction, Mailer } from './ports/mail.ts'
import type { LetterStore, LetterTransaction } from './ports/letters.ts'
import type { MailboxStore, MailboxTransaction } from './ports/mailbox.ts'
import type { RegisterStore, Traces } from './ports/register.ts'
import type { OutwardStore, OutwardTransaction } from './ports/outward.ts'
import type { PostAbroad, SecretBox } from './ports/webhooks.ts'
import type { WatchStore, WatchTransaction } from './ports/watch.ts'
import type {
  Best,
  CaseCounts,
  CasePage,
  CaseQuery,
  ReportCounts,
  ReportQuery,
  ReportRow,
  SavedView,
  SearchQuery,
} from './ports/lists.ts'
import type { Page } from './cursor.ts'

/** What the API needs from its host: the Node server gives PostgreSQL and accounts, the demo memory and personas. */
export type Ports = {
  readonly store: Store
  readonly identity: Identity
  /** Absent where people are not managed here: in the demo, or behind another sign-in. */
  readonly accounts?: Accounts
  readonly clock: () => Instant
  /** Fresh ids (UUID, version 7 where the host can, so that rows lie in order of time). */
  readonly newId: () => string
  /** Fresh secrets: receipt codes, salts; at least 122 random bits. */
  readonly newSecret: () => string
  readonly hash: Hash
  readonly changes: Changes
  /** The house styles that an organisation may choose from: their names. Absent where there are none. */
  readonly houseStyles?: () => readonly string[]
  /** The colour of a house style for headings on paper, as `#rrggbb`; null where it has none that can be read. */
  readonly houseAccent?: (houseStyle: string) => string | null
  /** From which address a request comes, to slow down floods of the public form; absent where there is only one visitor. */
  readonly addressOf?: (request: Request) => string
  /** Writes a document as tagged PDF, made as it is taken; absent where there are no typefaces: in the demo. */
  readonly pdf?: (document: TextDocument) => ReadableStream<Uint8Array<ArrayBuffer>>
  /** Begins to scan a file for viruses; absent where no scanner is set up, and then files are said to be unscanned. */
  readonly scanFile?: () => FileScan
  /** How other systems are told what happens here; absent where nothing may leave. */
  readonly webhooks?: {
    readonly secrets: SecretBox
    readonly post: PostAbroad
    /** Whether an address can be one that `post` reaches, as far as the address itself tells. */
    readonly reaches: (url: string) => boolean
  }
  /** Hands mail to a mail server; absent where none is set up, and then mail waits. */
  readonly mailer?: Mailer
  /** Writes what nobody expected, with the request's id; never personal data or free text. */
  readonly log: (entry: { readonly requestId: string; readonly error: unknown }) => void
}

// ─── What is kept ────────────────────────────────────────────────────────────────────────────────────────────────────

export type Organisation = {
  readonly id: OrganisationId
  readonly name: string
  readonly slug: string
  readonly policy: Policy
  /** Whether everybody must sign in with a second factor. */
  readonly secondFactor: 'optional' | 'demanded'
  /** Shown on the public form: when the desk answers the telephone, and what happens outside those hours. */
  readonly deskHours: string
  readonly deskPhone: string
  /** The name of the file of tokens that dresses its screens; null for the looks of the product itself. */
  readonly houseStyle: string | null
  /** What the AP asks of the organisation at every notification. */
  readonly details: OrganisationDetails
  /** What it chose about mail; absent, or a part of it absent: as it comes. */
  readonly messages?: Partial<MessageSettings>
}

/** A stream as it was read: its entries with the personal details that still exist, oldest first. */
export type History = readonly {
  readonly entry: SealedEntry
  readonly personal: PersonalDetails['data'] | null
}[]

/** The words by which a case or report is found; `restricted` holds what only those who may read reporters search in. */
export type SearchText = { readonly open: string; readonly restricted: string }

/** Something that happened around the data rather than in a case: a read, an export, a refused attempt (BIO2 8.15). */
export type AuditFact = {
  readonly at: Instant
  readonly by: { readonly kind: Actor['kind']; readonly id: string }
  readonly what: 'read' | 'search' | 'export' | 'write' | 'settings'
  readonly object: { readonly kind: string; readonly id: string | null }
  readonly result: 'done' | 'refused'
}

/** An answer kept for 24 hours, so that a repeated request gets it again instead of acting twice. */
export type KeptAnswer = {
  readonly key: string
  readonly actor: UserId
  /** Hash of method, path and body: the same key with another request is a mistake. */
  readonly fingerprint: string
  readonly status: number
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
  readonly keptAt: Instant
}

/** Thrown by `append` when the stream has moved on; carries the version it has now. Nothing of the transaction stays. */
export class VersionConflict extends Error {
  readonly stream: StreamId
  readonly current: number
  constructor(stream: StreamId, current: number) {
    super(`${stream.kind} has moved on to version ${current}`)
    this.stream = stream
    this.current = current
  }
}

/** One atomic piece of work within one organisation: all of it is kept, durably, or nothing. */
export interface Transaction
  extends
    MessageTransaction,
    DraftTransaction,
    WatchTransaction,
    FileTransaction,
    LetterTransaction,
    JobTransaction,
    OutwardTransaction,
    ImportTransaction,
    MailboxTransaction,
    OutwardTransaction {
  /** The stream's history, empty when there is none in this organisation. `lock` holds other writers of it off. */
  history(stream: StreamId, options?: { readonly lock?: boolean }): Promise<History>
  /**
   * Adds sealed entries to a stream; the first must have version `expectedVersion + 1`.
   * @throws VersionConflict when the stream is no longer at `expectedVersion`
   */
  append(stream: StreamId, expectedVersion: number, sealed: readonly Sealed[]): Promise<void>
  /** Keeps the summary of a case for lists; search text is left as it was when not given. */
  putCase(summary: CaseSummary, search?: SearchText): Promise<void>
  /** By which edition the kept summary of a case was worked out; null for an unknown case. */
  summaryEdition(id: CaseId): Promise<number | null>
  putReport(row: ReportRow, search?: SearchText): Promise<void>
  /** The next number of the year's references, from 1, without gaps: taken only if the transaction is kept. */
  nextReference(year: number): Promise<number>
  /** The report that came from this place in another system before, if any. */
  reportBySource(sourceReference: string): Promise<ReportId | null>
  /** The answer kept under this key, if any; holds off others who ask for the same key until the transaction ends. */
  keptAnswer(actor: UserId, key: string): Promise<KeptAnswer | null>
  keepAnswer(answer: KeptAnswer): Promise<void>
  /** Links a public receipt (by the hash of its code) to a report. */
  putReceipt(codeHash: string, report: ReportId): Promise<void>
  /** The report of this receipt, if any; holds off others who ask for the same until the transaction ends. */
  reportOfReceipt(codeHash: string): Promise<ReportId | null>
  /** Destroys the personal details of these entries of a stream; the entries stay. */
  destroyDetails(stream: StreamId, versions: readonly number[]): Promise<void>
  /** Forgets what else may still hold details that were destroyed, once rows and streams no longer do. */
  forgetTraces(traces: Traces): Promise<void>
  audit(fact: AuditFact): Promise<void>
}

/** Everything of one organisation; another one's data cannot be reached through it. */
export interface OrganisationStore
  extends
    MessageStore,
    DraftStore,
    RegisterStore,
    WatchStore,
    FileStore,
    LetterStore,
    JobStore,
    OutwardStore,
    ImportStore,
    MailboxStore {
  /**
   * Runs the work in one transaction; a throw undoes all of it and is passed on. Commits are durable when it resolves.
   * After a deadlock the work runs again from its start, so it keeps nothing outside the transaction.
   */
  transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>
  organisation(): Promise<Organisation>
  putOrganisation(organisation: Organisation): Promise<void>
  history(stream: StreamId, upToVersion?: number): Promise<History>
  /** Many whole histories at once, in the order of the ids; empty where there is none. */
  histories(kind: StreamId['kind'], ids: readonly string[]): Promise<readonly History[]>
  caseIdOf(reference: string): Promise<CaseId | null>
  /** In the order of the ids; unknown ones are left out. */
  summaries(ids: readonly CaseId[]): Promise<readonly CaseSummary[]>
  /** Every open case, for work that must touch them all (a changed policy). */
  openCaseIds(): Promise<readonly CaseId[]>
  /** Every case of which the stored summary is of an earlier edition: open ones first, then the newest. */
  outdatedCaseIds(edition: number): Promise<readonly CaseId[]>
  findCases(query: CaseQuery): Promise<CasePage>
  countCases(query: Omit<CaseQuery, 'sort' | 'descending' | 'limit' | 'cursor'>): Promise<CaseCounts>
  findReports(query: ReportQuery): Promise<Page<ReportRow>>
  countReports(query: Omit<ReportQuery, 'limit' | 'cursor' | 'descending'>): Promise<ReportCounts>
  /** Looks for words in cases and reports at once. */
  search(query: SearchQuery): Promise<Best>
  /** Closed breaches of the same kind that resemble this one most, for "what did we decide before" (see resemblance). */
  precedents(like: CaseSummary, limit: number): Promise<readonly CaseSummary[]>
  /** The user's own and the shared ones, by name. */
  savedViews(user: UserId): Promise<readonly SavedView[]>
  putSavedView(view: SavedView): Promise<void>
  deleteSavedView(id: string, owner: UserId): Promise<boolean>
  reportOfReceipt(codeHash: string): Promise<ReportId | null>
  /** Facts about reading; may be gathered for some milliseconds before they are kept. */
  audit(fact: AuditFact): Promise<void>
  /** The latest facts first. */
  auditTrail(query: { readonly object?: AuditFact['object']; readonly limit: number }): Promise<readonly AuditFact[]>
}

export interface Store {
  /** The one way in: everything after it is bound to this organisation. */
  of(organisation: OrganisationId): OrganisationStore
  organisationBySlug(slug: string): Promise<Organisation | null>
  /** All organisations of the installation, for set-up, the command line, and `/melden` without a slug. */
  organisations(): Promise<readonly Organisation[]>
  createOrganisation(organisation: Organisation): Promise<void>
  /** Whether the store answers; for the health check. */
  ready(): Promise<boolean>
}
