import type { ReactNode } from 'react'
import styles from './Kbd.module.css'

/** A key of the keyboard. Decorative ones repeat a hint that is told elsewhere and stay silent. */
export const Kbd = ({ children, decorative = false }: { children: ReactNode; decorative?: boolean }) => (
  <kbd className={styles.key} aria-hidden={decorative || undefined}>
    {children}
  </kbd>
)
