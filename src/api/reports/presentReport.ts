import type { ReportView } from '../../contract/reports.ts'
import { dueAfter } from '../../domain/law/deadline.ts'
import { rulePackAt } from '../../domain/law/rulePack.ts'
import { type Actor, mayActor } from '../../domain/people.ts'
import { refusalToSettle, refusalToTriage, refusalToUndo } from '../../domain/report/decideOnReport.ts'
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
  { breach, resembles = null }: { breach: ReportShown['case']; resembles?: ReportShown['resembles'] },
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
    conversation: report.conversation.map(({ kind, at, text }) => ({
      kind,
      at,
      text: mayReadReporter ? text : null,
    })),
    files: report.files.map(({ name, sha256, file, addedAt, by: adder }) => ({
      ...presentFile(file, name, by),
      name: mayReadReporter ? name : null,
      sha256,
      addedAt,
      by: { id: adder.id, name: nameOf(adder) },
    })),
    parkedUntil: report.parkedUntil,
    case: breach,
    reason: report.reason,
    provisionalDeadline: dueAfter(report.receivedAt, rulePackAt(report.receivedAt)),
    resembles,
    can: {
      settle: abilityOf(refusalToSettle(report, by), language),
      undo: abilityOf(refusalToUndo(report, by), language),
      callBack: abilityOf(refusalToTriage(by), language),
    },
  }
}
