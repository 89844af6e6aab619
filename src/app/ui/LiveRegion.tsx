import { useEffect, useRef } from 'react'
import { VisuallyHidden } from './VisuallyHidden.tsx'

type Sentence = { readonly text: string; readonly urgent: boolean }

/**
 * So long a sentence waits: until the focus has moved and the dialog that ended has closed, or a screen reader would
 * speak of those alone. What is said meanwhile is heard together with it.
 */
const breath = 100

let waiting: Sentence[] = []

/** Where sentences are heard. The newest alone hears them: all that lies under a modal dialog is silent. */
const listeners: ((sentences: readonly Sentence[]) => void)[] = []

/** Lets screen readers speak a sentence: at the next pause, or before all else when it is urgent. */
export function announce(text: string, { urgent = false } = {}): void {
  if (waiting.length === 0) setTimeout(speak, breath)
  waiting.push({ text, urgent })
}

function speak() {
  const sentences = waiting
  waiting = []
  listeners.at(-1)?.(sentences)
}

/** Where announcements are heard: stands in the shell from the beginning, and in each dialog while that is open. */
export function LiveRegion() {
  const calm = useRef<HTMLSpanElement>(null)
  const urgent = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const hear = (sentences: readonly Sentence[]) => {
      fill(
        calm.current,
        sentences.filter((one) => !one.urgent),
      )
      fill(
        urgent.current,
        sentences.filter((one) => one.urgent),
      )
    }
    listeners.push(hear)
    return () => void listeners.splice(listeners.indexOf(hear), 1)
  }, [])
  return (
    <VisuallyHidden>
      <span ref={calm} aria-live="polite" />
      <span ref={urgent} aria-live="assertive" />
    </VisuallyHidden>
  )
}

/** Always with a new node: the same sentence, said twice, is read twice. */
function fill(place: HTMLElement | null, sentences: readonly Sentence[]): void {
  const node = document.createElement('span')
  const whole = sentences.map(({ text }) => text).join('. ')
  node.textContent = whole.replaceAll(/([.!?])\. /g, '$1 ')
  place?.replaceChildren(...(sentences.length > 0 ? [node] : []))
}
