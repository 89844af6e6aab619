import type { GivenAnswer } from '../law/form/answer.ts'
import type { FilingOfForm, FormParties } from '../law/form/answersOfCase.ts'
import { type AuthorityForm, authorityFormOf, peopleIn, snapshotOf } from '../law/form/authorityForm.ts'
import { formPackAt } from '../law/form/formPack.ts'
import { record, refuse } from '../recorded.ts'
import { dayOf, earliest, type Instant, isAfter, minuteOf } from '../time.ts'
import { differencesOnAuthority } from './against.ts'
import type { Case } from './case.ts'
import { authorityStateOf, initialFiling } from './states.ts'
import { clockOf, rulePackOf } from './clock.ts'
import { isWritten } from '../written.ts'
import { type Context, refusalInFuture, refusalToHandle, refusalWithout } from './context.ts'
import type { AuthorityDecisionKind, FilingKind } from './codes.ts'
import { filedUndecided, missingFor } from './missing.ts'
import type { CaseDecision, Refusal } from './refusal.ts'
import { approvedReading } from './secondReading.ts'

export type DecideOnAuthority = { readonly decision: AuthorityDecisionKind; readonly reason: string | null }

/** What stands in the way of this decision before a word of it is written: the right, the state, the facts it needs. */
export function refusalToDecideOnAuthority(
  decision: AuthorityDecisionKind,
  breach: Case,
  { by, policy }: Pick<Context, 'by' | 'policy'>,
): Refusal | null {
  const refused = refusalToHandle(breach, by)
  if (refused) return refused
  const filing = initialFiling(breach)
  const ahead = decision === 'notify' && filedUndecided(breach)
  if (filing && authorityStateOf(breach) !== 'withdrawn' && !ahead)
    return { code: 'alreadyFiled', filedAt: filing.filedAt }
  const act = decision === 'notify' ? 'decideToNotify' : 'decideNotToNotify'
  const missing = missingFor(act, breach, policy).filter(({ blocks }) => blocks)
  return missing.length > 0 ? { code: 'missingForAct', act, missing } : null
}

/**
 * Decides on the duty to the AP (GDPR art. 33(1)). Notifying needs nothing; not notifying needs the assessment that
 * shows a risk to be unlikely, a reason, and the second reader where the organisation wants one (invariant 4). What was
 * filed before anybody decided can still be decided on. What a decision goes against is recorded with it.
 */
export function decideOnAuthority(command: DecideOnAuthority, breach: Case, context: Context): CaseDecision {
  const { decision, reason } = command
  const refused = refusalToDecideOnAuthority(decision, breach, context)
  if (refused) return refuse(refused)
  if (decision === 'doNotNotify' && !isWritten(reason)) return refuse({ code: 'reasonRequired', for: 'doNotNotify' })

  const reading = decision === 'doNotNotify' ? approvedReading('doNotNotify', breach, context) : { readingId: null }
  if ('refused' in reading) return reading
  const pack = rulePackOf(breach, context.packs)
  return record({
    type: 'authorityDecided',
    decision,
    reason,
    assessmentVersion: breach.assessment?.version ?? null,
    readingId: reading.readingId,
    rulePack: pack.id,
    against: differencesOnAuthority(decision, breach, pack),
  })
}

/** Why the decision on the AP cannot be withdrawn: only on the same Dutch day, and while nothing was filed (invariant 7). */
export function refusalToWithdrawAuthorityDecision(
  breach: Case,
  { by, now }: Pick<Context, 'by' | 'now'>,
): Refusal | null {
  const refused = refusalToHandle(breach, by)
  if (refused) return refused
  const { decision, notifications } = breach.authority
  if (!decision) return { code: 'noDecision' }
  const sent = notifications.find((filing) => filing.version > decision.version)
  if (sent) return { code: 'somethingWasSent', at: sent.filedAt }
  return dayOf(decision.recordedAt) === dayOf(now)
    ? null
    : { code: 'decisionNotFromToday', decidedAt: decision.recordedAt }
}

/** Takes the decision on the AP back, with the reason; the decision itself stays in the stream. */
export function withdrawAuthorityDecision(
  command: { readonly reason: string },
  breach: Case,
  context: Context,
): CaseDecision {
  const refused = refusalToWithdrawAuthorityDecision(breach, context)
  return refused ? refuse(refused) : record({ type: 'authorityDecisionWithdrawn', reason: command.reason })
}

export type NotifyAuthority = {
  readonly kind: FilingKind
  readonly filedAt: Instant
  readonly authorityNumber: string | null
  readonly delayReason: string | null
  readonly reason: string | null
  /** What was answered on the AP form itself, beside what the case says. */
  readonly answers?: readonly GivenAnswer[]
  /** Who we are and who files, as it goes on the form; absent: not known here. */
  readonly parties?: FormParties
}

/** Why a filing of this kind cannot be recorded now. Lateness and unknown facts never stand in the way (GDPR art. 33(4)). */
export function refusalToNotifyAuthority(kind: FilingKind, breach: Case, { by }: Pick<Context, 'by'>): Refusal | null {
  const refused = refusalToHandle(breach, by)
  if (refused) return refused
  const filing = initialFiling(breach)
  const state = authorityStateOf(breach)
  if (kind !== 'initial') return filing && state !== 'withdrawn' ? null : { code: 'noInitialFiling' }
  if (filing && state !== 'withdrawn') return { code: 'alreadyFiled', filedAt: filing.filedAt }
  return breach.authority.decision?.decision === 'doNotNotify' ? { code: 'decidedNotToNotify' } : null
}

/**
 * Records what was filed with the AP, with the form as it was filed and the deadline as it stood. A withdrawal carries a reason and, where the
 * organisation wants it, a second reading; reasons for delay are asked of a late filing and never demanded.
 */
export function notifyAuthority(command: NotifyAuthority, breach: Case, context: Context): CaseDecision {
  const { answers = [], parties, ...filing } = command
  const { kind, filedAt, delayReason, reason } = filing
  const refused =
    refusalToNotifyAuthority(kind, breach, context) ??
    refusalInFuture(context.now, { filedAt }) ??
    refusalBeforeKnown(filedAt, breach)
  if (refused) return refuse(refused)
  if (kind === 'withdrawal' && !isWritten(reason))
    return refuse({ code: 'reasonRequired', for: 'withdrawNotification' })

  const reading = kind === 'withdrawal' ? approvedReading('withdrawNotification', breach, context) : { readingId: null }
  if ('refused' in reading) return reading
  const { deadline } = clockOf(breach, context.packs)
  const asFiled = { kind, at: filedAt, version: breach.version + 1, delayReason, reason, answers }
  const form = formFiled(breach, asFiled, parties)
  const people = peopleIn(form)
  return record({
    type: 'authorityNotified',
    ...filing,
    readingId: reading.readingId,
    deadline,
    late: kind === 'initial' && isAfter(filedAt, deadline),
    form: snapshotOf(form),
    ...(Object.keys(people).length > 0 && { people }),
  })
}

/** Nobody notifies the AP of what they do not know yet: a filing before the first we heard of it is a slip of the pen. */
function refusalBeforeKnown(filedAt: Instant, { firstReportAt, awareness }: Case): Refusal | null {
  const known = [firstReportAt, awareness?.awareAt, awareness?.moments.firstSignalAt].filter(
    (at) => typeof at === 'string',
  )
  const knownAt = known.reduce(earliest)
  // People and the form of the AP name minutes: a report and its filing may fall in the same one.
  return isAfter(minuteOf(knownAt), minuteOf(filedAt)) ? { code: 'filedBeforeKnown', knownAt } : null
}

const nobody: FormParties = { organisation: null, contact: null }

const formFiled = (breach: Case, filing: FilingOfForm, parties = nobody): AuthorityForm =>
  authorityFormOf(breach, { filing, ...parties }, formPackAt(filing.at))

/** The AP's number may come after the case was closed, and is then recorded all the same. */
export const refusalToRecordAuthorityNumber = (breach: Case, { by }: Pick<Context, 'by'>): Refusal | null =>
  refusalWithout('handleCases', by) ??
  (breach.authority.notifications.some(({ authorityNumber }) => authorityNumber === null)
    ? null
    : { code: 'noNumberAwaited' })

/** Records the AP's number of a filing that was marked "not yet received" (invariant 3). */
export function recordAuthorityNumber(
  command: { readonly authorityNumber: string },
  breach: Case,
  context: Context,
): CaseDecision {
  const refused = refusalToRecordAuthorityNumber(breach, context)
  return refused ? refuse(refused) : record({ type: 'authorityNumberReceived', ...command })
}
