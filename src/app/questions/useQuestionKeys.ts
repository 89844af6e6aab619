import { useCallback, useId, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { singleKeysOn } from '../keys/keyboard.ts'

type QuestionKeys = {
  /** The id of the list of questions. */
  readonly listId: string
  /** The place of the question that has the focus, from 0. */
  readonly current: number
  /** Give this to what holds the questions and their buttons. */
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** Give this to the list of questions. */
  readonly onFocus: (event: FocusEvent) => void
  /** Brings the focus to a question, counted from 0. */
  readonly goTo: (index: number) => void
}

const questionsIn = (listId: string): readonly HTMLElement[] => [
  ...(document.getElementById(listId)?.querySelectorAll<HTMLElement>('[data-question]') ?? []),
]
const controls = 'input, textarea, select'

/** The places where Enter halts: every field, and of choices that go together the chosen one or else the first. */
function haltsIn(list: readonly HTMLElement[]): readonly HTMLElement[] {
  const all = list.flatMap((question) => [...question.querySelectorAll<HTMLElement>(controls)])
  return all.filter((control) => control === haltFor(control, all))
}

function haltFor(control: HTMLElement, all: readonly HTMLElement[]): HTMLElement {
  if (!(control instanceof HTMLInputElement) || control.name === '' || !['radio', 'checkbox'].includes(control.type))
    return control
  const group = all.filter(
    (other): other is HTMLInputElement => other instanceof HTMLInputElement && other.name === control.name,
  )
  const chosen = control.type === 'radio' ? group.find(({ checked }) => checked) : undefined
  return chosen ?? group[0] ?? control
}

/**
 * Questions that are answered without a mouse: Enter goes on to the next field, Shift+Enter goes back, Ctrl+Enter is done, and
 * in a question with choices its number takes one. Buttons and links keep their own Enter.
 * @param onEnd Enter in the last field
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
      if (question) halt(haltsIn([question])[0])
    },
    [listId],
  )

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !(event.target instanceof HTMLElement)) return
    const place = placeOf(event.target)
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      // Also on a button: it is the same stroke wherever the focus is.
      event.preventDefault()
      return onDone()
    }
    if (place === -1 || !event.target.matches(controls)) return
    if (event.key === 'Enter') {
      event.preventDefault()
      const all = questions()
      const halts = haltsIn(all)
      const from = halts.indexOf(
        haltFor(event.target, [...(all[place]?.querySelectorAll<HTMLElement>(controls) ?? [])]),
      )
      const next = halts[event.shiftKey ? Math.max(0, from - 1) : from + 1]
      return next ? halt(next) : onEnd()
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

function halt(control: HTMLElement | undefined): void {
  control?.focus()
  if (control instanceof HTMLTextAreaElement) control.setSelectionRange(control.value.length, control.value.length)
  control?.closest('[data-question]')?.scrollIntoView?.({ block: 'nearest' })
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
