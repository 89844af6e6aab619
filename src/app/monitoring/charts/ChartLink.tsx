import type { ReactNode } from 'react'
import { useHref, useLinkClickHandler } from 'react-router'
import styles from './Charts.module.css'

/** A part of a drawing that opens its cases. */
export function ChartLink({ to, label, children }: { to: string; label: string; children: ReactNode }) {
  const href = useHref(to)
  const follow = useLinkClickHandler(to)
  return (
    <a href={href} onClick={follow} aria-label={label} className={styles.mark}>
      {children}
    </a>
  )
}
