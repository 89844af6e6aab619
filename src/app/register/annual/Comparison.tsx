import type { Statistics } from '../../../contract/statistics.ts'
import { annualText } from '../../text/annual.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { monitoringText } from '../../text/monitoring.ts'
import { useFormat } from '../../text/useFormat.ts'
import styles from './Annual.module.css'

/** The figures of a year beside those of the year before. */
export function Comparison({ year, figures, before }: { year: number; figures: Statistics; before: Statistics }) {
  const text = useText(annualText)
  const { share } = useText(monitoringText)
  const format = useFormat()
  const shown = ({ breaches, noBreach, open, notified, within72Hours, informed, contained, people }: Statistics) => {
    const partOf = ({ count, of: all }: Statistics['notified']) =>
      all === 0 ? format.number(count) : share(format.number(count), format.number(all))
    return {
      breaches: format.number(breaches),
      noBreach: format.number(noBreach),
      notified: partOf(notified),
      within72Hours: partOf(within72Hours),
      informed: partOf(informed),
      people: format.quantity({ min: people.min, max: people.max }),
      contained: partOf(contained),
      open: format.number(open),
    }
  }
  const now = shown(figures)
  const then = shown(before)
  return (
    <table className={styles.comparison}>
      <caption>{text.comparison}</caption>
      <thead>
        <tr>
          <th scope="col">{text.figure}</th>
          <th scope="col">{year}</th>
          <th scope="col">{year - 1}</th>
        </tr>
      </thead>
      <tbody>
        {(Object.keys(now) as (keyof typeof now)[]).map((name) => (
          <tr key={name}>
            <th scope="row">{text.figures[name]}</th>
            <td>{now[name]}</td>
            <td>{then[name]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
