import { useState } from 'react'
import { useKey } from '../../keys/useKey.ts'
import { authorityFormText } from '../../text/authorityForm.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { commonText } from '../../text/common.ts'
import { Button } from '../../ui/Button.tsx'
import { CheckIcon } from '../../ui/icons.tsx'
import { useCase } from '../CaseContext.tsx'
import { AnswerEditor } from './AnswerEditor.tsx'
import { AnswerShown } from './AnswerShown.tsx'
import styles from './AuthorityForm.module.css'
import { type CopyStep, stepsOf } from './copySteps.ts'
import type { FormAnswerView } from './formQueries.ts'
import { Provenance } from './Provenance.tsx'
import { questionId, type TypingOver } from './useTypingOver.ts'

type FormQuestionProps = { answer: FormAnswerView; isFiled: boolean; typing: TypingOver }

/** One question with its answer, where that comes from, and the ways to copy it, to check it and to give it. */
export function FormQuestion({ answer, isFiled, typing }: FormQuestionProps) {
  const { may } = useCase()
  const common = useText(commonText)
  const { question, text: words, mandatory, provenance, remarks } = answer
  const isCurrent = typing.current?.question === question
  const mayType = !isFiled && answer.typed && may('answerAuthorityForm')
  const isWanted = provenance === 'missing' && mandatory && answer.place === 'form'
  // Where an answer is wanted and can only be given here, its field stands open until it is left as ready.
  const [opened, setOpened] = useState<boolean | null>(null)
  const editing = mayType && (opened ?? isWanted)
  useKey('editAnswer', () => setOpened(true), isCurrent && mayType)
  return (
    <li
      id={questionId(question)}
      data-question={question}
      tabIndex={-1}
      className={styles.question}
      data-current={isCurrent || undefined}
      aria-current={isCurrent ? 'step' : undefined}
    >
      <h3>
        <span className={styles.number}>{question}</span>
        <span>
          {words}
          {!mandatory && <span className={styles.quiet}> ({common.optional})</span>}
        </span>
      </h3>
      <div className={styles.answer}>
        {editing ? (
          <AnswerEditor answer={answer} onTyping={() => setOpened(true)} onReady={() => setOpened(false)} />
        ) : (
          <AnswerShown answer={answer} isFiled={isFiled} />
        )}
        {!isFiled && <Provenance answer={answer} editing={editing} mayType={mayType} onEdit={() => setOpened(true)} />}
        {remarks.map((remark) => (
          <p key={remark} className={styles.remark}>
            {remark}
          </p>
        ))}
      </div>
      <CopyButtons steps={stepsOf(answer)} typing={typing} />
    </li>
  )
}

/** A button for each field of the form that this answer fills. */
function CopyButtons({ steps, typing }: { steps: readonly CopyStep[]; typing: TypingOver }) {
  const text = useText(authorityFormText)
  return (
    <div className={styles.copies} data-screen-only>
      {steps.map((step) => {
        const state = typing.stateOf(step)
        return (
          <div key={step.key} className={styles.copy} data-state={state}>
            <Button small look="quiet" aria-label={text.copyOf(step.label)} onClick={() => typing.copy(step)}>
              {state === 'done' && <CheckIcon size="1em" />}
              {text.copy}
            </Button>
            {state !== 'open' && <span>{state === 'done' ? text.done : text.changedSince}</span>}
          </div>
        )
      })}
    </div>
  )
}
