import { record, refuse } from '../recorded.ts'
import type { Instant } from '../time.ts'
import type { Case } from './case.ts'
import { type Context, refusalInFuture, refusalToHandle, refusalWithout } from './context.ts'
import type { CaseEvent } from './events.ts'
import type { ResponseKind } from './codes.ts'
import type { CbwStep } from './moments.ts'
import { recordNews } from './recordNews.ts'
import type { CaseDecision, Refusal } from './refusal.ts'

/** Why somebody may not record dealings with police and other authorities now; null when they may. */
export const refusalToDealWithOthers = (breach: Case, { by }: Pick<Context, 'by'>): Refusal | null =>
  refusalToHandle(breach, by)

/** Records a report to the police. */
export function filePoliceReport(
  command: { readonly filedAt: Instant; readonly number: string | null },
  breach: Case,
  context: Context,
): CaseDecision {
  const refused = refusalToDealWithOthers(breach, context) ?? refusalInFuture(context.now, { filedAt: command.filedAt })
  return refused ? refuse(refused) : recordNews({ type: 'policeReportFiled', ...command }, breach)
}

/** Records that another supervisor or emergency team was told (CSIRT, inspectorate), and which step of the Cyberbeveiligingswet that was. */
export function notifyOtherAuthority(
  command: {
    readonly authority: string
    readonly notifiedAt: Instant
    readonly number: string | null
    readonly step?: CbwStep | null
  },
  breach: Case,
  context: Context,
): CaseDecision {
  const refused =
    refusalToDealWithOthers(breach, context) ?? refusalInFuture(context.now, { notifiedAt: command.notifiedAt })
  return refused ? refuse(refused) : record({ type: 'otherAuthorityNotified', ...command })
}

export type RecordAuthorityResponse = {
  readonly kind: ResponseKind
  readonly receivedAt: Instant
  readonly answerBy: Instant | null
  readonly text: string
}

/**
 * Records what the AP sent back (GDPR art. 34(4), 58). It may come after closing: a question or an order opens a duty, and
 * a duty stands in no closed case, so the case opens again with it, also where it was no breach.
 */
export function recordAuthorityResponse(
  command: RecordAuthorityResponse,
  breach: Case,
  context: Context,
): CaseDecision {
  const refused =
    refusalWithout('handleCases', context.by) ??
    refusalInFuture(context.now, { receivedAt: command.receivedAt }) ??
    (command.kind === 'decision' ? null : refusalOfDuty(breach))
  if (refused) return refuse(refused)
  const responded = { type: 'authorityResponded', responseId: context.newId(), ...command } as const
  const reopens = breach.handling === 'closed' && command.kind !== 'decision'
  return record<CaseEvent>(responded, ...(reopens ? [{ type: 'caseReopened', reason: command.text } as const] : []))
}

/** A case that went on in another one, or never began, cannot hold a duty: it belongs where the work is. */
const refusalOfDuty = ({ outcome, mergedInto, closing }: Case): Refusal | null =>
  outcome === 'merged'
    ? { code: 'caseMergedAway', into: mergedInto }
    : outcome === 'undone'
      ? { code: 'caseClosed', closedAt: closing?.recordedAt ?? null }
      : null

/** Records our answer to what the AP sent. */
export function answerAuthority(
  command: { readonly responseId: string; readonly answeredAt: Instant; readonly text: string },
  breach: Case,
  context: Context,
): CaseDecision {
  const refused =
    refusalWithout('handleCases', context.by) ??
    refusalInFuture(context.now, { answeredAt: command.answeredAt }) ??
    refusalToAnswer(command.responseId, breach)
  return refused ? refuse(refused) : record({ type: 'authorityAnswered', ...command })
}

function refusalToAnswer(responseId: string, breach: Case): Refusal | null {
  const response = breach.authority.responses.find((candidate) => candidate.responseId === responseId)
  if (!response) return { code: 'responseUnknown' }
  return response.answered ? { code: 'alreadyAnswered' } : null
}

/** Why somebody may not record that controllers were told; null when they may. Only a processor has controllers to tell. */
export const refusalToInformControllers = (breach: Case, { by }: Pick<Context, 'by'>): Refusal | null =>
  refusalToHandle(breach, by) ?? (breach.ourRole === 'processor' ? null : { code: 'notTheProcessor' })

/** Records that we, as the processor, told some of our controllers (GDPR art. 33(2)); as often as there are others to tell. */
export function informControllers(
  command: { readonly controllers: readonly string[]; readonly informedAt: Instant; readonly toldTo?: string | null },
  breach: Case,
  context: Context,
): CaseDecision {
  const refused =
    refusalToInformControllers(breach, context) ?? refusalInFuture(context.now, { informedAt: command.informedAt })
  return refused ? refuse(refused) : record({ type: 'controllersInformed', ...command })
}
