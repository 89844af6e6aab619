import type { ReactNode } from 'react'
import styles from './SummaryList.module.css'

export type SummaryItem = { readonly term: string; readonly value: ReactNode; readonly action?: ReactNode }

/** Facts as term and value, with an action such as "Wijzigen" at the end of a line. */
export const SummaryList = ({ items }: { items: readonly SummaryItem[] }) => (
  <dl className={styles.list}>
    {items.map(({ term, value, action }) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{value}</dd>
        {action !== undefined && <dd className={styles.action}>{action}</dd>}
      </div>
    ))}
  </dl>
)
