import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useKey } from '../keys/useKey.ts'
import { commonText } from '../text/common.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Button } from './Button.tsx'
import { announce } from './LiveRegion.tsx'
import styles from './UndoBar.module.css'

const shownFor = 10_000

type Offer = { readonly message: string; readonly undo: () => void | Promise<void> }

const UndoContext = createContext<(offer: Offer) => void>(() => {})

/** Offers to take back what was just done: one offer at a time, ten seconds, or Ctrl+Z. */
export const useUndo = () => use(UndoContext)

/** Shows the offers of the screens below it. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const [offer, setOffer] = useState<Offer | null>(null)
  const show = useCallback((next: Offer) => {
    setOffer(next)
    announce(next.message)
  }, [])
  const close = useCallback(() => setOffer(null), [])
  return (
    <UndoContext value={show}>
      {children}
      {offer && <UndoBar key={offer.message} offer={offer} onGone={close} />}
    </UndoContext>
  )
}

function UndoBar({ offer, onGone }: { offer: Offer; onGone: () => void }) {
  const text = useText(commonText)
  const [held, setHeld] = useState(false)
  const left = useRef(shownFor)

  useEffect(() => {
    if (held) return
    const since = performance.now()
    const timer = setTimeout(onGone, left.current)
    return () => {
      clearTimeout(timer)
      left.current -= performance.now() - since
    }
  }, [held, onGone, offer])

  const undo = useMemo(
    () => () => {
      onGone()
      void Promise.resolve(offer.undo()).then(() => announce(text.undone))
    },
    [offer, onGone, text],
  )
  useKey('undo', undo)

  return (
    <div
      className={styles.bar}
      data-screen-only
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{offer.message}</span>
      <Button look="quiet" small onClick={undo} keyHint="Ctrl Z">
        {text.undo}
      </Button>
      <Button look="quiet" small onClick={onGone}>
        {text.close}
      </Button>
    </div>
  )
}
