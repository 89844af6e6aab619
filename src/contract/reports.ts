import * as z from 'zod'
import { regimes } from '../domain/people.ts'
import { ourRoles } from '../domain/case/codes.ts'
import { mailDoubts } from '../domain/mail/judgeMail.ts'
import { callOutcomes, channels, leftOutReasons, reporterRoles } from '../domain/report/events.ts'
import { reportStates } from '../domain/report/report.ts'
import { fileOut } from './files.ts'
import { ability } from './problems.ts'
import {
  anyLine,
  anyText,
  cursor,
  houseStyleName,
  id,
  instant,
  instantOut,
  limitOrNone,
  limitOrNoneInBody,
  line,
  listOf,
  optional,
  text,
  workInstant,
} from './primitives.ts'

const reporterBody = z.strictObject({
  role: z.enum(reporterRoles).default('anonymous'),
  name: optional(anyLine),
  phone: optional(anyLine),
  email: optional(anyLine),
  callBack: z.boolean().default(false),
})

const told = {
  description: text,
  visibleData: optional(anyText),
  aboutWhom: optional(anyText),
  whereabouts: optional(anyText),
  observedAt: optional(instant),
  observedDayOnly: z.boolean().default(false).describe('Only the day was known: `observedAt` is where that day began'),
  ongoing: z.enum(['yes', 'no', 'unknown']).default('unknown'),
  ipAddresses: z.array(anyLine).max(100).default([]),
}

export const reportBody = z
  .strictObject({
    channel: z.enum(channels),
    ...told,
    receivedAt: workInstant.optional(),
    reporter: optional(reporterBody),
    sourceReference: optional(anyLine),
    draft: optional(id).describe('The draft that this was; it goes as the report comes'),
  })
  .meta({ id: 'ReportBody' })
export type ReportBody = z.input<typeof reportBody>

/** The public form: only the first question must be answered. */
export const publicReportBody = z
  .strictObject({
    ...told,
    reporter: optional(reporterBody),
    sendingSecret: optional(z.string().regex(/^[\w-]{22,86}$/)).describe(
      'A random secret of the sender, of at least 128 bits. Sent again with the same secret, the report is received once and answered with the same code: for who cannot know whether the first try arrived.',
    ),
  })
  .meta({ id: 'PublicReportBody' })
export type PublicReportBody = z.input<typeof publicReportBody>

export const outcomeBody = z
  .discriminatedUnion('outcome', [
    z.strictObject({
      outcome: z.literal('caseOpened'),
      title: line,
      ourRole: z.enum(ourRoles).default('controller'),
      controller: optional(anyLine),
      regimes: z
        .array(z.enum(regimes))
        .max(regimes.length)
        .default([])
        .describe(
          'Empty: the GDPR and what holds beside it (Cbw), or all laws of an organisation that does not work under the GDPR',
        ),
      handler: z.literal('me').optional().describe('Makes who opens the case its handler'),
    }),
    z.strictObject({ outcome: z.literal('joinedCase'), caseId: id }),
    z.strictObject({ outcome: z.literal('noBreach'), reason: text }),
    z.strictObject({ outcome: z.literal('parked'), until: instant, reason: text }),
    z.strictObject({ outcome: z.literal('asked'), question: text }),
    z.strictObject({ outcome: z.literal('isReport') }),
    z.strictObject({ outcome: z.literal('putAway'), reason: text }),
    z.strictObject({ outcome: z.literal('undone') }),
  ])
  .meta({ id: 'OutcomeBody' })
export type OutcomeBody = z.input<typeof outcomeBody>

export const callBackBody = z
  .strictObject({
    calledAt: workInstant.optional(),
    text: anyText.default(''),
    outcome: z.enum(callOutcomes).default('reached'),
  })
  .meta({ id: 'CallBackBody' })
export const reporterRoleBody = z.strictObject({ role: z.enum(reporterRoles) }).meta({ id: 'ReporterRoleBody' })
export const answerBody = z.strictObject({ text }).meta({ id: 'AnswerBody' })

const reporterOut = z.object({
  role: z.enum(reporterRoles),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  callBack: z.boolean(),
})

/** How a report came by mail; who it was sent to and by which name only for those who may see reporters. */
const mailOut = z.object({
  subject: z.string().nullable(),
  to: z.array(z.string()),
  sentAt: instantOut.nullable().describe('When the sender says it was sent; `receivedAt` is when it arrived'),
  messageId: z.string().nullable(),
  leftOut: z
    .array(z.object({ name: z.string(), because: z.enum(leftOutReasons) }))
    .describe('What came with it and is no file of its own here'),
  isSigned: z.boolean().describe('Whether the message says that it is signed; nobody checked by whom'),
  originalFileId: z.string().nullable().describe('The file of the report that is the message as it arrived'),
})

/** Why two reports may tell of the same thing. */
export const likenessReasons = ['sameSender', 'sameFile', 'nearInTime', 'likeWords'] as const

export const likeness = z
  .object({
    report: z.object({
      id,
      reference: z.string(),
      state: z.enum(reportStates),
      description: z.string().nullable(),
    }),
    receivedAt: instantOut.describe('When the other one reached us'),
    case: z.object({ id, reference: z.string(), title: z.string() }).nullable().describe('Its open case, to join'),
    because: z.array(z.enum(likenessReasons)).min(1),
  })
  .meta({ id: 'Likeness' })
export type Likeness = z.output<typeof likeness>

/** What is known of a report that is still being taken in. */
export const reportLikenessBody = z
  .strictObject({ description: anyText, phone: optional(anyLine), email: optional(anyLine) })
  .meta({ id: 'ReportLikenessBody' })
export const reportLikenesses = z.object({ items: z.array(likeness), next: z.null() }).meta({ id: 'ReportLikenesses' })
export type ReportLikenesses = z.output<typeof reportLikenesses>

export const reportView = z
  .object({
    id,
    reference: z.string().describe('What a reporter is told, such as M-4F2A-91C3'),
    version: z.int(),
    state: z.enum(reportStates),
    channel: z.enum(channels),
    receivedAt: instantOut,
    recordedAt: instantOut,
    observedAt: instantOut.nullable(),
    observedDayOnly: z.boolean().describe('Only the day is known; `observedAt` is where it began'),
    ongoing: z.enum(['yes', 'no', 'unknown']),
    description: z.string().nullable().describe('Null once the personal details are destroyed'),
    visibleData: z.string().nullable(),
    aboutWhom: z.string().nullable().describe('About how many people, or whom, as it was told'),
    whereabouts: z.string().nullable().describe('Who has the data now, as it was told'),
    ipAddresses: z.array(z.string()),
    reporter: reporterOut.nullable().describe('Null as well for roles that may not see reporters'),
    sourceReference: z.string().nullable(),
    seenBy: z.array(z.object({ id: z.string(), name: z.string() })),
    calledBackAt: instantOut.nullable(),
    conversation: z.array(
      z.object({
        kind: z.enum(['asked', 'answered', 'called', 'notReached']),
        at: instantOut,
        text: z.string().nullable(),
        from: z.string().nullable().describe('The address from which it came by mail'),
      }),
    ),
    files: z.array(
      z.object({
        ...fileOut.shape,
        name: z.string().nullable().describe('Null once destroyed, and for roles that may not see reporters'),
        sha256: z.string(),
        addedAt: instantOut,
        by: z.object({ id: z.string(), name: z.string() }),
      }),
    ),
    mail: mailOut.nullable().describe('Null unless it came by mail'),
    doubt: z.enum(mailDoubts).nullable().describe('Why somebody had to look at it before it counted as a report'),
    concerns: z
      .object({ kind: z.enum(['case', 'report']), id, reference: z.string() })
      .nullable()
      .describe('What a message seems to belong to that did not join it by itself'),
    parkedUntil: instantOut.nullable(),
    case: z.object({ id, reference: z.string() }).nullable(),
    reason: z.string().nullable(),
    /** When the 72 hours would end if the organisation was aware at the report: parking never parks the clock. */
    provisionalDeadline: instantOut,
    resembles: likeness.nullable().describe('The likeliest double while the report has no outcome'),
    can: z.object({ settle: ability, undo: ability, callBack: ability, look: ability, correctReporter: ability }),
  })
  .meta({ id: 'Report' })
export type ReportView = z.output<typeof reportView>

export const reportQuery = z.strictObject({
  state: z.enum(['open', 'needsALook', 'parked', 'settled', 'all']).default('open'),
  channel: listOf(z.enum(channels)).optional(),
  callBack: z
    .enum(['true', 'false'])
    .transform((wanted) => wanted === 'true')
    .optional()
    .describe('Whether the reporter still waits for a call'),
  sort: z.enum(['receivedAt', '-receivedAt']).default('-receivedAt'),
  limit: limitOrNone,
  cursor: cursor.optional(),
})
export const reportSearchBody = z
  .strictObject({
    q: anyLine.optional(),
    state: z.enum(['open', 'needsALook', 'parked', 'settled', 'all']).default('all'),
    channel: z.array(z.enum(channels)).optional(),
    callBack: z.boolean().optional(),
    sort: z.enum(['receivedAt', '-receivedAt']).default('-receivedAt'),
    limit: limitOrNoneInBody,
    cursor: cursor.optional(),
  })
  .meta({ id: 'ReportSearchBody' })

export const reportList = z
  .object({
    items: z.array(reportView),
    counts: z.object({
      open: z.int(),
      needsALook: z.int(),
      parked: z.int(),
      settled: z.int(),
      matching: z.int(),
    }),
    next: z.string().nullable(),
  })
  .meta({ id: 'ReportList' })
export type ReportList = z.output<typeof reportList>

export const reportReceived = z
  .object({ id, reference: z.string(), state: z.enum(reportStates), version: z.int() })
  .meta({ id: 'ReportReceived' })
export const outcomeSettled = z
  .object({
    report: reportView,
    case: z.object({ id, reference: z.string(), version: z.int() }).nullable(),
  })
  .meta({ id: 'OutcomeSettled' })
export type OutcomeSettled = z.output<typeof outcomeSettled>

export const publicOrganisation = z
  .object({
    name: z.string(),
    slug: z.string(),
    deskHours: z.string(),
    deskPhone: z.string(),
    houseStyle: houseStyleName.nullable(),
  })
  .meta({ id: 'PublicOrganisation' })
export const publicOrganisations = z.object({ items: z.array(publicOrganisation) }).meta({ id: 'PublicOrganisations' })
export const receiptGiven = z.object({ code: z.string(), receivedAt: instantOut }).meta({ id: 'ReceiptGiven' })
export const receipt = z
  .object({
    state: z.enum(['received', 'inHand', 'secured', 'closed']),
    receivedAt: instantOut,
    questions: z.array(z.object({ at: instantOut, text: z.string(), answered: z.boolean() })),
    files: z
      .array(z.object({ name: z.string().nullable(), size: z.int(), addedAt: instantOut }))
      .describe('What the reporter added'),
  })
  .meta({ id: 'Receipt' })
export type Receipt = z.output<typeof receipt>
