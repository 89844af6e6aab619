import { useEffect, useEffectEvent, useState } from 'react'
import type { AuthorityFormView } from '../../../contract/authorityForm.ts'
import { useFormDraft } from '../../client/drafts.ts'
import { useKey } from '../../keys/useKey.ts'
import { authorityFormText } from '../../text/authorityForm.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { type CopyStep, copyStepsIn, stepToCopy } from './copySteps.ts'
import { copyText } from './copyText.ts'

export const answerId = (key: string): string => `antwoord-${key}`
export const questionId = (question: string): string => `vraag-${question}`

export type TypingOver = {
  readonly steps: readonly CopyStep[]
  readonly current: CopyStep | null
  readonly stateOf: (step: CopyStep) => 'open' | 'done' | 'changed'
  readonly done: number
  /** Copies this field, or else the one whose turn it is. */
  readonly copy: (step?: CopyStep) => void
  /** Goes to another field without copying. */
  readonly move: (by: 1 | -1) => void
  readonly startAgain: () => void
}

/**
 * Typing the form over into another window: which field one stands on, which were copied, and one key that copies and then
 * goes on. What was copied is remembered through reloads, with its text: an answer that changes later is shown as such.
 * @param name under which it is remembered
 */
export function useTypingOver(form: AuthorityFormView, name: string): TypingOver {
  const text = useText(authorityFormText)
  const [copied, remember, forget] = useFormDraft<Record<string, string>>(name, {})
  const [key, setKey] = useState<string | null>(null)
  const steps = copyStepsIn(form)
  const current = steps.find((step) => step.key === key) ?? null
  const isDone = (step: CopyStep) => copied[step.key] === step.answer

  const stand = (step: CopyStep) => {
    setKey(step.key)
    const row = document.getElementById(questionId(step.question))
    row?.focus({ preventScroll: true })
    row?.scrollIntoView({ block: 'center' })
  }
  const copy = async (asked?: CopyStep) => {
    const step = asked ?? stepToCopy(steps, key, isDone)
    if (!step) return announce(text.bar.all)
    stand(step)
    const how = await copyText(step.answer, document.getElementById(answerId(step.key)))
    remember({ [step.key]: step.answer })
    announce(how === 'copied' ? text.copied(step.label) : text.selected(step.label), { urgent: how === 'selected' })
  }
  const move = (by: 1 | -1) => {
    const at = steps.findIndex((step) => step.key === key)
    const next = steps[at === -1 ? (by === 1 ? 0 : steps.length - 1) : at + by]
    if (next) stand(next)
  }
  // Whoever clicks or tabs into a question stands there.
  const follow = useEffectEvent((focused: EventTarget | null) => {
    const row = focused instanceof Element ? focused.closest('[data-question]') : null
    const question = row?.getAttribute('data-question')
    if (!question || question === current?.question) return
    setKey(steps.find((step) => step.question === question)?.key ?? key)
  })
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => follow(target)
    document.addEventListener('focusin', onFocus)
    return () => document.removeEventListener('focusin', onFocus)
  }, [])

  useKey('copyAnswer', () => void copy())
  useKey('nextQuestion', () => move(1))
  useKey('previousQuestion', () => move(-1))

  return {
    steps,
    current,
    stateOf: (step) => (isDone(step) ? 'done' : copied[step.key] === undefined ? 'open' : 'changed'),
    done: steps.filter(isDone).length,
    copy: (step) => void copy(step),
    move,
    startAgain: () => {
      forget()
      setKey(null)
    },
  }
}
