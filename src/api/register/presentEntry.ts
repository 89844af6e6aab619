import type { RegisterEntry } from '../../contract/register.ts'
import { authorityStateOf, type Case, initialFiling, subjectsStateOf } from '../../domain/case/case.ts'
import { clockOf, isLate, rulePackOf } from '../../domain/case/clock.ts'
import { retentionOf } from '../../domain/law/retention.ts'
import type { Instant } from '../../domain/time.ts'
import type { Shown } from '../shown.ts'

/** Every field of a breach in the register of GDPR art. 33(5), folded from its whole history. */
export function presentEntry(breach: Case, now: Instant): Shown<RegisterEntry> {
  const clock = clockOf(breach)
  const filing = initialFiling(breach)
  const { awareness, containment, breachedData, assessment, authority, subjects, lessons } = breach
  const facts = breachedData?.facts ?? {}
  return {
    id: breach.id,
    reference: breach.reference,
    title: breach.title,
    outcome: breach.outcome,
    openedAt: breach.openedAt,
    closedAt: breach.closing?.recordedAt ?? null,
    ourRole: breach.ourRole,
    controller: breach.controller,
    regimes: breach.regimes,
    occurredFrom: awareness?.moments.occurredFrom ?? null,
    occurredTo: awareness?.moments.occurredTo ?? null,
    awareAt: awareness?.awareAt ?? null,
    awarenessReason: awareness?.reason ?? null,
    deadline: filing?.deadline ?? clock.deadline,
    late: isLate(clock, now),
    delayReason: authority.notifications.find(({ delayReason }) => delayReason !== null)?.delayReason ?? null,
    incidentKind: breachedData?.incidentKind ?? null,
    natures: facts.natures ?? [],
    categories: facts.categories ?? [],
    specialCategories: facts.specialCategories ?? [],
    subjectGroups: breachedData?.subjectGroups ?? [],
    people: facts.people ?? null,
    records: facts.records ?? null,
    consequences: breachedData?.consequences ?? '',
    containmentActions: containment.actions.map(({ kind, text, happenedAt }) => ({ kind, text, happenedAt })),
    containedAt: containment.state.leak === 'contained' ? containment.state.containedAt : null,
    severity: assessment?.severity.se ?? null,
    verdict: assessment?.verdict ?? null,
    verdictReason: assessment?.reason ?? null,
    authorityState: authorityStateOf(breach),
    authorityReason: authority.decision?.reason ?? null,
    notifiedAt: filing?.filedAt ?? null,
    authorityNumber:
      authority.notifications.findLast(({ authorityNumber }) => authorityNumber !== null)?.authorityNumber ?? null,
    subjectsState: subjectsStateOf(breach),
    subjectsGround: subjects.decision?.ground ?? null,
    subjectsReason: subjects.decision?.reason ?? null,
    informedAt: subjects.communications[0]?.informedAt ?? null,
    informedPeople:
      subjects.communications.length === 0
        ? null
        : subjects.communications.reduce((sum, { people }) => sum + people, 0),
    dpoAdvice: breach.dpo.advices.at(-1)?.advice ?? null,
    cause: lessons?.cause ?? null,
    lessons: lessons?.text ?? null,
    closingReason: breach.closing?.reason ?? null,
    retentionUntil: retentionOf(breach, rulePackOf(breach))?.until ?? null,
  }
}
