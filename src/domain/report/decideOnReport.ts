import { type Actor, mayActor, rolesWith } from '../people.ts'
import { record, refuse } from '../recorded.ts'
import { type Instant, isAfter } from '../time.ts'
import type { CallOutcome, CaseId, ReportEvent, ReportReceived } from './events.ts'
import type { ReportDecision, ReportRefusal } from './refusal.ts'
import type { Report, ReportState } from './report.ts'

type ReportContext = { readonly by: Actor; readonly now: Instant }

/** Takes in what somebody told us. It may have reached us earlier, never later, than now. */
export function receiveReport(command: Omit<ReportReceived, 'type'>, { by, now }: ReportContext): ReportDecision {
  const refused = by.kind === 'reporter' ? null : refusalToTriage(by)
  if (refused) return refuse(refused)
  for (const field of ['receivedAt', 'observedAt'] as const) {
    const at = command[field]
    if (at && isAfter(at, now)) return refuse({ code: 'inTheFuture', field, at })
  }
  return record({ type: 'reportReceived', ...command })
}

/** Triage is the work of those who handle cases. */
export const refusalToTriage = (by: Actor): ReportRefusal | null =>
  mayActor(by, 'handleCases') ? null : { code: 'notYourRole', right: 'handleCases', roles: rolesWith('handleCases') }

const settled: ReadonlySet<ReportState> = new Set(['caseOpened', 'joinedCase', 'noBreach', 'putAway'])

/** Whether a report still waits for its outcome; parked and asked ones do. */
export const isSettled = ({ state }: Report): boolean => settled.has(state)

/** Why somebody may not give a report an outcome now; null when they may. */
export const refusalToSettle = (report: Report, by: Actor): ReportRefusal | null =>
  refusalToTriage(by) ??
  (report.state === 'needsALook'
    ? { code: 'needsALookFirst' }
    : isSettled(report)
      ? { code: 'reportHasOutcome', state: report.state }
      : null)

/** Whether somebody may say what a message is that opened no report by itself. */
export const refusalToLook = (report: Report, by: Actor): ReportRefusal | null =>
  refusalToTriage(by) ?? (report.state === 'needsALook' ? null : { code: 'needsNoLook', state: report.state })

/** What can be taken back: the outcome, or that a message which needed a look is a report; null for neither. */
function undoable({ state, doubt }: Report): Extract<ReportEvent, { type: 'outcomeUndone' }>['undone'] | null {
  if (state === 'needsALook') return null
  return state !== 'new' ? state : doubt === null ? null : 'isReport'
}

/** Why somebody may not undo the outcome of a report now; null when they may. */
export const refusalToUndo = (report: Report, by: Actor): ReportRefusal | null =>
  refusalToTriage(by) ??
  (undoable(report) === null
    ? { code: 'nothingToUndo' }
    : report.destroyedAt !== null
      ? { code: 'reportDestroyed', at: report.destroyedAt }
      : null)

/** Marks the report as seen; seeing it twice changes nothing. */
export function seeReport(report: Report, { by }: ReportContext): ReportDecision {
  if (report.seenBy.includes(by.id)) return record()
  return record({ type: 'reportSeen', seenBy: by.id })
}

const settling =
  <Command>(eventOf: (command: Command) => ReportEvent) =>
  (command: Command, report: Report, { by }: ReportContext): ReportDecision => {
    const refused = refusalToSettle(report, by)
    return refused ? refuse(refused) : record(eventOf(command))
  }

/** The report became a case. */
export const openCaseFromReport = settling(({ caseId }: { readonly caseId: CaseId }) => ({
  type: 'caseOpenedFromReport',
  caseId,
}))
/** The report belongs to a case that exists already. */
export const joinCase = settling(({ caseId }: { readonly caseId: CaseId }) => ({ type: 'reportJoinedCase', caseId }))
/** No breach of personal data, with the reason that stays beside the register. */
export const dismissReport = settling(({ reason }: { readonly reason: string }) => ({
  type: 'reportIsNoBreach',
  reason,
}))
/** A question to the reporter; the report waits for the answer, the clock does not. */
export const askReporter = settling(({ question }: { readonly question: string }) => ({
  type: 'reporterAsked',
  question,
}))

/** Lays the report aside until a moment to come; the clock runs on. */
export function parkReport(
  command: { readonly until: Instant; readonly reason: string },
  report: Report,
  context: ReportContext,
): ReportDecision {
  const refused: ReportRefusal | null =
    refusalToSettle(report, context.by) ??
    (isAfter(command.until, context.now) ? null : { code: 'inThePast', field: 'until', at: command.until })
  return refused ? refuse(refused) : record({ type: 'reportParked', ...command })
}

/** Takes the last outcome back; whether something followed from it is asked of the case (see undoOpening, releaseReport). */
export function undoOutcome(report: Report, { by }: ReportContext): ReportDecision {
  const refused = refusalToUndo(report, by)
  if (refused) return refuse(refused)
  const undone = undoable(report)
  return undone === null ? record() : record({ type: 'outcomeUndone', undone })
}

/** A message that needed a look is a report after all. */
export function takeAsReport(report: Report, { by }: ReportContext): ReportDecision {
  const refused = refusalToLook(report, by)
  return refused ? refuse(refused) : record({ type: 'mailIsReport' })
}

/** A message that needed a look is none of a report; it stays to be found, with the reason. */
export function putAwayMail(
  command: { readonly reason: string },
  report: Report,
  { by }: ReportContext,
): ReportDecision {
  const refused = refusalToLook(report, by)
  return refused ? refuse(refused) : record({ type: 'mailPutAway', reason: command.reason })
}

/** What a reporter answers to a question, whatever became of the report meanwhile. */
export const answerQuestion = (command: { readonly text: string; readonly from?: string }): ReportDecision =>
  record({ type: 'reporterAnswered', ...command })

/** That the reporter was called back and what was said, that nobody answered, or that the last call was no call. */
export function callBack(
  command: { readonly calledAt: Instant; readonly text: string; readonly outcome: CallOutcome },
  report: Report,
  { by, now }: ReportContext,
): ReportDecision {
  const refused = refusalToTriage(by)
  if (refused) return refuse(refused)
  if (isAfter(command.calledAt, now)) return refuse({ code: 'inTheFuture', field: 'calledAt', at: command.calledAt })
  if (command.outcome === 'undone' && report.calledBackAt === null) return refuse({ code: 'nothingToUndo' })
  return record({ type: 'reporterCalledBack', ...command })
}
