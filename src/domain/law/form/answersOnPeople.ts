import type { Case, SubjectsCommunication, SubjectsDecision } from '../../case/case.ts'
import { partNamesOf, partsIn, subjectsDecisionFor, verdictFor } from '../../case/parts.ts'
import { peopleReached } from '../../case/shortfall.ts'
import { dayOf } from '../../time.ts'
import {
  type Answered,
  derived,
  type FormAnswers,
  type Missing,
  missing,
  perhaps,
  recorded,
  written,
} from './answer.ts'
import { groundCodes, meansCodes } from './formCodes.ts'

/** Chapter 10: whether the people were told, how, or why not, and the measures. Groups that are treated apart answer together. */
export function answersOnPeople(breach: Case): FormAnswers {
  const { decisions, communications } = breach.subjects
  const first = communications[0]
  const last = communications.at(-1)
  const at = last?.version ?? null
  const means = [...new Set(communications.flatMap((one) => one.means.map((mean) => meansCodes[mean])))]
  return {
    '10.1.1': toldAnswer(breach),
    '10.1.2': first ? recorded(dayOf(first.informedAt), first.version) : missing,
    '10.1.3': last ? recorded(peopleReached(communications), at) : missing,
    '10.1.4': written(byPart(latestForEach(communications)), at),
    '10.1.5': reasonAnswer(breach),
    '10.1.6': written(byPart(decisions), decisions.at(-1)?.version ?? null),
    '10.1.7': last ? recorded(means, at) : missing,
    '10.2': perhaps(measuresIn(breach)),
  }
}

function toldAnswer(breach: Case): Answered | Missing {
  const { decisions, communications } = breach.subjects
  const last = communications.at(-1)
  if (last) return recorded('yes', last.version)
  const planned = decisions.findLast(({ decision }) => decision !== 'doNotInform')
  if (planned) return recorded('planned', planned.version)
  const latest = decisions.at(-1)
  const isDecided = partNamesOf(breach).every((part) => subjectsDecisionFor(part, breach) !== null)
  return latest && isDecided ? recorded('no', latest.version) : derived('undecided')
}

/**
 * Without a ground, the only reason that the form knows is that there is no high risk: to be checked. It takes one answer,
 * so where groups have reasons of different kinds it is another one, explained in the question after it.
 */
function reasonAnswer(breach: Case): Answered | Missing {
  const silences = breach.subjects.decisions.filter(({ decision }) => decision === 'doNotInform')
  const reasons = silences.map((silence) => reasonFor(silence, breach))
  const [first] = reasons
  if (!first) return missing
  return reasons.every(({ value }) => value === first.value)
    ? (reasons.find(({ provenance }) => provenance !== 'recorded') ?? first)
    : derived('other', silences.at(-1)?.version)
}

function reasonFor({ ground, parts, version }: SubjectsDecision, breach: Case): Answered | Missing {
  if (ground) return recorded(groundCodes[ground], version)
  const { assessment } = breach
  const atHighRisk = partsIn(parts, breach).some((part) => verdictFor(part, breach) === 'highRisk')
  return assessment && !atHighRisk ? derived('no_high_risk', assessment.version) : missing
}

/** Of several messages to the same people, the one that they have now. */
const latestForEach = (communications: readonly SubjectsCommunication[]): readonly SubjectsCommunication[] =>
  communications.filter(
    ({ parts }, at) => !communications.slice(at + 1).some((later) => String(later.parts) === String(parts)),
  )

/** What is said of each group, under its name; what names nobody holds for all others and comes first. */
function byPart(said: readonly (SubjectsCommunication | SubjectsDecision)[]): string {
  const words = said.map((one) => ({
    names: one.parts.filter((part) => part !== null),
    text: ('text' in one ? one.text : one.reason)?.trim() ?? '',
  }))
  return words
    .filter(({ text }) => text !== '')
    .toSorted((a, b) => Number(a.names.length > 0) - Number(b.names.length > 0))
    .map(({ names, text }) => (names.length > 0 ? `${names.join(', ')}: ${text}` : text))
    .join('\n\n')
}

/** What was done and what will be, in the officers' own words, one measure per line. */
function measuresIn({ containment, lessons }: Case): string {
  const { state } = containment
  return [
    ...containment.actions.map(({ text }) => text),
    state.leak === 'contained' ? state.how : '',
    ...(lessons?.measures.map(({ text }) => text) ?? []),
  ]
    .filter((text) => text.trim() !== '')
    .join('\n')
}
