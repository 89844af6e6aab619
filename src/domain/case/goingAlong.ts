import { type Instant, isAfter } from '../time.ts'
import type { Case } from './case.ts'
import { initialFiling } from './states.ts'
import { clockOf } from './clock.ts'
import type { Context } from './context.ts'
import type { CaseEvent } from './events.ts'

/** What a case that ends in a merger leaves to the one that goes on, as events of that one. */
export function goingAlong(absorbed: Case, reason: string, breach: Case, context: Context): readonly CaseEvent[] {
  return [
    ...earlierAwareness(absorbed, reason, breach),
    ...otherLaws(absorbed, reason, breach, context),
    ...toldToOthers(absorbed, breach),
    ...messagesOfAuthority(absorbed, context),
    ...legalHold(absorbed, breach),
    // What is still to be done is done in the case that goes on; the closed one keeps its own list.
    ...absorbed.tasks
      .filter(({ state }) => state === 'open')
      .map(({ taskId, text, owner, dueOn }) => ({
        type: 'taskAdded' as const,
        taskId: context.newId(),
        text,
        owner,
        dueOn,
        takenFrom: taskId,
      })),
  ]
}

/** The organisation became aware once, at the earlier moment; a later one never moves a clock that runs or was met. */
function earlierAwareness({ awareness }: Case, reason: string, breach: Case): readonly CaseEvent[] {
  if (!awareness) return []
  const { awareAt, moments, rulePack } = awareness
  const filedAt = initialFiling(breach)?.filedAt
  const counts = breach.awareness ? isAfter(breach.awareness.awareAt, awareAt) : !isAfter(awareAt, breach.firstReportAt)
  if (!counts || (filedAt !== undefined && isAfter(awareAt, filedAt))) return []
  return [{ type: 'awarenessEstablished', awareAt, reason: awareness.reason ?? reason, moments, rulePack }]
}

/** The laws of both cases, and an incident found significant in either. One that was not is for the whole to judge again. */
function otherLaws(absorbed: Case, reason: string, breach: Case, { packs }: Context): readonly CaseEvent[] {
  const added = absorbed.regimes.filter((regime) => !breach.regimes.includes(regime))
  const since = significantSince(absorbed, packs)
  const known = significantSince(breach, packs)
  return [
    ...(added.length > 0 ? [{ type: 'regimesSet' as const, regimes: [...breach.regimes, ...added], reason }] : []),
    ...(absorbed.significance && since !== null && (known === null || isAfter(known, since))
      ? [
          {
            type: 'significanceJudged' as const,
            significant: true,
            awareAt: since,
            reason: absorbed.significance.reason,
          },
        ]
      : []),
  ]
}

const significantSince = (breach: Case, packs: Context['packs']): Instant | null =>
  breach.significance?.significant ? (breach.significance.awareAt ?? clockOf(breach, packs).startsAt) : null

/** What was told to the police, other supervisors and controllers meets the same duty in the case that goes on. */
function toldToOthers(absorbed: Case, breach: Case): readonly CaseEvent[] {
  const isKnown = (told: Case['otherAuthorities'][number]): boolean =>
    breach.otherAuthorities.some(
      (one) => one.authority === told.authority && one.notifiedAt === told.notifiedAt && one.step === told.step,
    )
  return [
    ...(absorbed.policeReport && !breach.policeReport
      ? [{ type: 'policeReportFiled' as const, ...absorbed.policeReport }]
      : []),
    ...absorbed.otherAuthorities
      .filter((told) => !isKnown(told))
      .map((told) => ({ type: 'otherAuthorityNotified' as const, ...told })),
    ...absorbed.controllersInformed.map(({ controllers, informedAt, toldTo }) => ({
      type: 'controllersInformed' as const,
      controllers,
      informedAt,
      toldTo,
    })),
  ]
}

function messagesOfAuthority({ authority }: Case, { newId }: Context): readonly CaseEvent[] {
  return authority.responses.flatMap(({ kind, receivedAt, answerBy, text, answered }): readonly CaseEvent[] => {
    const responseId = newId()
    return [
      { type: 'authorityResponded', responseId, kind, receivedAt, answerBy, text },
      ...(answered ? [{ type: 'authorityAnswered' as const, responseId, ...answered }] : []),
    ]
  })
}

/** Whoever claims something of one of the two claims it of the breach. */
const legalHold = (absorbed: Case, breach: Case): readonly CaseEvent[] =>
  absorbed.legalHold && !breach.legalHold
    ? [{ type: 'legalHoldSet', hold: true, reason: absorbed.legalHold.reason }]
    : []
