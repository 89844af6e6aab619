import type { FastLaneBody } from '../../contract/fastLane.ts'
import type { ContainmentKind } from '../../domain/case/codes.ts'
import type { Verdict } from '../../domain/law/verdict.ts'
import type { Instant } from '../../domain/time.ts'
import type { fastLane } from '../text/nl/fastLane.ts'
import { factsOf, isSafe, type FastLaneAnswers, type Whereabouts } from './fastLaneAnswers.ts'

type Texts = typeof fastLane

/** The texts that go into the file: ours, until the officer writes others. */
export type Wording = {
  readonly title: string
  readonly description: string
  readonly how: string
  readonly reasonAuthority: string
  readonly reasonSubjects: string
  readonly lesson: string
}

/** Our words for what was answered. @param nameOf the kinds of data in words */
export function wordingOf(
  answers: FastLaneAnswers,
  { standard: text }: Texts,
  nameOf: (kinds: FastLaneAnswers['data']) => string,
): Wording {
  const { mistake, data, people, recipient, where, decision } = answers
  const kind = mistake ?? 'post'
  const story = [
    text.what(text.thing[kind], nameOf(data), people ?? 1),
    ...(recipient ? [text.recipient[recipient]] : []),
    ...(where ? [text.where[where]] : []),
  ]
  return {
    title: text.title[kind],
    description: text.description[kind],
    how: isSafe(where) ? text.how[where] : '',
    reasonAuthority: [...story, text.authority[decision === 'none' ? 'no' : 'yes']].join(' '),
    reasonSubjects: text.subjects[decision === 'notifyAndInform' ? 'yes' : 'no'],
    lesson: text.lesson,
  }
}

/** What the lane starts from. */
export type Start = {
  readonly draft: string
  /** A report that was taken in before. */
  readonly reportId: string | null
  /** When the report reached us; of a new one, when the lane was begun. */
  readonly receivedAt: Instant
  /** When the lane was begun: what is said of the present was so by then. */
  readonly begunAt: Instant
}

const actions: Record<Whereabouts, ContainmentKind | null> = {
  unopened: 'documentRetrieved',
  returned: 'documentRetrieved',
  destroyed: 'recipientConfirmedDestruction',
  asked: 'recipientAskedToDestroy',
  refused: 'recipientDeniedOrSilent',
  nothing: null,
}

/** Everything up to and with the verdict: what the full treatment takes over as well. */
function upToVerdict(answers: FastLaneAnswers, wording: Wording, start: Start, verdictAdvised: Verdict): FastLaneBody {
  const { awareAt, awareReason, mistake, where, verdict, verdictReason } = answers
  const action = where && actions[where]
  const differs = awareAt !== null && awareAt !== start.receivedAt
  const mayJudge = verdict !== null && (verdict === verdictAdvised || verdictReason.trim() !== '')
  return {
    ...(start.reportId === null
      ? { report: { channel: 'counter', description: wording.description, receivedAt: start.receivedAt } }
      : { reportId: start.reportId }),
    title: wording.title,
    draft: start.draft,
    ...((!differs || awareReason.trim() !== '') && {
      awareness: {
        awareAt: awareAt ?? start.receivedAt,
        reason: differs ? awareReason : null,
        moments: { firstSignalAt: start.receivedAt },
      },
    }),
    containmentActions: action ? [{ kind: action, happenedAt: start.begunAt }] : [],
    ...(isSafe(where) && { containment: { contained: true, containedAt: start.begunAt, how: wording.how } }),
    breachedData: {
      facts: mutable(factsOf(answers)),
      ...(mistake && { incidentKind: mistake === 'post' ? 'postWrong' : 'mailWrong' }),
    },
    ...(mayJudge && { riskAssessment: { verdict, reason: verdictReason.trim() === '' ? null : verdictReason } }),
  }
}

type Facts = NonNullable<FastLaneBody['breachedData']>['facts']
const mutable = (facts: ReturnType<typeof factsOf>): Facts => JSON.parse(JSON.stringify(facts)) as Facts

/** Whether the case can be closed with it: the leak is closed, nobody has to be told, and nobody has to read first. */
export const mayClose = ({ where, decision }: FastLaneAnswers, secondReader: boolean): boolean =>
  isSafe(where) && decision === 'none' && !secondReader

/** The whole lane as one act. Where a second reader is wanted, what needs one is put to them in the place of being decided. */
export function bodyOf(
  answers: FastLaneAnswers,
  wording: Wording,
  start: Start,
  { advised, secondReader, texts }: { advised: Verdict; secondReader: boolean; texts: Texts },
): FastLaneBody {
  const { decision, close } = answers
  const authority = {
    decision: decision === 'none' ? 'doNotNotify' : 'notify',
    reason: wording.reasonAuthority,
  } as const
  const subjects = {
    decision: decision === 'notifyAndInform' ? 'inform' : 'doNotInform',
    reason: wording.reasonSubjects,
  } as const
  const read = {
    authority: secondReader && authority.decision === 'doNotNotify',
    subjects: secondReader && subjects.decision === 'doNotInform',
  }
  return {
    ...upToVerdict(answers, wording, start, advised),
    secondReadings: [
      ...(read.authority ? [{ of: 'doNotNotify' as const, reason: authority.reason }] : []),
      ...(read.subjects ? [{ of: 'doNotInform' as const, reason: subjects.reason }] : []),
    ],
    ...(!read.authority && { authorityDecision: authority }),
    ...(!read.subjects && { subjectsDecision: subjects }),
    ...(wording.lesson.trim() !== '' && {
      lessons: { cause: { origin: 'internal', intent: 'accidental' }, text: wording.lesson },
    }),
    ...(close &&
      wording.lesson.trim() !== '' &&
      mayClose(answers, secondReader) && { closure: { reason: texts.standard.closing } }),
  }
}

/** What was filled in so far, for the full treatment; a decision that was prepared goes along as a note. */
export function bodyForFullTreatment(
  answers: FastLaneAnswers,
  wording: Wording,
  start: Start,
  { advised, texts }: { advised: Verdict; texts: Texts },
): FastLaneBody {
  const { decision, verdict, verdictReason } = answers
  const prepared = [
    ...(decision
      ? [texts.standard.intended(texts.decisions[decision]), wording.reasonAuthority, wording.reasonSubjects]
      : []),
    // A reason without a verdict that may carry it would be lost otherwise.
    ...(verdict === null && verdictReason.trim() !== '' ? [verdictReason] : []),
  ]
  return {
    ...upToVerdict(answers, wording, start, advised),
    ...(prepared.length > 0 && { note: prepared.join('\n') }),
  }
}
