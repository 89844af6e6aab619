import type { ReactNode } from 'react'
import styles from './Questions.module.css'

/** One numbered question; its first label or legend is the sentence to say, large while it is being asked. */
export function Question({ number, current, children }: { number: number; current: boolean; children: ReactNode }) {
  return (
    <li className={styles.question} data-question data-current={current || undefined}>
      <span className={styles.number} aria-hidden>
        {number}
      </span>
      {children}
    </li>
  )
}
