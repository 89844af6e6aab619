import type { DutyPeriod } from '../../src/domain/duty.ts'
import type { WatchNote } from '../../src/domain/watch/watchNote.ts'
import type { Draft as FormDraft } from '../../src/domain/report/draft.ts'
import type { MailboxState, TakenMail } from '../../src/api/mailboxPorts.ts'
import type { AuditFact, History, KeptAnswer, Organisation, ReportRow, SavedView } from '../../src/api/ports.ts'
import type { CaseSummary } from '../../src/domain/case/summary.ts'
import type { BackgroundJob } from '../../src/domain/jobs/job.ts'
import type { LetterDraft } from '../../src/api/letterPorts.ts'
import type { FileOwner } from '../../src/api/filePorts.ts'
import type { ReportId } from '../../src/domain/report/events.ts'
import type { Instant } from '../../src/domain/time.ts'
import type { DestructionRequestKey } from '../../src/api/mailPorts.ts'
import type { ImportTables } from './imports.ts'
import type { HeldFile } from './files.ts'
import type { HeldAddressees, HeldSendings } from './letters.ts'
import type { OutwardTables } from './outward.ts'
import { type LayeredMap, layer, type Table, table } from './table.ts'

/** The words by which something is found, ready to compare. */
export type Words = { readonly open: readonly string[]; readonly restricted: readonly string[] }
export type Found<Row> = { readonly row: Row; readonly words: Words }

/** Everything that one organisation keeps. */
export type Content = OutwardTables &
  ImportTables & {
    organisation: Organisation
    readonly streams: Table<History>
    readonly cases: Table<Found<CaseSummary>>
    readonly reports: Table<Found<ReportRow>>
    /** The last reference number given out, by year. */
    readonly references: Table<number>
    readonly sources: Table<ReportId>
    readonly receipts: Table<ReportId>
    readonly answers: Table<KeptAnswer>
    readonly savedViews: Table<SavedView>
    readonly formDrafts: Table<FormDraft>
    /** When a draft was sent or thrown away, by its id. */
    readonly endedDrafts: Table<Instant>
    readonly dutyPeriods: Table<DutyPeriod>
    readonly watchNotes: Table<WatchNote>
    readonly files: Table<HeldFile>
    readonly letters: Table<LetterDraft>
    /** By the case. */
    readonly addressees: Table<HeldAddressees>
    /** By the case and the letter. */
    readonly sendings: Table<HeldSendings>
    /** By the hash of the code with which a wrong recipient answers. */
    readonly destructionCodes: Table<DestructionRequestKey & { readonly isOpen: boolean }>
    readonly jobs: Table<BackgroundJob>
    readonly takenMails: Table<TakenMail>
    /** When each sender was last answered, by hash. */
    readonly answeredSenders: Table<Instant>
    readonly mailboxStates: Table<MailboxState>
    /** The job that has a key. */
    readonly jobKeys: Table<string>
    audit: readonly AuditFact[]
  }

/** The same in a form that JSON carries, to keep in a browser or a file. */
export type Dump = readonly {
  readonly organisation: Organisation
  readonly tables: Readonly<Record<string, readonly (readonly [string, unknown])[]>>
  readonly audit: readonly AuditFact[]
}[]

const tableNames = [
  'streams',
  'cases',
  'reports',
  'references',
  'sources',
  'receipts',
  'answers',
  'savedViews',
  'formDrafts',
  'endedDrafts',
  'dutyPeriods',
  'watchNotes',
  'files',
  'letters',
  'addressees',
  'sendings',
  'calendarFeeds',
  'webhooks',
  'webhookDeliveries',
  'registerExports',
  'destructionCodes',
  'jobs',
  'takenMails',
  'answeredSenders',
  'mailboxStates',
  'registerImports',
  'importedRows',
  'importMappings',
  'jobKeys',
] as const
type TableName = (typeof tableNames)[number]

export const emptyContent = (organisation: Organisation): Content => ({
  organisation,
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
  calendarFeeds: table(),
  webhooks: table(),
  webhookDeliveries: table(),
  registerExports: table(),
  destructionCodes: table(),
  jobs: table(),
  takenMails: table(),
  answeredSenders: table(),
  mailboxStates: table(),
  registerImports: table(),
  importedRows: table(),
  importMappings: table(),
  jobKeys: table(),
  audit: [],
})

/** What a transaction has written so far, over what was there; `keep` makes it so. */
export type Draft = {
  readonly [Name in TableName]: Content[Name] extends Table<infer Row> ? LayeredMap<Row> : never
} & {
  readonly audit: AuditFact[]
  hasWrites(): boolean
  keep(): void
}

export function draftOver(content: Content): Draft {
  const audit: AuditFact[] = []
  const layers = {
    streams: layer(content.streams),
    cases: layer(content.cases),
    reports: layer(content.reports),
    references: layer(content.references),
    sources: layer(content.sources),
    receipts: layer(content.receipts),
    answers: layer(content.answers),
    savedViews: layer(content.savedViews),
    formDrafts: layer(content.formDrafts),
    endedDrafts: layer(content.endedDrafts),
    dutyPeriods: layer(content.dutyPeriods),
    watchNotes: layer(content.watchNotes),
    files: layer(content.files),
    letters: layer(content.letters),
    addressees: layer(content.addressees),
    sendings: layer(content.sendings),
    calendarFeeds: layer(content.calendarFeeds),
    webhooks: layer(content.webhooks),
    webhookDeliveries: layer(content.webhookDeliveries),
    registerExports: layer(content.registerExports),
    destructionCodes: layer(content.destructionCodes),
    jobs: layer(content.jobs),
    takenMails: layer(content.takenMails),
    answeredSenders: layer(content.answeredSenders),
    mailboxStates: layer(content.mailboxStates),
    registerImports: layer(content.registerImports),
    importedRows: layer(content.importedRows),
    importMappings: layer(content.importMappings),
    jobKeys: layer(content.jobKeys),
  }
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

export const dumpOf = (contents: Iterable<Content>): Dump =>
  [...contents].map((content) => ({
    organisation: content.organisation,
    tables: Object.fromEntries(tableNames.map((name) => [name, [...content[name]]])),
    audit: content.audit,
  }))

/** @param dump made by `dumpOf`; it is trusted to be whole */
export const contentsFrom = (dump: Dump): readonly Content[] =>
  dump.map(({ organisation, tables, audit }) => ({
    ...(Object.fromEntries(tableNames.map((name) => [name, table(tables[name])])) as Pick<Content, TableName>),
    organisation,
    audit,
  }))

export const streamKey = ({ kind, id }: FileOwner): string => `${kind} ${id}`
