import type { ChartData } from './chartData.ts'
import styles from './Charts.module.css'

const rowHeight = 34

export const rowBarsHeight = (rows: number): number => rows * rowHeight

/** The rows of a table with bars as a drawing: name and first figure above each bar. */
export function RowBars({ data: { rows }, bars }: { data: ChartData; bars: readonly number[] }) {
  const longest = Math.max(1, ...bars)
  return (
    <svg width="100%" height={rowBarsHeight(rows.length)}>
      {rows.map(({ name, values, isUnknown }, row) => (
        <g key={name}>
          <text className={styles.word} x="0" y={row * rowHeight + 14}>
            {name}
          </text>
          <text className={styles.number} x="100%" y={row * rowHeight + 14} textAnchor="end">
            {values[0]?.shown}
          </text>
          <rect
            className={isUnknown ? styles.rest : styles.water}
            x="0"
            y={row * rowHeight + 20}
            width={`${((bars[row] ?? 0) / longest) * 100}%`}
            height="8"
            rx="2"
          />
        </g>
      ))}
    </svg>
  )
}
