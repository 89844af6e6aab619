/** Risk to the rights and freedoms of people: art. 33(1) and 34(1) GDPR. From mild to severe. */
export const verdicts = ['unlikely', 'risk', 'highRisk'] as const
export type Verdict = (typeof verdicts)[number]

/** The more severe of two verdicts. */
export const severest = (one: Verdict, other: Verdict): Verdict => (reaches(one, other) ? one : other)

/** Whether a verdict is at least as severe as a threshold. */
export const reaches = (verdict: Verdict, threshold: Verdict): boolean =>
  verdicts.indexOf(verdict) >= verdicts.indexOf(threshold)

/** What is still open in an advice, as far as it matters here. */
type WithConditions = { readonly conditions: readonly { readonly kind: string; readonly fact: string }[] }

/** Whether the risk of an advice is only what it can be at worst: a duty still hangs on a fact of the breach. */
export const isRiskOpen = ({ conditions }: WithConditions): boolean =>
  conditions.some(({ kind, fact }) => kind === 'open' && fact !== 'role')
