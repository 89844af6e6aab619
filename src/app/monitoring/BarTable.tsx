import type { ReactNode } from 'react'
import styles from './Monitoring.module.css'

type BarTableProps = {
  caption: string
  /** The first names the rows, the others their values. */
  columns: readonly string[]
  rows: readonly { readonly name: string; readonly bar: number; readonly values: readonly ReactNode[] }[]
}

/** A table that is its own chart: the first value of each row is also drawn as a bar behind its name. */
export function BarTable({ caption, columns, rows }: BarTableProps) {
  const longest = Math.max(1, ...rows.map(({ bar }) => bar))
  return (
    <table className={styles.chart}>
      <caption>{caption}</caption>
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
        {rows.map(({ name, bar, values }) => (
          <tr key={name}>
            <th scope="row">
              {name}
              <svg aria-hidden className={styles.bar} width="100%" height="7">
                <rect width={`${(bar / longest) * 100}%`} height="7" rx="2" />
              </svg>
            </th>
            {values.map((value, index) => (
              <td key={columns[index + 1]}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
