import { canonical } from '../proof.ts'
import type { FiledForm, FormAnswers } from '../law/form/answer.ts'
import { caseAnswersOf, differencesBetween } from '../law/form/authorityForm.ts'
import { type AuthorityNotification, authorityStateOf, type Case } from './case.ts'

export const filedTopics = ['awareness', 'incident', 'data', 'people', 'protection', 'consequences', 'verdict'] as const
/** What a filing tells the AP about the breach, as far as it rests on awareness, data and verdict. */
export type FiledTopic = (typeof filedTopics)[number]

/** By the chapters of the form. Telling the people and the measures (chapter 10) go on after every filing and are not here. */
const topicOfChapter: Readonly<Record<number, FiledTopic>> = {
  4: 'awareness',
  5: 'incident',
  6: 'data',
  7: 'people',
  8: 'protection',
  9: 'consequences',
}

/**
 * What the AP was told and is no longer so, in the order of the form: a reason to supplement (GDPR art. 33(4)). Only what
 * the form asks counts, and an answer that the filing already gave by hand is no change. The moment of awareness and the
 * verdict stand in no question of their own; the delay (4.5) and the severity (9.3) rest on them.
 */
export function changedSinceFiling(breach: Case): readonly FiledTopic[] {
  const filing = breach.authority.notifications.at(-1)
  const isFiled = ['notified', 'supplemented'].includes(authorityStateOf(breach))
  if (!isFiled || !filing?.knownThen) return []
  const { awareness, breachedData, assessment } = filing.knownThen
  if (awareness === breach.awareness && breachedData === breach.breachedData && assessment === breach.assessment)
    return []
  const then: Case = { ...breach, ...filing.knownThen }
  const changed = new Set<FiledTopic | undefined>([
    ...differencesBetween(said(then, filing), said(breach, filing))
      .filter(({ question, after }) => canonical(filing.form?.answers[question]?.value ?? null) !== canonical(after))
      .map(({ question }) => topicOfChapter[Number.parseInt(question, 10)]),
    startOf(then) === startOf(breach) ? undefined : 'awareness',
    assessment?.verdict === breach.assessment?.verdict ? undefined : 'verdict',
  ])
  return filedTopics.filter((topic) => changed.has(topic))
}

/** Before anybody established awareness the first report counts: establishing just that changes nothing. */
const startOf = ({ awareness, firstReportAt }: Case): string => awareness?.awareAt ?? firstReportAt

/** What a case answers by itself to the form of this filing. */
function said(breach: Case, { kind, filedAt, version, delayReason, reason, form }: AuthorityNotification): FiledForm {
  const filing = { kind, at: filedAt, version, delayReason, reason, answers: [] }
  const answers: FormAnswers = caseAnswersOf(breach, { filing, organisation: null, contact: null })
  return {
    pack: form?.pack ?? '',
    answers: Object.fromEntries(
      Object.entries(answers).flatMap(([question, answer]) =>
        answer && answer.provenance !== 'missing' ? [[question, answer]] : [],
      ),
    ),
  }
}
