import * as z from 'zod'
import { whysReturned } from '../domain/mail/whyReturned.ts'
import { copiesAnswers, messageKinds, messageLanguages } from '../domain/messages/message.ts'
import { placeholders } from '../domain/messages/template.ts'
import { anyLine, anyText, houseStyleName, id, instantOut, line, optional, text } from './primitives.ts'
import { ability } from './problems.ts'

const language = z.enum(messageLanguages)
const address = z.email().max(254)

/** One message to somebody outside, as it was written and what became of it. */
export const message = z
  .object({
    messageId: id,
    kind: z.enum(messageKinds),
    language,
    reminds: id.nullable().describe('The request that this reminder reminds of'),
    subject: z.string(),
    text: z.string().nullable().describe('Null once destroyed, and for roles that may not see reporters'),
    address: z.string().nullable().describe('Null once destroyed, and for roles that may not see reporters'),
    writtenAt: instantOut,
    by: z.object({ kind: z.enum(['user', 'system', 'reporter']), id: z.string(), name: z.string() }),
    sentAt: instantOut.nullable().describe('When a mail server took it; null while it waits'),
    returned: z
      .object({ at: instantOut, because: z.enum(whysReturned) })
      .nullable()
      .describe('When we heard that it did not arrive, and why'),
    problem: z.string().nullable().describe('Why it still waits or failed, as a code'),
    jobId: id.nullable().describe('The background job that sends it, while it is remembered'),
    declared: z
      .object({ at: instantOut, copies: z.enum(copiesAnswers), remark: z.string().nullable() })
      .nullable()
      .describe('What a wrong recipient declared'),
    silentAt: instantOut.nullable().describe('When it was recorded that nothing was heard'),
  })
  .meta({ id: 'Message' })
export type MessageView = z.output<typeof message>

export const messageList = z
  .object({
    items: z.array(message).describe('The latest first'),
    isSetUp: z.boolean().describe('Whether there is a mail server; without one messages wait'),
    can: z.object({ write: ability }),
    next: z.null(),
  })
  .meta({ id: 'MessageList' })
export type MessageList = z.output<typeof messageList>

/** What a message would say, to look at and to change before it is sent. */
export const caseMessageDraftBody = z
  .strictObject({
    kind: z.literal('destructionRequest').default('destructionRequest'),
    language: language.default('nl'),
  })
  .meta({ id: 'CaseMessageDraftBody' })
export const reportMessageDraftBody = z
  .strictObject({
    kind: z.enum(['acknowledgement', 'question']),
    language: language.default('nl'),
    question: anyText.default(''),
  })
  .meta({ id: 'ReportMessageDraftBody' })
export const messageDraft = z
  .object({
    kind: z.enum(messageKinds),
    language,
    subject: z.string(),
    text: z.string(),
    address: z.string().nullable().describe('To whom it would go, where that is known'),
    fromName: z.string(),
    isSetUp: z.boolean(),
  })
  .meta({ id: 'MessageDraft' })
export type MessageDraft = z.output<typeof messageDraft>

export const caseMessageBody = z
  .strictObject({
    kind: z.literal('destructionRequest').default('destructionRequest'),
    language: language.default('nl'),
    address,
    subject: line,
    text: text.describe('With the placeholder of the link still in it: it is filled in when the message leaves'),
  })
  .meta({ id: 'CaseMessageBody' })
export const reportMessageBody = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('acknowledgement'), language: language.default('nl') }),
    z.strictObject({
      kind: z.literal('question'),
      language: language.default('nl'),
      question: text,
      subject: line,
      text,
    }),
  ])
  .meta({ id: 'ReportMessageBody' })

/** What a wrong recipient sees of the request: who asks and how far it is, nothing of the case. */
export const destructionRequest = z
  .object({
    organisation: z.object({
      name: z.string(),
      deskHours: z.string(),
      deskPhone: z.string(),
      houseStyle: houseStyleName.nullable(),
    }),
    reference: z.string(),
    askedAt: instantOut,
    language,
    declaredAt: instantOut.nullable(),
    copies: z.enum(copiesAnswers).nullable().describe('What was declared of copies; null while nothing was'),
  })
  .meta({ id: 'DestructionRequest' })
export type DestructionRequest = z.output<typeof destructionRequest>
export const destructionDeclarationBody = z
  .strictObject({ copies: z.enum(copiesAnswers), remark: anyText.default('') })
  .meta({ id: 'DestructionDeclarationBody' })

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const hours = (least: number) => z.array(z.int().min(least).max(168)).max(6)
const template = z.strictObject({ subject: z.string().max(200), text: z.string().max(10_000) })
const byLanguage = z.strictObject({ nl: template.optional(), en: template.optional() })
const templates = z.strictObject({
  acknowledgement: byLanguage.optional(),
  question: byLanguage.optional(),
  destructionRequest: byLanguage.optional(),
  destructionReminder: byLanguage.optional(),
})

export const messageSettingsBody = z
  .strictObject({
    senderName: optional(anyLine).describe('The name beside our address; null for the name of the organisation'),
    replyTo: optional(address).describe('Where answers go; null for the address of the installation'),
    quietHours: z.strictObject({ from: clock, until: clock, weekends: z.boolean() }).nullable(),
    alertHoursBefore: hours(1).describe('So many hours before a deadline people are warned, also at night'),
    alertHoursAfter: hours(0),
    digestTime: clock.nullable(),
    reminderDays: z.array(z.int().min(1).max(60)).max(5),
    silenceDays: z.int().min(1).max(90),
    templates: templates.default({}).describe('Only those that differ from how they come'),
  })
  .meta({ id: 'MessageSettingsBody' })
const wholeTemplates = z.object({ nl: template, en: template })
export const messageSettings = z
  .object({
    ...messageSettingsBody.shape,
    defaults: z.object({
      acknowledgement: wholeTemplates,
      question: wholeTemplates,
      destructionRequest: wholeTemplates,
      destructionReminder: wholeTemplates,
    }),
    examples: z.record(z.enum(placeholders), z.string()).describe('Example facts to show a template with'),
    organisation: z.string(),
    isSetUp: z.boolean().describe('Whether the installation has a mail server'),
    can: z.object({ change: ability }),
  })
  .meta({ id: 'MessageSettings' })
export type MessageSettingsView = z.output<typeof messageSettings>
export type MessageSettingsBody = z.input<typeof messageSettingsBody>
