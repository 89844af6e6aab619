import type { Workload } from '../../contract/statistics.ts'
import { addHours } from '../../domain/time.ts'
import { pages } from '../shell/pages.ts'
import { monitoringText } from '../text/monitoring.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { joinClasses } from '../ui/joinClasses.ts'
import { Link } from '../ui/Link.tsx'
import { plainView, writeAddress, type WorklistAddress } from '../worklist/address.ts'
import styles from './Monitoring.module.css'

/** The numbers that ask for attention, each of which is the way to its cases. */
export function Tiles({ workload, secondReader }: { workload: Workload; secondReader: number }) {
  const text = useText(monitoringText)
  const format = useFormat()
  const team = plainView('team')
  const { now, late, unassigned, perHandler } = workload
  const within24Hours = perHandler.reduce((sum, row) => sum + row.within24Hours, 0)
  const tiles: readonly { name: keyof typeof text.tiles; count: number; to: WorklistAddress }[] = [
    { name: 'late', count: late, to: { ...team, group: 'late' } },
    { name: 'within24Hours', count: within24Hours, to: { ...team, dueFrom: now, dueBefore: addHours(now, 24) } },
    { name: 'unassigned', count: unassigned, to: plainView('unassigned') },
    { name: 'secondReader', count: secondReader, to: { ...plainView('team'), waitingFor: 'secondReader' } },
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
              className={joinClasses(
                styles.tile,
                count > 0 && name === 'late' && styles.late,
                count > 0 && name === 'within24Hours' && styles.soon,
              )}
            >
              <span className={styles.number}>{format.number(count)}</span> {text.tiles[name]}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
