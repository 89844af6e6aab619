import type { Recorded } from '../recorded.ts'
import type { ContentDestroyed, KeptFile } from '../files/keptFile.ts'
import { type Message, messagesAfter } from '../messages/message.ts'
import type { RecordedActor, UserId } from '../people.ts'
import type { Instant } from '../time.ts'
import type { MailDoubt } from '../mail/judgeMail.ts'
import type { CaseId, Channel, MailHead, ReportEvent, ReportId, ReportReceived, Reporter } from './events.ts'

export const reportStates = [
  'new',
  'parked',
  'asked',
  'caseOpened',
  'joinedCase',
  'noBreach',
  'needsALook',
  'putAway',
] as const
export type ReportState = (typeof reportStates)[number]

export type ReportFile = {
  /** Null once the personal details are destroyed, and with them the content. */
  readonly name: string | null
  readonly sha256: string
  readonly file: KeptFile
  readonly addedAt: Instant
  readonly by: RecordedActor
  readonly contentDestroyed: ContentDestroyed<RecordedActor> | null
}

/** What somebody told us and what became of it: a fold over the report's events. */
export type Report = {
  readonly id: ReportId
  readonly version: number
  readonly state: ReportState
  readonly channel: Channel
  readonly receivedAt: Instant
  readonly recordedAt: Instant
  readonly observedAt: Instant | null
  /** Only the day is known; `observedAt` is where it began. */
  readonly observedDayOnly: boolean
  readonly ongoing: 'yes' | 'no' | 'unknown'
  /** Null once the personal details are destroyed. */
  readonly description: string | null
  readonly visibleData: string | null
  readonly aboutWhom: string | null
  readonly whereabouts: string | null
  readonly ipAddresses: readonly string[]
  readonly reporter: Reporter | null
  readonly sourceReference: string | null
  readonly seenBy: readonly UserId[]
  readonly calledBackAt: Instant | null
  readonly conversation: readonly {
    readonly kind: 'asked' | 'answered' | 'called' | 'notReached'
    readonly at: Instant
    readonly text: string | null
    /** The address from which it came by mail; null for what came otherwise, and once it is destroyed. */
    readonly from: string | null
  }[]
  readonly files: readonly ReportFile[]
  /** What we wrote to the reporter by mail. */
  readonly messages: readonly Message[]
  readonly parkedUntil: Instant | null
  readonly caseId: CaseId | null
  readonly reason: string | null
  /** When it was judged to be no breach; null while it is not. */
  readonly noBreachAt: Instant | null
  /** Null unless it came by mail, and once the personal details are destroyed. */
  readonly mail: MailHead | null
  /** Why somebody had to look at it before it counted as a report; null for all others. */
  readonly doubt: MailDoubt | null
  readonly concerns: NonNullable<ReportReceived['concerns']> | null
  /** When a message was put away; null while it is not. */
  readonly putAwayAt: Instant | null
  /** When the personal details were destroyed; the entries that held them stay. */
  readonly destroyedAt: Instant | null
}

/** A report of which nothing is known yet: the start of every fold. */
export const unreceivedReport = (id: ReportId): Report => ({
  id,
  version: 0,
  state: 'new',
  channel: 'system',
  receivedAt: '',
  recordedAt: '',
  observedAt: null,
  observedDayOnly: false,
  ongoing: 'unknown',
  description: null,
  visibleData: null,
  aboutWhom: null,
  whereabouts: null,
  ipAddresses: [],
  reporter: null,
  sourceReference: null,
  seenBy: [],
  calledBackAt: null,
  conversation: [],
  files: [],
  messages: [],
  parkedUntil: null,
  caseId: null,
  reason: null,
  noBreachAt: null,
  mail: null,
  doubt: null,
  concerns: null,
  putAwayAt: null,
  destroyedAt: null,
})

/** The report after one more event. Never fails. */
export const evolveReport = (before: Report, entry: Recorded<ReportEvent>): Report => ({
  ...apply(before, entry),
  version: entry.version,
})

/** A report as its entries make it; those of a prefix make it as it was known then. */
export const reportFrom = (id: ReportId, entries: readonly Recorded<ReportEvent>[]): Report =>
  entries.reduce(evolveReport, unreceivedReport(id))

/** Of whom nothing was known before somebody said what kind of reporter it is. */
const nobody = { name: null, phone: null, email: null, callBack: false } as const

function afterCall(before: Report, event: Extract<ReportEvent, { type: 'reporterCalledBack' }>): Report {
  const { calledAt, text = null, outcome = 'reached' } = event
  if (outcome === 'undone') {
    const last = before.conversation.findLastIndex(({ kind }) => kind === 'called')
    return { ...before, calledBackAt: null, conversation: before.conversation.filter((_, index) => index !== last) }
  }
  const kind = outcome === 'reached' ? 'called' : 'notReached'
  return {
    ...before,
    calledBackAt: outcome === 'reached' ? calledAt : before.calledBackAt,
    conversation: [...before.conversation, { kind, at: calledAt, text, from: null }],
  }
}

/** A question that came back waits for no answer: somebody has to ask in another way. */
function afterReturn(before: Report, messages: readonly Message[], messageId: string): Report {
  const isQuestion = messages.some((one) => one.messageId === messageId && one.kind === 'question')
  const waitsInVain = isQuestion && before.state === 'asked'
  return { ...before, messages, ...(waitsInVain && { state: 'new', seenBy: [] }) }
}

function apply(before: Report, { event, recordedAt, by }: Recorded<ReportEvent>): Report {
  switch (event.type) {
    case 'reportReceived': {
      const { channel, receivedAt, observedAt, ongoing, sourceReference } = event
      return {
        ...before,
        recordedAt,
        channel,
        receivedAt,
        observedAt,
        observedDayOnly: event.observedDayOnly ?? false,
        ongoing,
        sourceReference,
        description: event.description ?? null,
        visibleData: event.visibleData ?? null,
        aboutWhom: event.aboutWhom ?? null,
        whereabouts: event.whereabouts ?? null,
        ipAddresses: event.ipAddresses ?? [],
        reporter: event.reporter ?? null,
        mail: event.mail ?? null,
        doubt: event.doubt ?? null,
        concerns: event.concerns ?? null,
        state: event.doubt === undefined ? before.state : 'needsALook',
      }
    }
    case 'reportSeen':
      return { ...before, seenBy: [...new Set([...before.seenBy, event.seenBy])] }
    case 'reporterCalledBack':
      return afterCall(before, event)
    case 'reporterAsked':
      return {
        ...before,
        state: 'asked',
        conversation: [
          ...before.conversation,
          { kind: 'asked', at: recordedAt, text: event.question ?? null, from: null },
        ],
      }
    case 'reporterAnswered':
      return {
        ...before,
        state: before.state === 'asked' ? 'new' : before.state,
        conversation: [
          ...before.conversation,
          { kind: 'answered', at: recordedAt, text: event.text ?? null, from: event.from ?? null },
        ],
        // What came in by itself nobody has seen yet.
        seenBy: by.kind === 'user' ? before.seenBy : [],
      }
    case 'reporterRoleCorrected':
      return event.role === undefined
        ? before
        : { ...before, reporter: { ...(before.reporter ?? nobody), role: event.role } }
    case 'reportFileAdded': {
      const { name = null, sha256, file } = event
      return {
        ...before,
        files: [...before.files, { name, sha256, file, addedAt: recordedAt, by, contentDestroyed: null }],
      }
    }
    case 'reportFileContentDestroyed': {
      const contentDestroyed = { at: recordedAt, by, reason: event.reason }
      return {
        ...before,
        files: before.files.map((one) => (one.file.fileId === event.fileId ? { ...one, contentDestroyed } : one)),
      }
    }
    case 'messageReturned':
      return afterReturn(before, messagesAfter(before.messages, event, { recordedAt, by }), event.messageId)
    case 'messageWritten':
    case 'messageSent':
    case 'destructionDeclared':
    case 'destructionNotDeclared':
      return { ...before, messages: messagesAfter(before.messages, event, { recordedAt, by }) }
    case 'reportParked':
      return { ...before, state: 'parked', parkedUntil: event.until, reason: event.reason }
    case 'caseOpenedFromReport':
      return { ...before, state: 'caseOpened', caseId: event.caseId, parkedUntil: null, reason: null }
    case 'reportJoinedCase':
      return { ...before, state: 'joinedCase', caseId: event.caseId, parkedUntil: null, reason: null }
    case 'reportIsNoBreach':
      return { ...before, state: 'noBreach', reason: event.reason, noBreachAt: recordedAt, parkedUntil: null }
    case 'mailIsReport':
      return { ...before, state: 'new' }
    case 'mailPutAway':
      return { ...before, state: 'putAway', reason: event.reason, putAwayAt: recordedAt }
    case 'reportDetailsDestroyed':
      return { ...before, destroyedAt: recordedAt }
    case 'outcomeUndone': {
      const state = event.undone === 'putAway' || event.undone === 'isReport' ? 'needsALook' : 'new'
      return { ...before, state, caseId: null, parkedUntil: null, reason: null, noBreachAt: null, putAwayAt: null }
    }
  }
}
