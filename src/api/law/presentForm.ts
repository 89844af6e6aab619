import type { AuthorityFormView } from '../../contract/authorityForm.ts'
import type { AuthorityForm, FormAnswer, FormDifference } from '../../domain/law/form/authorityForm.ts'
import { answerText, chapterTitle, choiceText, questionText } from '../../domain/law/form/formInWords.ts'
import type { FormPack } from '../../domain/law/form/question.ts'
import type { Shown } from '../shown.ts'
import type { Language } from '../texts/language.ts'

type View = Shown<AuthorityFormView>

/** A form with its questions, choices and answers in the reader's language. */
export const presentForm = (
  { chapters, completeness }: AuthorityForm,
  language: Language,
): Pick<View, 'chapters' | 'completeness'> => ({
  completeness,
  chapters: chapters.map(({ chapter, answers }) => ({
    chapter,
    title: chapterTitle(chapter, language),
    answers: answers.map((answer) => presentAnswer(answer, language)),
  })),
})

const presentAnswer = (
  { question, value, provenance, version }: FormAnswer,
  language: Language,
): View['chapters'][number]['answers'][number] => ({
  question: question.id,
  text: questionText(question.id, language),
  type: question.type,
  mandatory: question.mandatory,
  choices: (question.choices ?? []).map((code) => ({ code, text: choiceText(question.id, code, language) })),
  provenance,
  version,
  value,
  answer: value === null ? null : answerText(question, value, language),
})

/** What differs between two forms, in words. */
export function presentDifferences(
  differences: readonly FormDifference[],
  { questions }: FormPack,
  language: Language,
): View['changed'] {
  return differences.map(({ question, before, after }) => {
    const asked = questions.find(({ id }) => id === question) ?? { id: question, type: 'text' as const }
    const inWords = (value: FormDifference['before']) => (value === null ? null : answerText(asked, value, language))
    return {
      question,
      text: questionText(question, language),
      before: inWords(before),
      after: inWords(after),
    }
  })
}
