import type { Regime } from '../people.ts'
import { refuse } from '../recorded.ts'
import type { Instant } from '../time.ts'
import type { Case } from './case.ts'
import { type Context, refusalInFuture, refusalToHandle } from './context.ts'
import { recordNews } from './recordNews.ts'
import type { CaseDecision, Refusal } from './refusal.ts'

/** Why somebody may not say which laws apply now; null when they may. */
export const refusalToApplyLaws = (breach: Case, { by }: Pick<Context, 'by'>): Refusal | null =>
  refusalToHandle(breach, by)

/** Says under which laws the case falls, which decides whose terms count. */
export function setRegimes(
  command: { readonly regimes: readonly Regime[]; readonly reason: string | null },
  breach: Case,
  context: Context,
): CaseDecision {
  const refused = refusalToApplyLaws(breach, context)
  return refused ? refuse(refused) : recordNews({ type: 'regimesSet', ...command }, breach)
}

export type JudgeSignificance = {
  readonly significant: boolean
  /** Since when we knew that it was; counts only for a significant incident, and is the clock's start where nobody says otherwise. */
  readonly awareAt: Instant | null
  readonly reason: string
}

/** Judges whether this is a significant incident for our services, which starts the terms of the Cyberbeveiligingswet (NIS2 art. 23). */
export function judgeSignificance(command: JudgeSignificance, breach: Case, context: Context): CaseDecision {
  const { significant, reason } = command
  const awareAt = significant ? (command.awareAt ?? breach.awareness?.awareAt ?? breach.firstReportAt) : null
  const refused = refusalToApplyLaws(breach, context) ?? refusalInFuture(context.now, { awareAt })
  return refused ? refuse(refused) : recordNews({ type: 'significanceJudged', significant, awareAt, reason }, breach)
}
