import type { CaseId, ReportId } from '../report/events.ts'
import type { Actor, Regime } from '../people.ts'
import { record, refuse } from '../recorded.ts'
import type { Instant } from '../time.ts'
import { refusalToBeHandler } from './assignHandler.ts'
import type { Case } from './case.ts'
import { type Context, refusalToHandle, refusalWithout } from './context.ts'
import type { OurRole } from './codes.ts'
import { lawsAtOpening } from './lawsAtOpening.ts'
import { recordNews } from './recordNews.ts'
import type { CaseDecision, Refusal } from './refusal.ts'

export type OpenCase = {
  readonly reference: string
  readonly title: string
  readonly reports: readonly ReportId[]
  readonly firstReportAt: Instant
  readonly ourRole: OurRole
  readonly controller: string | null
  readonly regimes: readonly Regime[]
  readonly splitFrom?: CaseId
  /** Who runs it from the beginning. */
  readonly runBy?: Actor | null
}

/** Opens a case, with a handler where one is given; the regimes are those given, or as `lawsAtOpening`. */
export function openCase(command: OpenCase, { by, policy }: Context): CaseDecision {
  const { regimes, splitFrom = null, runBy = null, ...given } = command
  const refused = refusalWithout('handleCases', by) ?? (runBy && refusalToBeHandler(runBy))
  if (refused) return refuse(refused)
  return record({
    type: 'caseOpened',
    ...given,
    regimes: regimes.length ? regimes : lawsAtOpening(policy),
    splitFrom,
    ...(runBy && { handler: runBy.id }),
  })
}

/**
 * Takes the opening back while nothing followed from it: the number stays used, the report is free again. Who got it,
 * reports that joined and left again, and what kind of reporter theirs is, are nothing that followed.
 */
export function undoOpening(breach: Case, context: Context): CaseDecision {
  const refused =
    refusalToHandle(breach, context.by) ??
    (breach.version - breach.aboutBelonging > 1 || breach.reports.length > 1
      ? ({ code: 'somethingFollowed' } as const)
      : null)
  return refused ? refuse(refused) : record({ type: 'openingUndone' })
}

/** Gives the case another title; it must not hold personal data, which only people can judge. */
export function changeTitle(command: { readonly title: string }, breach: Case, { by }: Context): CaseDecision {
  const refused = refusalToHandle(breach, by)
  return refused ? refuse(refused) : recordNews({ type: 'titleChanged', title: command.title }, breach)
}

/** Adds a report to a case; an earlier report moves the provisional start of the clock. */
export function joinReport(
  command: { readonly reportId: ReportId; readonly receivedAt: Instant },
  breach: Case,
  { by }: Context,
): CaseDecision {
  const refused = refusalToHandle(breach, by)
  return refused ? refuse(refused) : record({ type: 'reportJoined', ...command })
}

/** Takes a joined report out again; the case keeps at least one report. */
export function releaseReport(
  command: { readonly reportId: ReportId; readonly firstReportAt: Instant },
  breach: Case,
  { by }: Context,
): CaseDecision {
  const refused = refusalToHandle(breach, by) ?? refusalToRelease(breach, command.reportId)
  return refused ? refuse(refused) : record({ type: 'reportLeft', ...command })
}

const refusalToRelease = (breach: Case, reportId: ReportId): Refusal | null =>
  !breach.reports.includes(reportId)
    ? { code: 'reportNotInCase' }
    : breach.reports.length === 1
      ? { code: 'onlyReportOfCase' }
      : null
