import { type Case, authorityStateOf } from '../../case/case.ts'
import { hoursBetween } from '../../time.ts'
import { canonical } from '../../proof.ts'
import {
  type Answered,
  type FiledForm,
  type FormAnswers,
  type FormValue,
  type Missing,
  missing,
  recorded,
} from './answer.ts'
import { answersOfCase, type FilingOfForm, type FormParties } from './answersOfCase.ts'
import type { AskedIf, FormPack, FormQuestion } from './question.ts'

export type FormAnswer = { readonly question: FormQuestion } & (Answered | Missing)
export type FormChapter = { readonly chapter: number; readonly answers: readonly FormAnswer[] }

/** Only questions that must be answered and that are asked count; an empty optional answer is not incomplete. */
export type Completeness = { readonly answered: number; readonly asked: number }

/** The AP form as it is filled now or was filed: only the questions that are asked, in the order of the form. */
export type AuthorityForm = {
  readonly pack: string
  readonly chapters: readonly FormChapter[]
  readonly completeness: Completeness
}

export type AboutForm = FormParties & { readonly filing: FilingOfForm }

/**
 * The AP form, filled from a case. What was answered on the form itself goes before what was recorded, at that filing,
 * and before what is only derived, at later ones. The severity of question 9.3 is never taken from the score.
 * @param about.filing the filing that is made or would be. @param pack the form in use at that moment.
 */
export function authorityFormOf(breach: Case, about: AboutForm, pack: FormPack): AuthorityForm {
  return formOf(withGiven(answersOfCase(breach, about.filing, about), breach, about.filing), about.filing, pack)
}

/** The filing that comes next, were it made at this moment. @param now ISO 8601 in UTC. */
export const nextFiling = (breach: Case, now: string): FilingOfForm => ({
  kind: ['notified', 'supplemented'].includes(authorityStateOf(breach)) ? 'supplement' : 'initial',
  at: now,
  version: null,
  delayReason: null,
  reason: null,
  answers: [],
})

function withGiven(answers: FormAnswers, breach: Case, filing: FilingOfForm): FormAnswers {
  const merged: Record<string, Answered | Missing | undefined> = { ...answers }
  for (const { version, form } of breach.authority.notifications) {
    for (const [question, answer] of Object.entries(form?.answers ?? {})) {
      const isGiven = answer.version === version && !aboutFiling.includes(question)
      if (isGiven && merged[question]?.provenance !== 'recorded') merged[question] = answer
    }
  }
  for (const { question, value } of filing.answers) merged[question] = recorded(value, filing.version)
  return merged
}

/** What the form asks about one notification says nothing about the next. */
const aboutFiling: readonly string[] = ['1.1', '1.1a', '1.1b', '4.5']

function formOf(answers: FormAnswers, filing: Pick<FilingOfForm, 'at'>, pack: FormPack): AuthorityForm {
  const asked = pack.questions
    .filter(({ askedIf }) => !askedIf || isAsked(askedIf, answers, filing.at))
    .map((question): FormAnswer => ({ question, ...(answers[question.id] ?? missing) }))
  const chapters = [...Map.groupBy(asked, ({ question }) => question.chapter)]
  const counted = asked.filter(({ question }) => question.mandatory)
  return {
    pack: pack.id,
    chapters: chapters.map(([chapter, found]) => ({ chapter, answers: found })),
    completeness: { answered: counted.filter(({ value }) => value !== null).length, asked: counted.length },
  }
}

function isAsked(condition: AskedIf, answers: FormAnswers, filedAt: string): boolean {
  const value = answers[condition.question]?.value ?? null
  if (value === null) return false
  if ('longerAgoThanHours' in condition) return isLongerAgo(value, filedAt, condition.longerAgoThanHours)
  const codes = typeof value === 'string' ? [value] : Array.isArray(value) ? value : []
  return 'anyOf' in condition
    ? condition.anyOf.some((code) => codes.includes(code))
    : codes.some((code) => code !== condition.notOnly)
}

/** A day alone says too little to call anything late. */
const isLongerAgo = (value: FormValue, filedAt: string, hours: number): boolean =>
  typeof value === 'string' && value.includes('T') && hoursBetween(value, filedAt) > hours

/** What a filing keeps of its form: everything answered, but for what is about people. */
export const snapshotOf = ({ pack, chapters }: AuthorityForm): FiledForm => ({
  pack,
  answers: Object.fromEntries(
    chapters
      .flatMap(({ answers }) => answers)
      .flatMap(({ question, value, provenance, version }) =>
        provenance === 'missing' || question.about === 'person' ? [] : [[question.id, { value, provenance, version }]],
      ),
  ),
})

/** A form as it was filed, with who we are and whom to reach filled in again. */
export function filedFormOf(filed: FiledForm, breach: Case, about: AboutForm, pack: FormPack): AuthorityForm {
  const now = answersOfCase(breach, about.filing, about)
  const notKept = pack.questions.filter((question) => question.about !== 'case' && !filed.answers[question.id])
  const again = Object.fromEntries(notKept.map(({ id }) => [id, now[id]]))
  return formOf({ ...filed.answers, ...again }, about.filing, pack)
}

export type FormDifference = {
  readonly question: string
  readonly before: FormValue | null
  readonly after: FormValue | null
}

/** The questions on the breach that two forms answer differently, in the order of the later one and then of the earlier. */
export function differencesBetween(before: FiledForm, after: FiledForm): readonly FormDifference[] {
  const questions = [...new Set([...Object.keys(after.answers), ...Object.keys(before.answers)])]
  return questions
    .filter((question) => !aboutFiling.includes(question))
    .map((question) => ({
      question,
      before: before.answers[question]?.value ?? null,
      after: after.answers[question]?.value ?? null,
    }))
    .filter((one) => canonical(one.before) !== canonical(one.after))
}
