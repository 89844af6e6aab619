import { dueAfter } from '../law/deadline.ts'
import { filingLawOf, filingTermOf } from '../law/filingLaw.ts'
import type { RulePack } from '../law/rulePack.ts'
import { rulePackAt, rulePackById, rulePacks } from '../law/rulePacks.ts'
import { addHours, type Instant, isAfter } from '../time.ts'
import type { AuthorityNotification, Case } from './case.ts'
import { authorityStateOf, initialFiling } from './states.ts'

/** The clock of the duty to the AP: the one that drives gauge, colour and lateness (GDPR art. 33(1), or the law of the case). */
export type Clock = {
  readonly startsAt: Instant
  readonly deadline: Instant
  /** Counted from the first report because awareness is not recorded yet. */
  readonly provisional: boolean
  /** When the initial filing stopped it; null while it runs or was never needed. */
  readonly stoppedAt: Instant | null
  /** The first filing came after the deadline, as it stood then or as it stands since: a correction never hides a lateness. */
  readonly filedLate: boolean
  /** The clock as it stood at the first filing; null without one, absent from summaries kept before it was. */
  readonly atFiling?: { readonly startsAt: Instant; readonly deadline: Instant; readonly late: boolean } | null
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
  const deadline = dueAfter(startsAt, pack, filingLawOf(breach.regimes))
  return {
    startsAt,
    deadline,
    provisional: breach.awareness === null,
    stoppedAt: filing?.filedAt ?? null,
    filedLate: filing !== null && (filing.late || isAfter(filing.filedAt, deadline)),
    atFiling: filing && { startsAt: startAt(filing, breach, packs), deadline: filing.deadline, late: filing.late },
    state,
    rulePack: pack.id,
  }
}

/** From when the clock counted as it was filed; before awareness was recorded that was the first report known then. */
function startAt({ version, deadline }: AuthorityNotification, breach: Case, packs: readonly RulePack[]): Instant {
  const known = [...breach.earlierAwareness, ...(breach.awareness ? [breach.awareness] : [])]
  const then = known.findLast((awareness) => awareness.version < version)
  return then
    ? then.awareAt
    : addHours(deadline, -filingTermOf(filingLawOf(breach.regimes), rulePackAt(breach.firstReportAt, packs)).hours)
}

/**
 * Whether the notification was filed too late, or is not filed and its term is over. A clock that does not run is
 * never late.
 */
export const isLate = (clock: Clock, now: Instant): boolean =>
  clock.state === 'stopped' ? clock.filedLate : clock.state === 'running' && isAfter(now, clock.deadline)
