import type { CaseView } from '../../../contract/cases.ts'
import { useCase } from '../CaseContext.tsx'
import { writes } from '../caseWrites.ts'
import { type Autosave, useAutosave } from '../saving/useAutosave.ts'
import type { FormAnswerView } from './formQueries.ts'

type Value = FormAnswerView['value']

/** What stands in the field: an answer, or a text that is none yet. */
export type Typed = { readonly answer: Value; readonly unreadable: string }

/** How the drafts of answers begin; the number of the question follows. */
export const answerGroup = 'form.'

/**
 * The answer to one question of the form of the AP, saved by itself with the case.
 * @param proposed what the case says of it while nobody typed an answer
 */
export function useAnswerAutosave(question: string, proposed: Value): Autosave<Typed> {
  const { view } = useCase()
  const recordedIn = ({ authority }: CaseView) => {
    const typed = authority.formAnswers.find((one) => one.question === question)
    return {
      value: { answer: typed ? typed.value : proposed, unreadable: '' } satisfies Typed,
      version: typed?.version ?? null,
      at: typed?.recordedAt ?? null,
    }
  }
  return useAutosave<Typed>({
    view,
    group: `${answerGroup}${question}`,
    recordedIn,
    write: ({ answer: value, unreadable }) =>
      unreadable === '' ? writes.authorityFormAnswers({ answers: [{ question, value }] }) : null,
  })
}
