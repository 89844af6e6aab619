import type { ReportView } from '../../contract/reports.ts'
import { dueAfter } from '../../domain/law/deadline.ts'
import { rulePackAt } from '../../domain/law/rulePacks.ts'
import { type Actor, mayActor } from '../../domain/people.ts'
import { refusalToLook, refusalToSettle, refusalToTriage, refusalToUndo } from '../../domain/report/decideOnReport.ts'
import { refusalToCorrectReporter } from '../../domain/report/correctReporter.ts'
import { reportReference } from '../../domain/report/reportReference.ts'
import type { Report } from '../../domain/report/report.ts'
import { presentFile } from '../files/presentFile.ts'
import type { NameOf } from '../organisation/directory.ts'
import { abilityOf } from '../problems.ts'
import type { Shown } from '../shown.ts'
import type { Language } from '../texts/language.ts'

/** For whom something is shown, and with which names. */
export type Viewer = { readonly by: Actor; readonly language: Language; readonly nameOf: NameOf }

export type ReportShown = Shown<ReportView>

/** Every field of a report that leaves the house. Who told it stays inside for roles that may not see reporters. */
export function presentReport(
  report: Report,
  { by, language, nameOf }: Viewer,
  {
    breach,
    resembles = null,
    concerns = null,
  }: { breach: ReportShown['case']; resembles?: ReportShown['resembles']; concerns?: ReportShown['concerns'] },
): ReportShown {
  const mayReadReporter = mayActor(by, 'readReporters')
  const { reporter } = report
  return {
    id: report.id,
    reference: reportReference(report.id),
    version: report.version,
    state: report.state,
    channel: report.channel,
    receivedAt: report.receivedAt,
    recordedAt: report.recordedAt,
    observedAt: report.observedAt,
    observedDayOnly: report.observedDayOnly,
    ongoing: report.ongoing,
    description: report.description,
    visibleData: report.visibleData,
    aboutWhom: report.aboutWhom,
    whereabouts: report.whereabouts,
    ipAddresses: mayReadReporter ? report.ipAddresses : [],
    reporter:
      mayReadReporter && reporter
        ? {
            role: reporter.role,
            name: reporter.name,
            phone: reporter.phone,
            email: reporter.email,
            callBack: reporter.callBack,
          }
        : null,
    sourceReference: report.sourceReference,
    seenBy: report.seenBy.map((id) => ({ id, name: nameOf({ kind: 'user', id }) })),
    calledBackAt: report.calledBackAt,
    conversation: report.conversation.map(({ kind, at, text, from }) => ({
      kind,
      at,
      text: mayReadReporter ? text : null,
      from: mayReadReporter ? from : null,
    })),
    files: report.files.map(({ name, sha256, file, addedAt, by: adder, contentDestroyed }) => ({
      ...presentFile(file, name, { by, nameOf, contentDestroyed }),
      name: mayReadReporter ? name : null,
      sha256,
      addedAt,
      by: { id: adder.id, name: nameOf(adder) },
    })),
    mail: presentMail(report, mayReadReporter),
    doubt: report.doubt,
    concerns,
    parkedUntil: report.parkedUntil,
    case: breach,
    reason: report.reason,
    provisionalDeadline: dueAfter(report.receivedAt, rulePackAt(report.receivedAt)),
    resembles,
    can: {
      settle: abilityOf(refusalToSettle(report, by), language),
      undo: abilityOf(refusalToUndo(report, by), language),
      callBack: abilityOf(refusalToTriage(by), language),
      look: abilityOf(refusalToLook(report, by), language),
      correctReporter: abilityOf(refusalToCorrectReporter(report, by), language),
    },
  }
}

/** The subject tells what happened, as a description does; the rest tells who. */
function presentMail({ mail }: Report, mayReadReporter: boolean): ReportShown['mail'] {
  if (!mail) return null
  const { subject, sentAt, leftOut, isSigned = false, originalFileId } = mail
  return {
    subject,
    to: mayReadReporter ? mail.to : [],
    sentAt,
    messageId: mayReadReporter ? mail.messageId : null,
    leftOut: mayReadReporter ? leftOut.map(({ name, because }) => ({ name, because })) : [],
    isSigned,
    originalFileId,
  }
}
