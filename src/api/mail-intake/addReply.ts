import { addNote, attachEvidence } from '../../domain/case/keepFile.ts'
import { oneLine } from '../../domain/mail/plainText.ts'
import type { ReadMail } from '../../domain/mail/readMail.ts'
import type { StreamId } from '../../domain/proof.ts'
import { addReportFile } from '../../domain/report/addFile.ts'
import { answerQuestion } from '../../domain/report/decideOnReport.ts'
import { reportReference } from '../../domain/report/reportReference.ts'
import type { Instant } from '../../domain/time.ts'
import { lockCase, refreshSearch } from '../cases/caseStream.ts'
import { decided } from '../cases/writeCase.ts'
import { ProblemError } from '../problems.ts'
import { lockReport } from '../reports/reportStream.ts'
import { decidedOnReport } from '../reports/writeReport.ts'
import type { Writing } from '../writing.ts'
import type { MailFiles } from './keepMailFiles.ts'
import { tellHandler } from './tellHandler.ts'
import { textOfMail } from './textOfMail.ts'

type Reply = { readonly mail: ReadMail; readonly arrivedAt: Instant; readonly files: MailFiles }

/**
 * Adds a message to what it belongs to: to a report as its reporter's answer, which opens a question again; to a case as a
 * note. Its files go along, and whoever handles the case gets it as something to read.
 * @throws ProblemError notFound
 */
export async function addReply(writing: Writing, joins: StreamId, reply: Reply): Promise<void> {
  if (joins.kind === 'case') return addToCase(writing, joins.id, reply)
  let loaded = await lockReport(writing, joins.id)
  if (!loaded) throw new ProblemError('notFound')
  const from = fromOf(reply.mail)
  loaded = await decidedOnReport(writing, loaded, () =>
    answerQuestion({ text: textOfMail(reply.mail), ...(from !== null && { from }) }),
  )
  for (const file of filesOf(reply))
    loaded = await decidedOnReport(writing, loaded, (report) => addReportFile(file, report, writing))
  const { caseId } = loaded.report
  if (caseId === null) return
  const breach = await lockCase(writing, caseId)
  if (!breach) return
  await refreshSearch(writing, breach)
  await tellHandler(writing, caseId, `${taskText} (${reportReference(joins.id)})`)
}

async function addToCase(writing: Writing, id: string, reply: Reply): Promise<void> {
  let loaded = await lockCase(writing, id)
  if (!loaded) throw new ProblemError('notFound')
  const { mail, arrivedAt } = reply
  const head = [fromOf(mail), mail.subject && oneLine(mail.subject)].filter((part) => part !== null && part !== '')
  const text = `${head.join(' · ')}\n\n${textOfMail(mail)}`
  loaded = await decided(writing, loaded, (breach, context) =>
    addNote({ text, happenedAt: arrivedAt }, breach, context),
  )
  for (const file of filesOf(reply))
    loaded = await decided(writing, loaded, (breach, context) =>
      attachEvidence({ ...file, description: '' }, breach, context),
    )
  await tellHandler(writing, id, taskText)
}

/** In Dutch, as the organisation's own words are: it stands in the case beside the words of its people. */
const taskText = 'Nieuwe e-mail lezen'

const fromOf = ({ from }: ReadMail): string | null =>
  from && (from.address === '' ? from.name : oneLine(from.address, 320))

const filesOf = ({ files: { attachments, original } }: Reply) =>
  [...attachments, original].filter((file) => file !== null)
