import type { Case } from '../../case/case.ts'
import { clockOf } from '../../case/clock.ts'
import { isAfter } from '../../time.ts'
import type { Verdict } from '../verdict.ts'
import type { AuthorityForm } from './authorityForm.ts'

/** What an officer does well to know beside an answer. */
export type Remark =
  /** Question 9.3 has another scale than score and verdict, so nothing is carried over; the verdict is only shown. */
  | { readonly code: 'ownScale'; readonly verdict: Verdict | null }
  | {
      readonly code:
        | 'discoveredEarlier'
        | 'unknownNumber'
        | 'noPersonalData'
        | 'attackersEncryption'
        | 'notTold'
        | 'takeTheHighest'
    }

/**
 * The remarks on a form, by the number of the question.
 * @param filedAt ISO 8601 in UTC: when it was filed, or now.
 */
export function remarksOn(
  { chapters }: AuthorityForm,
  breach: Case,
  filedAt: string,
): Readonly<Record<string, readonly Remark[]>> {
  const answers = new Map(chapters.flatMap((chapter) => chapter.answers).map((answer) => [answer.question.id, answer]))
  const isMissing = (question: string) => answers.get(question)?.provenance === 'missing'
  const verdict = breach.assessment?.verdict ?? null
  const { records } = breach.breachedData?.facts ?? {}
  const found: readonly (readonly [string, boolean, Remark])[] = [
    ['9.3', true, { code: 'ownScale', verdict }],
    // The AP's form compares with question 4.2, the law with awareness.
    ['4.5', !isAfter(filedAt, clockOf(breach).deadline), { code: 'discoveredEarlier' }],
    ['6.3.1', isMissing('6.3.1'), { code: 'unknownNumber' }],
    ['6.3.1', records !== undefined && records.min !== records.max, { code: 'takeTheHighest' }],
    ['5.3', true, { code: 'noPersonalData' }],
    ['8.1', breach.breachedData?.incidentKind === 'cyber', { code: 'attackersEncryption' }],
    ['10.1.5', verdict === 'highRisk', { code: 'notTold' }],
  ]
  const holding = found.filter(([question, holds]) => holds && answers.has(question))
  return Object.fromEntries(
    [...Map.groupBy(holding, ([question]) => question)].map(([question, all]) => [
      question,
      all.map(([, , remark]) => remark),
    ]),
  )
}
