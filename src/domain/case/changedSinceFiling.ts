import { canonical } from '../canonical.ts'
import { type FiledForm, type FormAnswers, recorded } from '../law/form/answer.ts'
import { caseAnswersOf, differencesBetween, type FormDifference } from '../law/form/authorityForm.ts'
import type { AuthorityNotification, Case } from './case.ts'
import { authorityStateOf } from './states.ts'

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
 * the form asks counts, what was typed on it since included; an answer that the filing already gave by hand is no change.
 * The moment of awareness and the verdict stand in no question of their own; the delay (4.5) and the severity (9.3) rest on
 * them.
 */
export function changedSinceFiling(breach: Case): readonly FiledTopic[] {
  const filing = breach.authority.notifications.at(-1)
  const isFiled = ['notified', 'supplemented'].includes(authorityStateOf(breach))
  if (!isFiled || !filing?.knownThen) return []
  const { awareness, breachedData, assessment } = filing.knownThen
  const typed = typedSince(breach, filing)
  const isAsThen =
    awareness === breach.awareness && breachedData === breach.breachedData && assessment === breach.assessment
  if (isAsThen && typed.length === 0) return []
  const then: Case = { ...breach, ...filing.knownThen }
  const now = said(breach, filing)
  const changed = new Set<FiledTopic | undefined>([
    ...typedDifferences(typed, now, filing).map(topicOf),
    ...differencesBetween(said(then, filing), now)
      .filter(({ question, after }) => canonical(filing.form?.answers[question]?.value ?? null) !== canonical(after))
      .map(topicOf),
    startOf(then) === startOf(breach) ? undefined : 'awareness',
    assessment?.verdict === breach.assessment?.verdict ? undefined : 'verdict',
  ])
  return filedTopics.filter((topic) => changed.has(topic))
}

const topicOf = ({ question }: FormDifference): FiledTopic | undefined => topicOfChapter[Number.parseInt(question, 10)]

type Typed = Case['authority']['formAnswers']

/** What was typed on the form after this filing; of one that kept no form nobody knows what it told. */
const typedSince = ({ authority }: Case, { version, form }: AuthorityNotification): Typed =>
  form === null ? [] : authority.formAnswers.filter((answer) => answer.version > version)

/** Typed answers that the AP was not given so. Taken back, or where the case answers for itself, what the case says counts. */
function typedDifferences(typed: Typed, now: FiledForm, { form }: AuthorityNotification): readonly FormDifference[] {
  if (form === null || typed.length === 0) return []
  const answers = Object.fromEntries(
    typed.flatMap(({ question, value, version }) => {
      const says = now.answers[question]
      const answer = says?.provenance === 'recorded' || value === null ? says : recorded(value, version)
      return answer ? [[question, answer]] : []
    }),
  )
  const questions = new Set(typed.map(({ question }) => question))
  return differencesBetween(form, { ...now, answers }).filter(({ question }) => questions.has(question))
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
