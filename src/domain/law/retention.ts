import type { Case } from '../case/case.ts'
import type { RetentionBasis } from '../case/codes.ts'
import { type Day, dayOf, type Instant } from '../time.ts'
import type { RulePack } from './rulePack.ts'

/** How long a case is kept: until which day, on which basis, and before which day it may not end without a legal reason. */
export type Retention = {
  readonly basis: RetentionBasis
  readonly until: Day
  /** Why, where somebody chose. */
  readonly reason: string | null
  /** Null while the case is open: the minimum counts from its closing. */
  readonly minimum: Day | null
  readonly setByHand: boolean
}

const yearsAfter = (instant: Instant, years: number): Day =>
  Temporal.PlainDate.from(dayOf(instant)).add({ years }).toString()

/**
 * The earliest day on which a case may end, counted from its closing; of an open case, which is still needed, from now.
 * Calendar years in the Netherlands (BIO2 5.28.01). @param now ISO 8601 in UTC.
 */
export const earliestEnd = ({ closing }: Pick<Case, 'closing'>, { retention }: RulePack, now: Instant): Day =>
  yearsAfter(closing?.recordedAt ?? now, retention.minimumYears)

/**
 * The last day on which the personal details of a report are kept that was judged to be no breach (BIO2 5.28.01).
 * @param judgedAt ISO 8601 in UTC
 */
export const noBreachKeptUntil = (judgedAt: Instant, { retention }: RulePack): Day =>
  yearsAfter(judgedAt, retention.noBreachYears)

/**
 * Whether the term of a case is over: from the day after the last one on which it is kept. Null: it has no end yet.
 * @param today calendar day in the Netherlands
 */
export const isKeptNoLonger = (retention: Pick<Retention, 'until'> | null, today: Day): boolean =>
  retention !== null && retention.until < today

/**
 * How long a case is kept: as somebody chose, otherwise by the default of the pack from its closing on.
 * Null while it is open and nobody chose.
 */
export function retentionOf(
  { closing, retention: chosen }: Pick<Case, 'closing' | 'retention'>,
  pack: RulePack,
): Retention | null {
  const minimum = closing && yearsAfter(closing.recordedAt, pack.retention.minimumYears)
  if (chosen) return { ...chosen, minimum, setByHand: true }
  if (!closing) return null
  const until = yearsAfter(closing.recordedAt, pack.retention.defaultYears)
  return { basis: 'policyDefault', until, reason: null, minimum, setByHand: false }
}
