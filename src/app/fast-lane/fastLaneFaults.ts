import type { Verdict } from '../../domain/law/verdict.ts'
import { clockSkewSeconds } from '../../domain/time.ts'
import { type FastLaneAnswers, mayAdvise } from './fastLaneAnswers.ts'
import type { Wording } from './fastLaneBody.ts'

/** What can be missing or wrong, and the field that mends it. */
export const fieldOf = {
  kind: 'lane-kind',
  aware: 'lane-aware',
  awareInFuture: 'lane-aware',
  awareReason: 'lane-aware-reason',
  data: 'lane-data',
  people: 'lane-people',
  special: 'lane-special',
  recipient: 'lane-recipient',
  where: 'lane-where',
  verdict: 'lane-verdict',
  verdictReason: 'lane-verdict-reason',
  decision: 'lane-decision',
  ground: 'lane-decision',
  reasonAuthority: 'lane-reason-authority',
  reasonSubjects: 'lane-reason-subjects',
  title: 'lane-title',
} as const
export type FastLaneFault = keyof typeof fieldOf

type Judged = {
  readonly advised: Verdict
  readonly receivedAt: string
  readonly now: number
  /** A moment that is half typed. */
  readonly momentIsFaulty: boolean
}

/** What stands in the way of the decision; the full treatment asks none of it. */
export function faultsOf(
  answers: FastLaneAnswers,
  wording: Wording,
  { advised, receivedAt, now, momentIsFaulty }: Judged,
): readonly FastLaneFault[] {
  const { awareAt, verdict, decision } = answers
  const unwritten = (text: string) => text.trim() === ''
  const wrong: readonly (readonly [FastLaneFault, boolean])[] = [
    ['kind', answers.mistake === null],
    ['aware', momentIsFaulty],
    ['awareInFuture', awareAt !== null && Date.parse(awareAt) > now + clockSkewSeconds * 1000],
    ['awareReason', awareAt !== null && awareAt !== receivedAt && unwritten(answers.awareReason)],
    ['data', answers.data.length === 0],
    ['people', answers.people === null],
    ['special', answers.special === null],
    ['recipient', answers.recipient === null],
    ['where', answers.where === null],
    ['verdict', verdict === null],
    [
      'verdictReason',
      mayAdvise(answers) && verdict !== null && verdict !== advised && unwritten(answers.verdictReason),
    ],
    ['decision', decision === null],
    // Not informing at a high risk needs a legal ground (GDPR art. 34(3)), and the lane has none to choose from.
    ['ground', verdict === 'highRisk' && decision !== null && decision !== 'notifyAndInform'],
    ['reasonAuthority', decision === 'none' && unwritten(wording.reasonAuthority)],
    ['reasonSubjects', decision !== null && decision !== 'notifyAndInform' && unwritten(wording.reasonSubjects)],
    ['title', unwritten(wording.title)],
  ]
  return wrong.filter(([, applies]) => applies).map(([fault]) => fault)
}
