import { record, refuse } from '../recorded.ts'
import type { Instant } from '../time.ts'
import type { Case } from './case.ts'
import { type Context, refusalInFuture, refusalToHandle, refusalWithout } from './context.ts'
import type { ResponseKind } from './events.ts'
import type { CaseDecision, Refusal } from './refusal.ts'

export const refusalToDealWithOthers = (breach: Case, { by }: Pick<Context, 'by'>): Refusal | null =>
  refusalToHandle(breach, by)

/** Records a report to the police. */
export function filePoliceReport(
  command: { readonly filedAt: Instant; readonly number: string | null },
  breach: Case,
  context: Context,
): CaseDecision {
  const refused = refusalToDealWithOthers(breach, context) ?? refusalInFuture(context.now, { filedAt: command.filedAt })
  return refused ? refuse(refused) : record({ type: 'policeReportFiled', ...command })
}

/** Records that another supervisor or emergency team was told (CSIRT, inspectorate). */
export function notifyOtherAuthority(
  command: { readonly authority: string; readonly notifiedAt: Instant; readonly number: string | null },
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

/** Records what the AP sent back; it may come after closing, so a closed case takes it too (GDPR art. 34(4), 58). */
export function recordAuthorityResponse(
  command: RecordAuthorityResponse,
  _breach: Case,
  context: Context,
): CaseDecision {
  const refused =
    refusalWithout('handleCases', context.by) ?? refusalInFuture(context.now, { receivedAt: command.receivedAt })
  return refused ? refuse(refused) : record({ type: 'authorityResponded', responseId: context.newId(), ...command })
}

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

export const refusalToInformControllers = (breach: Case, { by }: Pick<Context, 'by'>): Refusal | null =>
  refusalToHandle(breach, by) ?? (breach.ourRole === 'processor' ? null : { code: 'notTheProcessor' })

/** Records that we, as the processor, told our controllers (GDPR art. 33(2)). */
export function informControllers(
  command: { readonly controllers: readonly string[]; readonly informedAt: Instant },
  breach: Case,
  context: Context,
): CaseDecision {
  const refused =
    refusalToInformControllers(breach, context) ?? refusalInFuture(context.now, { informedAt: command.informedAt })
  return refused ? refuse(refused) : record({ type: 'controllersInformed', ...command })
}
