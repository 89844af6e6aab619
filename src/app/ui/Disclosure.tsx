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
export function Disclosure({
  label,
  buttonClassName,
  side = 'below',
  align = 'start',
  children,
}: DisclosureProps) {
  const [open, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
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

  return (
    <div ref={root} className={styles.root}>
      <button
        ref={button}
        type="button"
        className={buttonClassName}
        aria-expanded={open}
        aria-controls={panelId}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      <div id={panelId} hidden={!open} className={joinClasses(styles.panel, styles[side], styles[align])}>
        {children}
      </div>
    </div>
  )
}
