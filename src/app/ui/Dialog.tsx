import { useEffect, useId, useRef, type ReactNode } from 'react'
import { commonText } from '../text/common.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Button } from './Button.tsx'
import styles from './Dialog.module.css'
import { CrossIcon } from './icons.tsx'
import { joinClasses } from './joinClasses.ts'
import { LiveRegion } from './LiveRegion.tsx'
import { VisuallyHidden } from './VisuallyHidden.tsx'

type DialogProps = {
  title: string
  /** Called for Esc, the cross and a press outside; the owner then stops rendering the dialog. */
  onClose: () => void
  /** Buttons at the foot, the safe choice first: it has the focus when the dialog needs nothing typed. */
  actions?: ReactNode
  wide?: boolean
  children: ReactNode
}

/** A native modal dialog: render it to open it. The focus goes in, stays in, and comes back where it was. */
export function Dialog({ title, onClose, actions, wide = false, children }: DialogProps) {
  const text = useText(commonText)
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    if (element && !element.open) element.showModal()
    // A browser begins at a question as a whole; its answer that is chosen, or the first, is where somebody goes on.
    const question = document.activeElement
    if (question instanceof HTMLFieldSetElement) {
      const chosen = question.querySelector<HTMLElement>(':checked') ?? question.querySelector('input')
      chosen?.focus()
    }
    return () => {
      element?.close()
      // The browser does this for a dialog that closes, but not for one that leaves the page.
      if (before instanceof HTMLElement && before.isConnected) (openerOf(before) ?? before).focus()
    }
  }, [])

  return (
    <dialog
      ref={dialog}
      className={joinClasses(styles.dialog, wide && styles.wide)}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      closedby="any"
    >
      <div className={styles.frame}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        <div className={styles.body}>{children}</div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        {/* Last, so that the focus begins at the first field or the safe choice. */}
        <Button look="quiet" small onClick={onClose} className={styles.close}>
          <CrossIcon />
          <VisuallyHidden>{text.close}</VisuallyHidden>
        </Button>
        <LiveRegion />
      </div>
    </dialog>
  )
}

/** Where the focus was may have been in a menu that closed meanwhile: then it is the button of that menu. */
function openerOf(element: HTMLElement): HTMLElement | null {
  const panel = element.closest('[hidden]')
  return panel && document.querySelector<HTMLElement>(`[aria-controls="${panel.id}"]`)
}
