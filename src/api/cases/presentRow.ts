import type { CaseRow } from '../../contract/cases.ts'
import { type Clock, isLate } from '../../domain/case/clock.ts'
import { nextStepOf } from '../../domain/case/nextStep.ts'
import { type CaseSummary, urgencyOf } from '../../domain/case/summary.ts'
import type { Instant } from '../../domain/time.ts'
import type { Viewer } from '../reports/presentReport.ts'
import type { Shown } from '../shown.ts'

/** Every field of a case in a list; what depends on the moment is judged now, and what is next for whoever looks. */
export function presentRow(
  summary: CaseSummary,
  now: Instant,
  { by, nameOf }: Pick<Viewer, 'by' | 'nameOf'>,
): Shown<CaseRow> {
  return {
    id: summary.id,
    version: summary.version,
    reference: summary.reference,
    title: summary.title,
    openedAt: summary.openedAt,
    closedAt: summary.closedAt,
    handling: summary.handling,
    outcome: summary.outcome,
    handler:
      summary.handler === null ? null : { id: summary.handler, name: nameOf({ kind: 'user', id: summary.handler }) },
    authorityState: summary.authorityState,
    subjectsState: summary.subjectsState,
    clock: presentClock(summary.clock, now),
    dueAt: summary.dueAt,
    dueFor: summary.dueFor ?? (summary.dueAt === null ? null : 'notifyAuthority'),
    group: summary.progress.closed ? null : urgencyOf(summary.dueAt, now),
    nextStep: nextStepOf(summary.progress, summary.clock, now, by),
    marks: summary.marks,
    categories: summary.categories,
    specialCategories: summary.specialCategories,
    people: summary.people ?? null,
    incidentKind: summary.incidentKind,
    recipients: summary.recipients ?? null,
    severity: summary.severity,
    verdict: summary.verdict,
    openTasks: summary.openTasks,
    restsOnOlderFacts: summary.restsOnOlderFacts,
    imported: summary.register.imported ?? false,
  }
}

/** The clock as a row of the worklist and a case show it. */
export const presentClock = (clock: Clock, now: Instant): Shown<CaseRow['clock']> => ({
  startsAt: clock.startsAt,
  deadline: clock.deadline,
  provisional: clock.provisional,
  stoppedAt: clock.stoppedAt,
  filedLate: clock.filedLate,
  atFiling: clock.atFiling ?? null,
  late: isLate(clock, now),
  state: clock.state,
  rulePack: clock.rulePack,
})
