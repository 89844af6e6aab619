import {
  createContext,
  use,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react'
import { useKey } from '../keys/useKey.ts'
import { commonText } from '../text/common.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Button } from './Button.tsx'
import { Link } from './Link.tsx'
import { announce } from './LiveRegion.tsx'
import styles from './UndoBar.module.css'

const shownFor = 10_000

type Offer = {
  readonly message: string
  /** Answers, in words, what could not be taken back; nothing when everything was. */
  readonly undo: () => unknown
  /** Where what was done can be seen. */
  readonly link?: { readonly to: string; readonly label: string }
}

/** An offer, or why one could not be kept. */
type Notice = Omit<Offer, 'undo'> & Partial<Pick<Offer, 'undo'>>

const UndoContext = createContext<(offer: Offer) => void>(() => {})

/** Offers to take back what was just done: one offer at a time, ten seconds, or Ctrl+Z. */
export const useUndo = () => use(UndoContext)

/** Shows the offers of the screens below it, and what could not be taken back. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<(Notice & { readonly turn: number }) | null>(null)
  const show = useCallback((next: Notice) => {
    setNotice((last) => ({ ...next, turn: (last?.turn ?? 0) + 1 }))
    announce(next.message, { urgent: !next.undo })
  }, [])
  const close = useCallback(() => setNotice(null), [])
  return (
    <UndoContext value={show}>
      {children}
      {notice && <UndoBar key={notice.turn} notice={notice} onGone={close} onRefused={show} />}
    </UndoContext>
  )
}

type UndoBarProps = { notice: Notice; onGone: () => void; onRefused: (refusal: Notice) => void }

function UndoBar({ notice: { message, undo: takeBack, link }, onGone, onRefused }: UndoBarProps) {
  const text = useText(commonText)
  const sentence = useProblemSentence()
  const [held, setHeld] = useState(false)
  const left = useRef(shownFor)
  const bar = useRef<HTMLElement>(null)

  useEffect(() => {
    // A refusal stays until it is read: what was done then stands as it was.
    if (held || !takeBack) return
    const since = performance.now()
    const timer = setTimeout(onGone, left.current)
    return () => {
      clearTimeout(timer)
      left.current -= performance.now() - since
    }
  }, [held, takeBack, onGone])

  useEffect(() => {
    const element = bar.current
    const hold = () => setHeld(true)
    const release = () => setHeld(false)
    const listening: readonly [string, () => void][] = [
      ['pointerenter', hold],
      ['focusin', hold],
      ['pointerleave', release],
      ['focusout', release],
    ]
    for (const [name, act] of listening) element?.addEventListener(name, act)
    return () => {
      for (const [name, act] of listening) element?.removeEventListener(name, act)
    }
  }, [])

  // The focus that is in it when it goes returns to where it came from; a layout effect ends while it is still there.
  useLayoutEffect(() => {
    const element = bar.current
    let from: EventTarget | null = null
    const keep = ({ relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node && element?.contains(relatedTarget))) from = relatedTarget
    }
    element?.addEventListener('focusin', keep)
    return () => {
      if (!element?.contains(document.activeElement)) return
      const target = from instanceof HTMLElement && from.isConnected ? from : document.getElementById('content')
      target?.focus({ preventScroll: true })
    }
  }, [])

  const undo = useMemo(
    () => () => {
      onGone()
      void Promise.resolve(takeBack?.()).then(
        (because) =>
          typeof because === 'string' && because !== '' ? onRefused({ message: because }) : announce(text.undone),
        (fault: unknown) => onRefused({ message: sentence(fault) }),
      )
    },
    [takeBack, onGone, onRefused, text, sentence],
  )
  useKey('undo', undo, takeBack !== undefined)

  return (
    <section ref={bar} aria-label={takeBack && text.undo} className={styles.bar} data-screen-only>
      <span>{message}</span>
      {link && <Link to={link.to}>{link.label}</Link>}
      {takeBack && (
        <Button look="quiet" small onClick={undo} keyHint="Ctrl Z">
          {text.undo}
        </Button>
      )}
      <Button look="quiet" small onClick={onGone}>
        {text.close}
      </Button>
    </section>
  )
}
