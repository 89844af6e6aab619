import type { DutyPeriod } from '../../src/domain/duty.ts'
import type { WatchNote } from '../../src/domain/watch/watchNote.ts'
import type { Draft as FormDraft } from '../../src/domain/report/draft.ts'
import type { MailboxState, TakenMail } from '../../src/api/ports/mailbox.ts'
import type { AuditFact, History, KeptAnswer, Organisation } from '../../src/api/ports.ts'
import type { ReportRow, SavedView } from '../../src/api/ports/lists.ts'
import type { CaseSummary } from '../../src/domain/case/summary.ts'
import type { BackgroundJob } from '../../src/domain/jobs/job.ts'
import type { LetterDraft, ListedAddressee, Sending } from '../../src/api/ports/letters.ts'
import type { CalendarFeed } from '../../src/api/ports/calendar.ts'
import type { FileOwner } from '../../src/api/ports/files.ts'
import type { ReportId } from '../../src/domain/report/events.ts'
import type { Instant } from '../../src/domain/time.ts'
import type { DestructionRequestKey } from '../../src/api/ports/mail.ts'
import { type LayeredMap, layer, type Table, table } from './table.ts'
import type { Webhook, WebhookDelivery } from '../../src/api/ports/webhooks.ts'
import type { ImportedRow } from '../../src/api/ports/imports.ts'
import type { RegisterImport } from '../../src/domain/import/registerImport.ts'
import type { ImportMapping } from '../../src/domain/import/mapping.ts'
import type { RegisterExport } from '../../src/api/ports/exports.ts'

/** The words by which something is found, ready to compare. */
export type Words = { readonly open: readonly string[]; readonly restricted: readonly string[] }
export type Found<Row> = { readonly row: Row; readonly words: Words }

/** A file in memory: its content in base64, so that a dump carries it, and since when nobody kept it. */
export type HeldFile = { readonly owner: string; readonly content: string; readonly stagedAt: string | null }

/** Everybody listed in one case, by number; and what became of each letter to them. */
export type HeldAddressees = readonly ListedAddressee[]
export type HeldSendings = readonly Sending[]

/** A calendar feed with the hash of the code in its address. */
export type HeldFeed = CalendarFeed & { readonly codeHash: string }

/** Everything that one organisation keeps in tables: what a row of each is. */
type Rows = {
  readonly streams: History
  readonly cases: Found<CaseSummary>
  readonly reports: Found<ReportRow>
  /** The last reference number given out, by year. */
  readonly references: number
  readonly sources: ReportId
  readonly receipts: ReportId
  readonly answers: KeptAnswer
  readonly savedViews: SavedView
  readonly formDrafts: FormDraft
  /** When a draft was sent or thrown away, by its id. */
  readonly endedDrafts: Instant
  readonly dutyPeriods: DutyPeriod
  readonly watchNotes: WatchNote
  readonly files: HeldFile
  readonly letters: LetterDraft
  /** By the case. */
  readonly addressees: HeldAddressees
  /** By the case and the letter. */
  readonly sendings: HeldSendings
  /** By the hash of the code with which a wrong recipient answers. */
  readonly destructionCodes: DestructionRequestKey & { readonly isOpen: boolean }
  readonly jobs: BackgroundJob
  readonly takenMails: TakenMail
  /** When each sender was last answered, by hash. */
  readonly answeredSenders: Instant
  readonly mailboxStates: MailboxState
  /** The job that has a key. */
  readonly jobKeys: string
  readonly registerImports: RegisterImport
  /** By the key of the row. */
  readonly importedRows: ImportedRow
  readonly importMappings: ImportMapping
  readonly calendarFeeds: HeldFeed
  readonly webhooks: Webhook
  readonly webhookDeliveries: WebhookDelivery
  readonly registerExports: RegisterExport
}
type TableName = keyof Rows
type Tables = { readonly [Name in TableName]: Table<Rows[Name]> }

const emptyTables = (): Tables => ({
  streams: table(),
  cases: table(),
  reports: table(),
  references: table(),
  sources: table(),
  receipts: table(),
  answers: table(),
  savedViews: table(),
  formDrafts: table(),
  endedDrafts: table(),
  dutyPeriods: table(),
  watchNotes: table(),
  files: table(),
  letters: table(),
  addressees: table(),
  sendings: table(),
  destructionCodes: table(),
  jobs: table(),
  takenMails: table(),
  answeredSenders: table(),
  mailboxStates: table(),
  jobKeys: table(),
  registerImports: table(),
  importedRows: table(),
  importMappings: table(),
  calendarFeeds: table(),
  webhooks: table(),
  webhookDeliveries: table(),
  registerExports: table(),
})
const tableNames = Object.keys(emptyTables()) as readonly TableName[]

/** Everything that one organisation keeps. */
export type Content = Tables & { organisation: Organisation; audit: readonly AuditFact[] }

export const emptyContent = (organisation: Organisation): Content => ({ organisation, ...emptyTables(), audit: [] })

/** What a transaction has written so far, over what was there; `keep` makes it so. */
export type Draft = { readonly [Name in TableName]: LayeredMap<Rows[Name]> } & {
  readonly audit: AuditFact[]
  hasWrites(): boolean
  keep(): void
}

export function draftOver(content: Content): Draft {
  const audit: AuditFact[] = []
  const layers = Object.fromEntries(tableNames.map((name) => [name, layer<unknown>(content[name])])) as Pick<
    Draft,
    TableName
  >
  return {
    ...layers,
    audit,
    hasWrites: () => audit.length > 0 || tableNames.some((name) => layers[name].written().length > 0),
    keep: () => {
      for (const name of tableNames) layers[name].keep()
      content.audit = [...content.audit, ...audit]
    },
  }
}

/** The same in a form that JSON carries, to keep in a browser or a file. */
export type Dump = readonly {
  readonly organisation: Organisation
  readonly tables: Readonly<Record<string, readonly (readonly [string, unknown])[]>>
  readonly audit: readonly AuditFact[]
}[]

export const dumpOf = (contents: Iterable<Content>): Dump =>
  [...contents].map((content) => ({
    organisation: content.organisation,
    tables: Object.fromEntries(tableNames.map((name) => [name, [...content[name]]])),
    audit: content.audit,
  }))

/** @param dump made by `dumpOf`; it is trusted to be whole */
export const contentsFrom = (dump: Dump): readonly Content[] =>
  dump.map(({ organisation, tables, audit }) => ({
    ...(Object.fromEntries(tableNames.map((name) => [name, table(tables[name])])) as Tables),
    organisation,
    audit,
  }))

export const streamKey = ({ kind, id }: FileOwner): string => `${kind} ${id}`
