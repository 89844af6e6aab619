import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { joinClasses } from './joinClasses.ts'
import styles from './Disclosure.module.css'

type DisclosureProps = {
  /** What stands on the button. */
  label: ReactNode
  buttonClassName?: string | undefined
  /** On which side of the button the panel opens. */
  side?: 'below' | 'above'
  align?: 'start' | 'end'
  /** As a function it is asked only once the panel was opened: for what is large, or fetched first. */
  children: ReactNode | (() => ReactNode)
}

/** So far a panel stays from the edges of the window, in pixels. */
const edge = 8

/** A button that opens a small panel over the page: choices, columns, a menu of links. Esc, leaving it or pressing beside it closes it. */
export function Disclosure({ label, buttonClassName, side = 'below', align = 'start', children }: DisclosureProps) {
  const [open, setOpen] = useState(false)
  const [wasOpen, setWasOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const panelId = useId()

  useEffect(() => {
    if (!open) return
    const leave = ({ target }: Event) => {
      if (target instanceof Node && !root.current?.contains(target)) setOpen(false)
    }
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      button.current?.focus()
    }
    document.addEventListener('pointerdown', leave)
    document.addEventListener('focusin', leave)
    document.addEventListener('keydown', escape)
    return () => {
      document.removeEventListener('pointerdown', leave)
      document.removeEventListener('focusin', leave)
      document.removeEventListener('keydown', escape)
    }
  }, [open])

  useLayoutEffect(() => {
    const box = panel.current
    if (!open || !box) return
    // On a narrow screen the panel moves back in, rather than the page growing wider; again when what is in it came later.
    const place = () => {
      box.style.translate = ''
      const { left, right } = box.getBoundingClientRect()
      const over = right - (document.documentElement.clientWidth - edge)
      if (over > 0) box.style.translate = `${-Math.min(over, left - edge)}px`
      else if (left < edge) box.style.translate = `${edge - left}px`
    }
    place()
    const watch = new ResizeObserver(place)
    watch.observe(box)
    return () => watch.disconnect()
  }, [open])

  return (
    <div ref={root} className={styles.root}>
      <button
        ref={button}
        type="button"
        className={buttonClassName}
        aria-expanded={open}
        aria-controls={panelId}
        onClick={() => {
          setOpen(!open)
          setWasOpen(true)
        }}
      >
        {label}
      </button>
      <div ref={panel} id={panelId} hidden={!open} className={joinClasses(styles.panel, styles[side], styles[align])}>
        {typeof children === 'function' ? wasOpen && children() : children}
      </div>
    </div>
  )
}
