import type { AuthorityFormView } from '../../../contract/authorityForm.ts'
import type { FormAnswerView } from './formQueries.ts'

/** One field of the AP form that is typed over: an answer, or one part of a group. */
export type CopyStep = {
  /** Also the id of the element that shows the answer. */
  readonly key: string
  readonly question: string
  /** The number and the words of the field. */
  readonly label: string
  readonly answer: string
}

/** Everything that can be typed over, in the order of the form. What has no answer is passed over. */
export const copyStepsIn = ({ chapters }: Pick<AuthorityFormView, 'chapters'>): readonly CopyStep[] =>
  chapters.flatMap(({ answers }) => answers).flatMap(stepsOf)

/** The fields of one question. */
export function stepsOf({ question, text, answer, parts }: FormAnswerView): readonly CopyStep[] {
  if (answer === null) return []
  if (parts.length === 0) return [{ key: question, question, label: `${question} ${text}`, answer }]
  return parts.map((one) => ({
    key: `${question}.${one.part}`,
    question,
    label: `${question} ${one.text}`,
    answer: one.answer,
  }))
}

/**
 * The field that the next copy takes: the one somebody stands on, or, when that was typed over already, the first after it
 * that was not. Null when all were.
 */
export function stepToCopy(
  steps: readonly CopyStep[],
  current: string | null,
  isCopied: (step: CopyStep) => boolean,
): CopyStep | null {
  const at = Math.max(
    0,
    steps.findIndex(({ key }) => key === current),
  )
  return [...steps.slice(at), ...steps.slice(0, at)].find((step) => !isCopied(step)) ?? null
}

/** The whole form as one text: each chapter with its questions and their answers. */
export function wholeForm({ chapters }: Pick<AuthorityFormView, 'chapters'>): string {
  return chapters
    .map(({ chapter, title, answers }) => {
      const filled = answers.flatMap(({ question, text, answer }) =>
        answer === null ? [] : [`${question} ${text}\n${answer}`],
      )
      return [`${chapter}. ${title}`, ...filled].join('\n\n')
    })
    .join('\n\n')
}
