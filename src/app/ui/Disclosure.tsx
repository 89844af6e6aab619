import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { joinClasses } from './joinClasses.ts'
import styles from './Disclosure.module.css'

type DisclosureProps = {
  /** What stands on the button. */
  label: ReactNode
  buttonClassName?: string | undefined
  /** On which side of the button the panel opens. */
  side?: 'below' | 'above'
  align?: 'start' | 'end'
  children: ReactNode
}

/** A button that opens a small panel over the page: choices, columns, a menu of links. Esc, leaving it or pressing beside it closes it. */
export function Disclosure({ label, buttonClassName, side = 'below', align = 'start', children }: DisclosureProps) {
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const panelId = useId()

  useEffect(() => {
    if (!open) return
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [open])

  return (
    <div
      ref={root}
      className={styles.root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        event.stopPropagation()
        setOpen(false)
        button.current?.focus()
      }}
      onBlur={(event) => {
        if (event.relatedTarget instanceof Node && !root.current?.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <button ref={button} type="button" className={buttonClassName} aria-expanded={open} aria-controls={panelId} onClick={() => setOpen(!open)}>
        {label}
      </button>
      <div id={panelId} hidden={!open} className={joinClasses(styles.panel, styles[side], styles[align])}>
        {children}
      </div>
    </div>
  )
}
