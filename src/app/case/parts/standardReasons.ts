import { claimState, type ClaimGround } from '../../../domain/case/claims.ts'
import { hasLaterMeasure } from '../../../domain/case/groundConditions.ts'
import type { BreachFacts } from '../../../domain/law/facts.ts'
import type { Verdict } from '../../../domain/law/verdict.ts'
import type { StandardReason } from '../../text/nl/case/reasons.ts'
import type { Words } from '../inWords.ts'

/** Sentences that hold in a case, and those that do not, each with why. */
export type OfferedReasons = {
  readonly suggestions: readonly string[]
  readonly notOffered: readonly { readonly sentence: string; readonly why: string }[]
}

/** What a case, or what a screen shows of one, says of its facts and measures. */
type WithGround = Parameters<typeof hasLaterMeasure>[0] & {
  readonly breachedData: { readonly facts: BreachFacts } | null
}

/** Which of these standard reasons the case bears out. @param verdict on those whom the reason is about */
export function offeredReasons(
  reasons: readonly StandardReason[],
  view: WithGround,
  verdict: Verdict | null,
  text: Pick<Words['text'], 'contradicted' | 'unrecorded'>,
): OfferedReasons {
  const ground: ClaimGround = {
    facts: view.breachedData?.facts ?? {},
    verdict,
    hasLaterMeasure: hasLaterMeasure(view),
  }
  const judged = reasons.map(({ sentence, claim }) => {
    const state = claim === undefined ? 'holds' : claimState(claim, ground)
    return { sentence, why: claim === undefined || state === 'holds' ? null : text[state][claim] }
  })
  return {
    suggestions: judged.flatMap(({ sentence, why }) => (why === null ? [sentence] : [])),
    notOffered: judged.flatMap(({ sentence, why }) => (why === null ? [] : [{ sentence, why }])),
  }
}
