import type { Case } from '../../case/case.ts'
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

/** Chapter 10: whether the people were told, how, or why not, and the measures. */
export function answersOnPeople(breach: Case): FormAnswers {
  const { decision, communications } = breach.subjects
  const first = communications[0]
  const last = communications.at(-1)
  const at = last?.version ?? null
  const told = communications.reduce((sum, { people }) => sum + people, 0)
  const means = [...new Set(communications.flatMap((one) => one.means.map((mean) => meansCodes[mean])))]
  return {
    '10.1.1': toldAnswer(breach),
    '10.1.2': first ? recorded(dayOf(first.informedAt), first.version) : missing,
    '10.1.3': last ? recorded(told, at) : missing,
    '10.1.4': written(last?.text, at),
    '10.1.5': reasonAnswer(breach),
    '10.1.6': written(decision?.reason, decision?.version ?? null),
    '10.1.7': last ? recorded(means, at) : missing,
    '10.2': perhaps(measuresIn(breach)),
  }
}

function toldAnswer({ subjects: { decision, communications } }: Case): Answered | Missing {
  const last = communications.at(-1)
  if (last) return recorded('yes', last.version)
  if (!decision) return derived('undecided')
  return recorded(decision.decision === 'doNotInform' ? 'no' : 'planned', decision.version)
}

/** Without a ground, the only reason that the form knows is that there is no high risk: to be checked. */
function reasonAnswer({ subjects: { decision }, assessment }: Case): Answered | Missing {
  if (decision?.decision !== 'doNotInform') return missing
  if (decision.ground) return recorded(groundCodes[decision.ground], decision.version)
  return assessment && assessment.verdict !== 'highRisk' ? derived('no_high_risk', assessment.version) : missing
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
