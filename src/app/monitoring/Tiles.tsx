import type { CaseList } from '../../contract/cases.ts'
import { pages } from '../shell/pages.ts'
import { monitoringText } from '../text/monitoring.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { joinClasses } from '../ui/joinClasses.ts'
import { Link } from '../ui/Link.tsx'
import { plainView, writeAddress, type WorklistAddress } from '../worklist/address.ts'
import styles from './Monitoring.module.css'

/** The numbers that ask for attention, each of which is the way to its cases. */
export function Tiles({ counts: { groups, views } }: { counts: CaseList['counts'] }) {
  const text = useText(monitoringText)
  const format = useFormat()
  const team = plainView('team')
  const tiles: readonly { name: keyof typeof text.tiles; count: number; to: WorklistAddress }[] = [
    { name: 'late', count: groups.late, to: { ...team, group: 'late' } },
    { name: 'today', count: groups.today, to: { ...team, group: 'today' } },
    { name: 'within24Hours', count: groups.within24Hours, to: { ...team, group: 'within24Hours' } },
    { name: 'unassigned', count: views.unassigned, to: plainView('unassigned') },
    { name: 'waiting', count: views.waiting, to: plainView('waiting') },
  ]
  return (
    <section aria-labelledby="now">
      <h2 id="now" className={styles.heading}>
        {text.now}
      </h2>
      <ul className={styles.tiles}>
        {tiles.map(({ name, count, to }) => (
          <li key={name}>
            <Link
              quiet
              to={pages.worklist + writeAddress(to)}
              className={joinClasses(styles.tile, count > 0 && name === 'late' && styles.late)}
            >
              <span className={styles.number}>{format.number(count)}</span> {text.tiles[name]}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
