import type { ReactNode } from 'react'
import { BelowTheFold } from '../../ui/drawing/FirstScreen.tsx'
import styles from './Fold.module.css'

/** What is there for who asks: one line that opens it. On paper it stands open. */
export const Fold = ({ label, children }: { label: string; children: ReactNode }) => (
  <details className={styles.fold} data-on-paper>
    <summary>{label}</summary>
    <BelowTheFold>
      <div className={styles.content}>{children}</div>
    </BelowTheFold>
  </details>
)
