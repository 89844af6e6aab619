import type { SubjectGroup } from '../law/facts.ts'
import type { SentLetter } from '../letters/letterEvents.ts'
import { record, refuse } from '../recorded.ts'
import { dayOf, type Instant } from '../time.ts'
import type { Case } from './case.ts'
import { differencesOnSubjects } from './against.ts'
import { rulePackOf } from './clock.ts'
import { isWritten } from '../written.ts'
import { type Context, refusalInFuture, refusalToHandle } from './context.ts'
import {
  type CommunicationMeans,
  type InformingGround,
  informingGrounds,
  type PartName,
  type SubjectsDecisionKind,
} from './codes.ts'
import { hasLaterMeasure, isUnintelligible } from './groundConditions.ts'
import { missingFor } from './missing.ts'
import { partNamesOf, partsIn, partsNamed, refusalOfParts, subjectsDecisionFor, verdictFor } from './parts.ts'
import type { CaseDecision, GroundCondition, Refusal } from './refusal.ts'
import { approvedReading } from './secondReading.ts'

export type DecideOnSubjects = {
  readonly decision: SubjectsDecisionKind
  readonly ground: InformingGround | null
  readonly reason: string | null
  readonly groups: readonly SubjectGroup[]
  /** Which parts of the people, by the names of the subgroups; empty or absent: everybody. */
  readonly parts?: readonly PartName[]
  readonly lookAgainAt: Instant | null
}

/** What stands in the way of a decision on telling the people, before a word of it is written. */
export function refusalToDecideOnSubjects(
  breach: Case,
  { by, policy }: Pick<Context, 'by' | 'policy'>,
): Refusal | null {
  const refused = refusalToHandle(breach, by)
  if (refused) return refused
  const missing = missingFor('decideOnSubjects', breach, policy).filter(({ blocks }) => blocks)
  return missing.length > 0 ? { code: 'missingForAct', act: 'decideOnSubjects', missing } : null
}

/**
 * Decides on telling the people (GDPR art. 34). Informing needs nothing but the right to decide. Not informing needs a
 * reason; where any of those concerned run a high risk also a ground whose condition is met (invariant 5), and the second
 * reader where one is wanted. A public communication in place of a message to each of them is such a decision as well at
 * high risk: it needs the ground of disproportionate effort (art. 34(3)(c)). What a decision goes against is recorded.
 */
export function decideOnSubjects(asked: DecideOnSubjects, breach: Case, context: Context): CaseDecision {
  const command = { ...asked, parts: partsNamed(asked.parts ?? [], breach) }
  const refused =
    refusalToHandle(breach, context.by) ??
    refusalOfParts(asked.parts ?? [], breach) ??
    (command.decision === 'inform'
      ? null
      : (refusalToDecideOnSubjects(breach, context) ?? refusalOfGround(command, breach)))
  if (refused) return refuse(refused)

  const reading = isReadBefore(command, breach)
    ? approvedReading('doNotInform', breach, context, command)
    : { readingId: null }
  if ('refused' in reading) return reading
  const pack = rulePackOf(breach, context.packs)
  return record({
    type: 'subjectsDecided',
    ...command,
    against: differencesOnSubjects(command.decision, partsIn(command.parts, breach), breach, pack),
    assessmentVersion: breach.assessment?.version ?? null,
    readingId: reading.readingId,
    rulePack: pack.id,
  })
}

type WithParts = DecideOnSubjects & { readonly parts: readonly PartName[] }

const isAtHighRisk = (parts: readonly PartName[], breach: Case): boolean =>
  partsIn(parts, breach).some((part) => verdictFor(part, breach) === 'highRisk')

/** Whether a second reader has a say: over every silence, and over a public communication to people at high risk. */
const isReadBefore = ({ decision, parts }: WithParts, breach: Case): boolean =>
  decision === 'doNotInform' || (decision === 'publicCommunication' && isAtHighRisk(parts, breach))

function refusalOfGround(command: WithParts, breach: Case): Refusal | null {
  const { decision, ground, reason, parts } = command
  const atHighRisk = isAtHighRisk(parts, breach)
  if (decision === 'publicCommunication') {
    if (!atHighRisk) return null
    if (ground !== '34-3-c') return { code: 'groundRequired', grounds: ['34-3-c'] }
    return isWritten(reason) ? null : { code: 'reasonRequired', for: 'publicCommunication' }
  }
  if (!isWritten(reason)) return { code: 'reasonRequired', for: 'doNotInform' }
  if (ground === null) return atHighRisk ? { code: 'groundRequired', grounds: informingGrounds } : null
  const condition = unmetCondition(ground, command, breach)
  return condition && { code: 'groundConditionMissing', ground, condition }
}

/** The condition of a ground that does not hold: GDPR art. 34(3), recital 88, UAVG art. 41. */
function unmetCondition(
  ground: InformingGround,
  { lookAgainAt, reason }: DecideOnSubjects,
  breach: Case,
): GroundCondition | null {
  switch (ground) {
    case '34-3-a':
      return isUnintelligible(breach) ? null : 'dataUnintelligible'
    case '34-3-b':
      return hasLaterMeasure(breach) ? null : 'laterMeasureRecorded'
    case '34-3-c':
      // Disproportionate effort never ends in silence: the decision is then a public communication.
      return 'publicCommunication'
    case 'police':
      return lookAgainAt ? null : 'lookAgainAt'
    case 'uavg-41':
      return isWritten(reason) ? null : 'reason'
  }
}

/** Why somebody may not take back the decision on the people now; null when they may. */
export function refusalToWithdrawSubjectsDecision(
  breach: Case,
  { by, now }: Pick<Context, 'by' | 'now'>,
): Refusal | null {
  const refused = refusalToHandle(breach, by)
  if (refused) return refused
  const { decision, communications } = breach.subjects
  if (!decision) return { code: 'noDecision' }
  const sent = communications.find((communication) => communication.version > decision.version)
  if (sent) return { code: 'somethingWasSent', at: sent.informedAt }
  return dayOf(decision.recordedAt) === dayOf(now)
    ? null
    : { code: 'decisionNotFromToday', decidedAt: decision.recordedAt }
}

/** Takes the decision on the people back on the same day while nothing was sent (invariant 7). */
export function withdrawSubjectsDecision(
  command: { readonly reason: string },
  breach: Case,
  context: Context,
): CaseDecision {
  const refused = refusalToWithdrawSubjectsDecision(breach, context)
  return refused ? refuse(refused) : record({ type: 'subjectsDecisionWithdrawn', reason: command.reason })
}

export type InformSubjects = {
  readonly informedAt: Instant
  readonly means: readonly CommunicationMeans[]
  readonly people: number
  readonly text: string
  readonly proof: string | null
  readonly returned: number
  /** Whom it went to; empty or absent: all who were to be told. */
  readonly parts?: readonly PartName[]
  /** What proves it, where the letter was written here. */
  readonly letter?: SentLetter
}

/** Why somebody may not record that people were told; null when they may. Not where it was decided to tell nobody. */
export const refusalToInformSubjects = (breach: Case, { by }: Pick<Context, 'by'>): Refusal | null =>
  refusalToHandle(breach, by) ?? (nobodyIsTold(breach) ? { code: 'decidedNotToInform' } : null)

const nobodyIsTold = (breach: Case): boolean =>
  partNamesOf(breach).every((part) => subjectsDecisionFor(part, breach)?.decision === 'doNotInform')

/** Records that people were told: when, how, how many, with the exact text (GDPR art. 34(2)). */
export function informSubjects(command: InformSubjects, breach: Case, context: Context): CaseDecision {
  const refused =
    refusalToInformSubjects(breach, context) ??
    refusalInFuture(context.now, { informedAt: command.informedAt }) ??
    refusalOfParts(command.parts ?? [], breach)
  return refused ? refuse(refused) : record({ type: 'subjectsInformed', ...command })
}
