import { Link } from '../../ui/Link.tsx'
import { joinClasses } from '../../ui/joinClasses.ts'
import type { ChartData, ChartValue } from './chartData.ts'
import styles from './Charts.module.css'

type ChartTableProps = {
  data: ChartData
  /** What each row measures: drawn as a bar behind its name, so that the table is its own chart. */
  bars?: readonly number[]
  /** Of a long table so many rows stand on the screen, and what is not recorded; on paper all do. */
  most?: number
}

/** The figures of a chart; every figure that counts cases is the way to them. */
export function ChartTable({ data: { title, columns, rows }, bars, most = rows.length }: ChartTableProps) {
  const longest = Math.max(1, ...(bars ?? []))
  return (
    <div className={styles.scroll}>
      <table className={joinClasses(styles.table, bars && styles.barred)} aria-label={title}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, values, isUnknown = false }, row) => (
            <tr key={name} className={row >= most && !isUnknown ? styles.beyond : undefined}>
              <th scope="row">
                {bars && <Bar share={(bars[row] ?? 0) / longest} isUnknown={isUnknown} />}
                {name}
              </th>
              {values.map((value, at) => (
                <td key={columns[at + 1]}>
                  <Figure {...value} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A figure; as a link to its cases when it counts any. */
export const Figure = ({ shown, to, label }: ChartValue) =>
  to === undefined ? (
    shown
  ) : (
    <Link to={to} aria-label={label} className={styles.figure}>
      {shown}
    </Link>
  )

const Bar = ({ share, isUnknown }: { share: number; isUnknown: boolean }) => (
  <svg aria-hidden className={styles.bar}>
    <rect width={`${share * 100}%`} height="100%" rx="3" className={isUnknown ? styles.gap : styles.level} />
  </svg>
)
