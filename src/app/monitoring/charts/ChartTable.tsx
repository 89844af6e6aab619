import { Link } from '../../ui/Link.tsx'
import type { ChartData, ChartValue } from './chartData.ts'
import styles from './Charts.module.css'

type ChartTableProps = {
  data: ChartData
  /** What each row measures: drawn as a bar below its name, so that the table is its own chart. */
  bars?: readonly number[]
}

/** The figures of a chart; every figure that counts cases is the way to them. */
export function ChartTable({ data: { title, columns, rows }, bars }: ChartTableProps) {
  const longest = Math.max(1, ...(bars ?? []))
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={title}>
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
          {rows.map(({ name, values }, row) => (
            <tr key={name}>
              <th scope="row">
                {name}
                {bars && <Bar share={(bars[row] ?? 0) / longest} />}
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

const Bar = ({ share }: { share: number }) => (
  <svg aria-hidden width="100%" height="7" className={styles.bar}>
    <rect width={`${share * 100}%`} height="7" rx="2" className={styles.water} />
  </svg>
)
