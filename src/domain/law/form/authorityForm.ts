import type { Case } from '../../case/case.ts'
import { authorityStateOf } from '../../case/states.ts'
import type { FilingKind } from '../../case/codes.ts'
import { hoursBetween } from '../../time.ts'
import { canonical } from '../../canonical.ts'
import {
  type Answered,
  derived,
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
export type FormChapter = {
  readonly chapter: number
  readonly answers: readonly FormAnswer[]
  /** Questions that other answers make superfluous, each with its condition in `askedIf`. */
  readonly fallAway: readonly FormQuestion[]
}

/**
 * How far the form is: of the questions that must be answered and are asked, how many have an answer; and of all that are
 * asked, how many answers are to be checked. An empty optional answer is not incomplete.
 */
export type Completeness = { readonly answered: number; readonly asked: number; readonly toCheck: number }

/** The AP form as it is filled now or was filed, in the order of the form. */
export type AuthorityForm = {
  readonly pack: string
  readonly chapters: readonly FormChapter[]
  readonly completeness: Completeness
}

export type AboutForm = FormParties & { readonly filing: FilingOfForm }

/**
 * The AP form, filled from a case. What was answered at the filing itself goes before what was recorded; what was typed on
 * the form, now or at an earlier filing, only before what is derived: a fact stands in one place. The severity of question
 * 9.3 is never taken from the score.
 * @param about.filing the filing that is made or would be. @param pack the form in use at that moment.
 */
export function authorityFormOf(breach: Case, about: AboutForm, pack: FormPack): AuthorityForm {
  return formOf(withTyped(caseAnswersOf(breach, about), breach, about.filing), about.filing, pack)
}

/** What the case alone answers, before anything that was typed on the form. */
export const caseAnswersOf = (breach: Case, about: AboutForm): FormAnswers => answersOfCase(breach, about.filing, about)

/**
 * The filing that comes next, were it made at this moment.
 * @param now ISO 8601 in UTC. @param kind another kind than the one that usually follows, such as a withdrawal.
 */
export const nextFiling = (breach: Case, now: string, kind?: FilingKind): FilingOfForm => ({
  kind: kind ?? (['notified', 'supplemented'].includes(authorityStateOf(breach)) ? 'supplement' : 'initial'),
  at: now,
  version: null,
  delayReason: null,
  reason: null,
  answers: [],
})

type Own = {
  readonly question: string
  /** The entry with which it was typed. */
  readonly version: number
  /** Null: taken back. */
  readonly value: FormValue | null
  /** What the case said then; not known of what was answered at a filing. */
  readonly insteadOf?: FormValue | null
}

function withTyped(says: FormAnswers, breach: Case, filing: FilingOfForm): FormAnswers {
  const merged: Record<string, Answered | Missing | undefined> = { ...says }
  const latest = new Map(ownAnswers(breach).map((own) => [own.question, own]))
  for (const [question, { value, version, insteadOf }] of latest) {
    const base = says[question] ?? missing
    if (value === null || base.provenance === 'recorded') continue
    const overtaken = insteadOf !== undefined && canonical(base.value) !== canonical(insteadOf)
    merged[question] = overtaken ? { ...derived(value, version), caseSays: base.value } : recorded(value, version)
  }
  for (const { question, value } of filing.answers) merged[question] = recorded(value, filing.version)
  return merged
}

/** What was typed on the form, at earlier filings and since, oldest first. */
function ownAnswers({ authority: { notifications, formAnswers } }: Case): readonly Own[] {
  const atFilings = notifications.flatMap(({ version, form }) =>
    Object.entries(form?.answers ?? {}).flatMap(([question, answer]): readonly Own[] =>
      answer.version === version && !aboutFiling.includes(question) ? [{ question, version, value: answer.value }] : [],
    ),
  )
  const last = notifications.at(-1)?.version ?? 0
  const since = formAnswers.filter(({ question, version }) => version > last || !aboutFiling.includes(question))
  return [...atFilings, ...since].toSorted((a, b) => a.version - b.version)
}

/** The form asks this about one notification; the next one it asks again. */
const aboutFiling: readonly string[] = ['1.1', '1.1a', '1.1b', '4.5']

function formOf(answers: FormAnswers, filing: Pick<FilingOfForm, 'at'>, pack: FormPack): AuthorityForm {
  const isAskedNow = ({ askedIf }: FormQuestion) => !askedIf || isAsked(askedIf, answers, filing.at)
  const asked = pack.questions
    .filter(isAskedNow)
    .map((question): FormAnswer => ({ question, ...(answers[question.id] ?? missing) }))
  const chapters = [...Map.groupBy(pack.questions, ({ chapter }) => chapter)]
  const counted = asked.filter(({ question }) => question.mandatory)
  return {
    pack: pack.id,
    chapters: chapters.map(([chapter, questions]) => ({
      chapter,
      answers: asked.filter(({ question }) => question.chapter === chapter),
      fallAway: questions.filter((question) => !isAskedNow(question)),
    })),
    completeness: {
      answered: counted.filter(({ value }) => value !== null).length,
      asked: counted.length,
      toCheck: asked.filter(({ provenance }) => provenance === 'derived').length,
    },
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
export const snapshotOf = (form: AuthorityForm): FiledForm => ({
  pack: form.pack,
  answers: answered(form, ({ about }) => about !== 'person'),
})

/** What a filing keeps apart, to be destroyed on its own term: who filed, and whom the AP could reach. */
export const peopleIn = (form: AuthorityForm): FiledForm['answers'] => answered(form, ({ about }) => about === 'person')

const answered = ({ chapters }: AuthorityForm, isKept: (question: FormQuestion) => boolean): FiledForm['answers'] =>
  Object.fromEntries(
    chapters
      .flatMap(({ answers }) => answers)
      .flatMap(({ question, value, provenance, version }) =>
        provenance === 'missing' || !isKept(question) ? [] : [[question.id, { value, provenance, version }]],
      ),
  )

/**
 * A form as it was filed. Only a filing from before we kept who we were is filled in again with who we are: what was
 * kept stays as it was, and what was destroyed stays empty.
 */
export function filedFormOf(
  { form: filed, people }: { readonly form: FiledForm; readonly people: FiledForm['answers'] | null },
  breach: Case,
  about: AboutForm,
  pack: FormPack,
): AuthorityForm {
  const kept = { ...filed.answers, ...people }
  const parties = pack.questions.filter((question) => question.about !== 'case')
  // What came from the settings rests on no entry of the case.
  const isKept = parties.some(
    ({ id }) => filed.answers[id]?.provenance === 'recorded' && filed.answers[id].version === null,
  )
  const now = isKept ? {} : answersOfCase(breach, about.filing, about)
  const again = Object.fromEntries(parties.filter(({ id }) => !kept[id]).map(({ id }) => [id, now[id]]))
  return formOf({ ...kept, ...again }, about.filing, pack)
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
