import { useCallback, useId, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { singleKeysOn } from '../keys/keyboard.ts'

type QuestionKeys = {
  /** The id of the list of questions. */
  readonly listId: string
  /** The place of the question that has the focus, from 0. */
  readonly current: number
  /** Give these to the list of questions. */
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFocus: (event: FocusEvent) => void
  /** Brings the focus to a question, counted from 0. */
  readonly goTo: (index: number) => void
}

const questionsIn = (listId: string): readonly HTMLElement[] => [
  ...(document.getElementById(listId)?.querySelectorAll<HTMLElement>('[data-question]') ?? []),
]
const controls = 'input, textarea, select'

/**
 * Questions that are answered without a mouse: Enter goes on, Shift+Enter goes back, Ctrl+Enter is done, and in a question
 * with choices its number takes one. Buttons and links keep their own Enter.
 * @param onEnd Enter on the last question
 */
export function useQuestionKeys({ onDone, onEnd }: { onDone: () => void; onEnd: () => void }): QuestionKeys {
  const listId = useId()
  const [current, setCurrent] = useState(0)
  const questions = () => questionsIn(listId)
  const placeOf = (target: EventTarget) =>
    target instanceof Element ? questions().findIndex((question) => question.contains(target)) : -1

  const goTo = useCallback(
    (index: number) => {
      const question = questionsIn(listId)[index]
      const chosen = question?.querySelector<HTMLElement>('input[type=radio]:checked')
      const control = chosen ?? question?.querySelector<HTMLElement>(controls)
      control?.focus()
      if (control instanceof HTMLTextAreaElement) control.setSelectionRange(control.value.length, control.value.length)
      question?.scrollIntoView?.({ block: 'nearest' })
    },
    [listId],
  )

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !(event.target instanceof HTMLElement)) return
    const place = placeOf(event.target)
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      return onDone()
    }
    if (place === -1 || !event.target.matches(controls)) return
    if (event.key === 'Enter') {
      event.preventDefault()
      if (event.shiftKey) return goTo(Math.max(0, place - 1))
      return place === questions().length - 1 ? onEnd() : goTo(place + 1)
    }
    if (/^[1-9]$/.test(event.key) && !event.altKey && !event.ctrlKey && !event.metaKey) choose(event)
  }

  return {
    listId,
    current,
    onKeyDown,
    onFocus: (event) => {
      const place = placeOf(event.target)
      if (place !== -1) setCurrent(place)
    },
    goTo,
  }
}

/** Takes the choice of that number within the group that has the focus; in a field a number is a number. */
function choose(event: KeyboardEvent): void {
  const { target } = event
  if (!(target instanceof HTMLInputElement) || !['radio', 'checkbox'].includes(target.type) || !singleKeysOn()) return
  const group = target.closest('fieldset')
  const choice = group?.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]')[
    Number(event.key) - 1
  ]
  if (!choice) return
  event.preventDefault()
  choice.click()
  choice.focus()
}
