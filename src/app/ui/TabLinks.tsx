import { Link, type To } from 'react-router'
import { useFormat } from '../text/useFormat.ts'
import styles from './TabLinks.module.css'

export type TabLink = {
  readonly to: To
  readonly label: string
  readonly count?: number | undefined
  readonly current: boolean
}

/** Views beside each other, as what they are: links with counts, one of which is the present page. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  const format = useFormat()
  return (
    <nav aria-label={label} className={styles.tabs}>
      <ul>
        {tabs.map(({ to, label: name, count, current }) => (
          <li key={name} ref={current ? bringIntoRow : undefined}>
            <Link to={to} aria-current={current ? 'page' : undefined}>
              {name}
              {count !== undefined && <span className={styles.count}> {format.number(count)}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Where the tabs slide, the present one may lie outside: only the row itself moves. */
function bringIntoRow(tab: HTMLLIElement | null): void {
  const row = tab?.parentElement
  if (!tab || !row || row.scrollWidth <= row.clientWidth) return
  row.scrollLeft = tab.offsetLeft - row.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2
}
