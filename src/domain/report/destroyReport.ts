import { isKeptNoLonger, noBreachKeptUntil } from '../law/retention.ts'
import { rulePackAt } from '../law/rulePacks.ts'
import { record, refuse } from '../recorded.ts'
import { type Day, dayOf, type Instant } from '../time.ts'
import { type Actor, mayActor, rolesWith } from '../people.ts'
import type { DestructionRefusal, ReportDecision } from './refusal.ts'
import type { DestroyedEntry } from './events.ts'
import type { Report } from './report.ts'

type Kept = Pick<Report, 'state' | 'noBreachAt' | 'putAwayAt' | 'receivedAt' | 'destroyedAt'>
type Context = { readonly by: Actor; readonly now: Instant }

type Ended = Pick<Kept, 'noBreachAt' | 'putAwayAt' | 'receivedAt'>

/**
 * The last day on which the personal details of a report that was no breach are kept, or of a message that was put away;
 * null for any other report.
 */
export function keptUntil({ noBreachAt, putAwayAt, receivedAt }: Ended): Day | null {
  const endedAt = noBreachAt ?? putAwayAt
  return endedAt === null ? null : noBreachKeptUntil(endedAt, rulePackAt(receivedAt))
}

/** Only of what was judged to be no breach, or put away, and whose term is over; what belongs to a case goes with the case. */
export function refusalToDestroyReport(report: Kept, { by, now }: Context): DestructionRefusal | null {
  if (!mayActor(by, 'handleCases'))
    return { code: 'notYourRole', right: 'handleCases', roles: rolesWith('handleCases') }
  if (report.destroyedAt !== null) return { code: 'reportDestroyed', at: report.destroyedAt }
  const until = keptUntil(report)
  if (until === null) return { code: 'reportNotDismissed', state: report.state }
  return isKeptNoLonger({ until }, dayOf(now)) ? null : { code: 'reportStillKept', until }
}

/**
 * Destroys who told us and what they wrote. The judgement, its reason and every time stay: the entries keep their place
 * in the chain, which proves them with the hashes of what is gone.
 */
export function destroyReportDetails(
  command: { readonly destroyed: readonly DestroyedEntry[]; readonly proof: string },
  report: Report,
  context: Context,
): ReportDecision {
  const refused = refusalToDestroyReport(report, context)
  return refused ? refuse(refused) : record({ type: 'reportDetailsDestroyed', caseId: null, ...command })
}
