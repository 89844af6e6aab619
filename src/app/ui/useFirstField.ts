import { useEffect, useRef, type RefObject } from 'react'

/** For a form that appears because somebody asked for it: its first question has the focus. Give the ref to the form. */
export function useFirstField(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), [])
  return form
}
