import type { Cause } from '../case/codes.ts'
import { authorityStateOf } from '../case/states.ts'
import { local } from '../law/amsterdam.ts'
import { type Day, hoursBetween, type Instant } from '../time.ts'
import { retentionOf } from '../law/retention.ts'
import { rulePackOf } from '../case/clock.ts'
import type { Case } from '../case/case.ts'
import type { RulePack } from '../law/rulePack.ts'

export const causes = [
  'internal-accidental',
  'internal-malicious',
  'external-accidental',
  'external-malicious',
] as const satisfies readonly CauseCode[]
export type CauseCode = `${Cause['origin']}-${Cause['intent']}`

/** What the register counts of a case beside the rest of its summary; computed at the write, so that counting reads no history. */
export type RegisterFacts = {
  readonly department: string | null
  readonly cause: CauseCode | null
  /** Calendar month of opening in the Netherlands, 2026-11. */
  readonly openedMonth: string
  /**
   * Elapsed hours since the first report reached us, to two decimals, at least 0; null while it has not come so far: to
   * reasonable certainty, to the leak being closed, and to the decision on notifying or the notification itself.
   */
  readonly hoursToAwareness: number | null
  readonly hoursToContainment: number | null
  readonly hoursToDecision: number | null
  readonly retentionUntil: Day | null
  readonly onLegalHold: boolean
  readonly destroyedAt: Instant | null
  /** Taken over from an old register; absent from what was kept before that was possible. */
  readonly imported?: boolean
}

/** What the figures of the register need of a case, worked out once when it changes; hours to two decimals. */
export function registerFactsOf(breach: Case, packs?: readonly RulePack[]): RegisterFacts {
  const { firstReportAt, awareness, containment, authority, lessons } = breach
  // An old register seldom knows hours: what it does not know counts in no average.
  const hoursTo = (at: Instant | null | undefined): number | null =>
    at === null || at === undefined || breach.imported !== null
      ? null
      : Math.max(0, Math.round(hoursBetween(firstReportAt, at) * 100) / 100)
  const filedAt = authority.notifications[0]?.filedAt
  const decidedAt = authorityStateOf(breach) === 'toBeAssessed' ? null : (authority.decision?.recordedAt ?? filedAt)
  return {
    department: breach.registerDetails?.department ?? null,
    cause: lessons && `${lessons.cause.origin}-${lessons.cause.intent}`,
    openedMonth: local(breach.openedAt).toPlainDate().toPlainYearMonth().toString(),
    hoursToAwareness: hoursTo(awareness?.awareAt),
    hoursToContainment: hoursTo(containment.state.leak === 'contained' ? containment.state.containedAt : null),
    hoursToDecision: hoursTo(decidedAt),
    retentionUntil: retentionOf(breach, rulePackOf(breach, packs))?.until ?? null,
    onLegalHold: breach.legalHold !== null,
    destroyedAt: breach.destruction?.recordedAt ?? null,
    imported: breach.imported !== null,
  }
}
