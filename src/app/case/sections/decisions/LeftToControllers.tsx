import type { ReactNode } from 'react'
import { useCase } from '../../CaseContext.tsx'
import styles from './Decision.module.css'

/**
 * What a processor leaves to its controllers (GDPR art. 33(2)): at hand for who does it on their behalf, and no work to do.
 * @param left nothing of it was done here yet
 */
export function LeftToControllers({ left, what, children }: { left: boolean; what: string; children: ReactNode }) {
  const { view } = useCase()
  if (view.ourRole !== 'processor' || !left) return children
  return (
    <details className={styles.leftToOthers}>
      <summary>{what}</summary>
      <div className={styles.parts}>{children}</div>
    </details>
  )
}
