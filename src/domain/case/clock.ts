import { dueAfter } from '../law/deadline.ts'
import { type RulePack, rulePackAt, rulePackById, rulePacks } from '../law/rulePack.ts'
import type { Instant } from '../time.ts'
import { isAfter } from '../time.ts'
import { authorityStateOf, type Case, initialFiling } from './case.ts'

/** The clock of the duty to the AP: the one that drives gauge, colour and lateness (GDPR art. 33(1)). */
export type Clock = {
  readonly startsAt: Instant
  readonly deadline: Instant
  /** Counted from the first report because awareness is not recorded yet. */
  readonly provisional: boolean
  /** When the initial filing stopped it; null while it runs or was never needed. */
  readonly stoppedAt: Instant | null
  /** The deadline as it stood at the first filing said late; what is corrected afterwards does not change it. */
  readonly filedLate: boolean
  readonly state: 'running' | 'stopped' | 'notNeeded'
  readonly rulePack: string
}

/** The rules under which the case is judged: those of the moment of awareness, until then of the first report. */
export const rulePackOf = (breach: Case, packs: readonly RulePack[] = rulePacks): RulePack =>
  breach.awareness ? rulePackById(breach.awareness.rulePack, packs) : rulePackAt(breach.firstReportAt, packs)

/** The AP clock of a case; independent of the present moment, so that it can be stored with the summary. */
export function clockOf(breach: Case, packs: readonly RulePack[] = rulePacks): Clock {
  const startsAt = breach.awareness?.awareAt ?? breach.firstReportAt
  const pack = rulePackOf(breach, packs)
  const filing = initialFiling(breach)
  const state = filing
    ? 'stopped'
    : authorityStateOf(breach) === 'notRequired' || breach.handling === 'closed'
      ? 'notNeeded'
      : 'running'
  return {
    startsAt,
    deadline: dueAfter(startsAt, pack),
    provisional: breach.awareness === null,
    stoppedAt: filing?.filedAt ?? null,
    filedLate: filing?.late ?? false,
    state,
    rulePack: pack.id,
  }
}

export const isLate = (clock: Clock, now: Instant): boolean =>
  clock.state === 'stopped' ? clock.filedLate : clock.state === 'running' && isAfter(now, clock.deadline)
