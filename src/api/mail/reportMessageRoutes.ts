import { messageDraft, messageList, reportMessageBody, reportMessageDraftBody } from '../../contract/messages.ts'
import { askReporter, refusalToTriage } from '../../domain/report/decideOnReport.ts'
import type { Report } from '../../domain/report/report.ts'
import { reportReference } from '../../domain/report/reportReference.ts'
import { viewerOf } from '../cases/showCase.ts'
import { created, ok } from '../http/answer.ts'
import { type Ask, route } from '../http/route.ts'
import { ProblemError, problemOf } from '../problems.ts'
import { reportParams } from '../reports/reportParams.ts'
import { type LoadedReport, loadReport, recordOnReport } from '../reports/reportStream.ts'
import { changeReport, decidedOnReport } from '../reports/writeReport.ts'
import type { Writing } from '../writing.ts'
import { orderAcknowledgement } from './acknowledge.ts'
import { checkSubject } from './checkSubject.ts'
import { compose, momentInWords } from './compose.ts'
import { presentDraft, presentMessages } from './presentMessages.ts'
import type { reportMessageBody as Body } from '../../contract/messages.ts'
import type * as z from 'zod'

/** Messages to a reporter: that it arrived, and questions. */
export const reportMessageRoutes = [
  route(
    {
      id: 'getReportMessages',
      method: 'get',
      path: '/reports/{id}/messages',
      access: 'readCases',
      tag: 'Messages',
      summary: 'What was written by mail to this reporter, and what became of it',
      params: reportParams,
      answers: { 200: { description: 'The latest first', schema: messageList } },
    },
    async (ask) => {
      const [report, viewer] = await Promise.all([reportOf(ask), viewerOf(ask)])
      const { store, house } = ask
      const subject = { kind: 'report', id: report.id } as const
      return ok(await presentMessages(subject, report.messages, { store, ports: house.ports, viewer }))
    },
  ),
  route(
    {
      id: 'postReportMessageDraft',
      method: 'post',
      path: '/reports/{id}/message-drafts',
      access: 'handleCases',
      tag: 'Messages',
      summary: 'What a message to this reporter would say; nothing is kept or sent',
      params: reportParams,
      body: reportMessageDraftBody,
      bodyExample: { kind: 'question', language: 'nl', question: 'Hebt u de brief nog?' },
      answers: { 200: { description: 'The draft', schema: messageDraft } },
    },
    async (ask) => {
      const { house, principal, body } = ask
      const [report, organisation] = await Promise.all([
        reportOf(ask),
        house.directory.organisation(principal.organisation),
      ])
      const draft = compose(organisation, body.kind, body.language, {
        reference: reportReference(report.id),
        received: momentInWords(report.receivedAt, body.language),
        ...(body.question.trim() !== '' && { question: body.question }),
      })
      const address = addressOf(report)
      return ok(presentDraft(body.kind, body.language, draft, { address, organisation, ports: house.ports }))
    },
  ),
  route(
    {
      id: 'postReportMessage',
      method: 'post',
      countsOnce: true,
      path: '/reports/{id}/messages',
      access: 'handleCases',
      tag: 'Messages',
      summary:
        'Send the reporter a message; a question makes the report wait for its answer, as the outcome `asked` does',
      params: reportParams,
      body: reportMessageBody,
      bodyExample: { kind: 'acknowledgement', language: 'nl' },
      answers: { 201: { description: 'What was written to this reporter', schema: messageList } },
      problems: ['addressMissing', 'reportHasOutcome', 'needsALookFirst'],
    },
    (ask) =>
      changeReport(ask, async (writing, loaded, viewer) => {
        if (ask.body.kind === 'question')
          checkSubject(ask.body.subject, [loaded.report.reporter?.name ?? ''], ask.language)
        const { report } = await sendTo(writing, loaded, ask.body)
        const subject = { kind: 'report', id: report.id } as const
        return created(
          await presentMessages(subject, report.messages, { store: ask.store, ports: ask.house.ports, viewer }),
        )
      }),
  ),
]

async function sendTo(writing: Writing, loaded: LoadedReport, body: z.output<typeof Body>): Promise<LoadedReport> {
  const by = { kind: writing.by.kind, id: writing.by.id }
  const { id } = loaded.report
  const refused = refusalToTriage(writing.by)
  if (refused) throw problemOf(refused)
  const address = addressOf(loaded.report)
  if (address === null) throw new ProblemError('addressMissing')
  if (body.kind === 'acknowledgement') {
    await orderAcknowledgement(writing.tx, id, { language: body.language, by })
    return loaded
  }
  const { question, language, subject, text } = body
  const asked = await decidedOnReport(writing, loaded, (report) => askReporter({ question }, report, writing))
  const messageId = writing.ports.newId()
  const after = await recordOnReport(writing, asked, [
    { type: 'messageWritten', messageId, kind: 'question', language, subject, text, address },
  ])
  await writing.tx.orderJob({
    kind: 'mail',
    subject: { kind: 'report', id },
    data: { message: 'question', messageId },
    key: `message ${messageId}`,
    by,
  })
  return after
}

const addressOf = ({ reporter }: Report): string | null => emptyAsNull(reporter?.email)

const emptyAsNull = (typed: string | null | undefined): string | null => {
  const address = typed?.trim() ?? ''
  return address === '' ? null : address
}

async function reportOf({ store, params }: Ask<'readCases' | 'handleCases', { readonly id: string }>): Promise<Report> {
  const found = await loadReport(store, params.id)
  if (!found) throw new ProblemError('notFound')
  return found.report
}
