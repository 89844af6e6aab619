import type { ReactNode } from 'react'
import styles from './EmptyState.module.css'

/** Says that there is nothing, why, and what one can do about it. */
export const EmptyState = ({
  title,
  children,
  actions,
}: {
  title: string
  children?: ReactNode
  actions?: ReactNode
}) => (
  <div className={styles.empty}>
    <p className={styles.title}>{title}</p>
    {children}
    {actions !== undefined && <div className={styles.actions}>{actions}</div>}
  </div>
)
