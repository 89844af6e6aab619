import type { FormValue } from '../law/form/answer.ts'
import { authorityFormOf, caseAnswersOf, nextFiling } from '../law/form/authorityForm.ts'
import { formPackAt } from '../law/form/formPack.ts'
import { canonical } from '../canonical.ts'
import { record, refuse } from '../recorded.ts'
import type { Case } from './case.ts'
import { type Context, refusalToHandle } from './context.ts'
import type { CaseDecision, Refusal } from './refusal.ts'

export type AnswerForm = {
  /** By the number of the question; null takes the typed answer back, so that what the case says counts again. */
  readonly answers: readonly { readonly question: string; readonly value: FormValue | null }[]
}

/** Why somebody may not answer questions of the AP form now; null when they may. */
export const refusalToAnswerForm = (breach: Case, { by }: Pick<Context, 'by'>): Refusal | null =>
  refusalToHandle(breach, by)

/**
 * Keeps what was typed on the AP form, for questions that only the form asks or of which the case says too little; it goes
 * into the next filing. Answers to questions that are not typed there are left out, and an answer that is there already
 * makes no new entry.
 */
export function answerAuthorityForm(command: AnswerForm, breach: Case, context: Context): CaseDecision {
  const refused = refusalToAnswerForm(breach, context)
  if (refused) return refuse(refused)
  const filing = nextFiling(breach, context.now)
  const parties = { organisation: null, contact: null }
  const pack = formPackAt(context.now)
  const says = caseAnswersOf(breach, { ...parties, filing })
  const shown = authorityFormOf(breach, { ...parties, filing }, pack).chapters.flatMap(({ answers }) => answers)
  const answers = command.answers.flatMap(({ question, value }) => {
    if (!pack.questions.some(({ id, typed }) => id === question && typed)) return []
    const now = shown.find((answer) => answer.question.id === question)
    const insteadOf = says[question]?.value ?? null
    const typed = breach.authority.formAnswers.find((one) => one.question === question)
    const asShown = canonical(value) === canonical(typed ? typed.value : null)
    // Confirming an answer that the case has since overtaken is news; saying the same thing twice is not.
    const isNews = !asShown || (value !== null && now !== undefined && 'caseSays' in now)
    return isNews ? [{ question, value, insteadOf }] : []
  })
  return answers.length === 0 ? record() : record({ type: 'authorityFormAnswered', answers })
}
