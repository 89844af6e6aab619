import type { ReactNode, Ref } from 'react'
import { commonText } from '../text/common.ts'
import { useText } from '../text/LanguageProvider.tsx'
import styles from './Alert.module.css'
import { CheckIcon, InfoIcon, WarningIcon } from './icons.tsx'
import { joinClasses } from './joinClasses.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export type AlertKind = 'info' | 'warning' | 'error' | 'success'

const icons = { info: InfoIcon, warning: WarningIcon, error: WarningIcon, success: CheckIcon }

type AlertProps = {
  kind?: AlertKind
  title?: string
  actions?: ReactNode
  children?: ReactNode
  ref?: Ref<HTMLDivElement>
}

/** A message that stays until its cause is gone; at most three sentences. Take a ref to move the focus to it. */
export function Alert({ kind = 'info', title, actions, children, ref }: AlertProps) {
  const text = useText(commonText)
  const Icon = icons[kind]
  return (
    <div
      ref={ref}
      tabIndex={-1}
      className={joinClasses(styles.alert, styles[kind])}
      role={kind === 'error' ? 'alert' : undefined}
    >
      <Icon />
      <div className={styles.body}>
        <VisuallyHidden>{text.alert[kind]}: </VisuallyHidden>
        {title !== undefined && <strong className={styles.title}>{title}</strong>}
        {children}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  )
}
