import type { AuthorityFormView } from '../../contract/authorityForm.ts'
import type { AuthorityForm, FormAnswer, FormDifference } from '../../domain/law/form/authorityForm.ts'
import {
  answerText,
  chapterTitle,
  choiceText,
  conditionText,
  partsText,
  questionText,
  remarkText,
} from '../../domain/law/form/formInWords.ts'
import type { FormPack } from '../../domain/law/form/question.ts'
import type { Remark } from '../../domain/law/form/remarks.ts'
import type { Shown } from '../shown.ts'
import type { Language } from '../texts/language.ts'

type View = Shown<AuthorityFormView>

/** A form with its questions, choices, answers and remarks in the reader's language. */
export const presentForm = (
  { chapters, completeness }: AuthorityForm,
  remarks: Readonly<Record<string, readonly Remark[]>>,
  language: Language,
): Pick<View, 'chapters' | 'completeness'> => ({
  completeness,
  chapters: chapters.map(({ chapter, answers, fallAway }) => ({
    chapter,
    title: chapterTitle(chapter, language),
    answers: answers.map((answer) => presentAnswer(answer, remarks[answer.question.id] ?? [], language)),
    fallAway: fallAway.map(({ id, askedIf }) => ({
      question: id,
      text: questionText(id, language),
      because: askedIf ? conditionText(askedIf, language) : '',
    })),
  })),
})

function presentAnswer(
  answer: FormAnswer,
  remarks: readonly Remark[],
  language: Language,
): View['chapters'][number]['answers'][number] {
  const { question, value, provenance, version } = answer
  const { caseSays } = 'caseSays' in answer ? answer : {}
  return {
    question: question.id,
    text: questionText(question.id, language),
    type: question.type,
    mandatory: question.mandatory,
    choices: (question.choices ?? []).map((code) => ({ code, text: choiceText(question.id, code, language) })),
    provenance,
    version,
    value,
    answer: value === null ? null : answerText(question, value, language),
    parts: value === null ? [] : partsText(value, language),
    place: question.place,
    typed: question.typed,
    caseSays: caseSays === undefined || caseSays === null ? null : answerText(question, caseSays, language),
    remarks: remarks.map((remark) => remarkText(remark, language)),
  }
}

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
