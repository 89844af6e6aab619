import { useEffect, useRef, type RefObject } from 'react'

/** For a form that appears because somebody asked for it: its first question has the focus, at its answer where one is chosen. Give the ref to the form. */
export function useFirstField(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>('input, textarea, select')
    const chosen = first?.matches('[type=radio]')
      ? first.closest('fieldset')?.querySelector<HTMLElement>('[type=radio]:checked')
      : null
    ;(chosen ?? first)?.focus()
  }, [])
  return form
}
