import type { Statistics } from '../../../contract/statistics.ts'
import { monitoringText } from '../../text/monitoring.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { useFormat } from '../../text/useFormat.ts'
import { ChartFrame } from './ChartFrame.tsx'
import styles from './Charts.module.css'

type Spread = Statistics['hours']['toAwareness']
type Props = { hours: Statistics['hours']; about: string }

const steps = ['toAwareness', 'toContainment', 'toDecision'] as const
const rowHeight = 58
const height = steps.length * rowHeight
const hour = 3_600_000

/** How long the steps took: never one average, but where the times lie. */
export function HoursChart({ hours, about }: Props) {
  const text = useText(monitoringText).hours
  const format = useFormat()
  const shown = (value: number | null) => ({ shown: value === null ? '–' : format.duration(value * hour) })
  return (
    <ChartFrame
      about={about}
      height={height}
      data={{
        title: text.title,
        columns: [text.step, text.of, text.min, text.median, text.p90, text.max],
        rows: steps.map((step) => {
          const { of: count, min, median, p90, max } = hours[step]
          return {
            name: text[step],
            values: [{ shown: format.number(count) }, ...[min, median, p90, max].map(shown)],
          }
        }),
      }}
      drawing={<Spreads hours={hours} />}
      legendInWords={text.legend}
      legend={<p className={styles.hint}>{text.legend}</p>}
    />
  )
}

function Spreads({ hours }: { hours: Statistics['hours'] }) {
  const text = useText(monitoringText).hours
  const format = useFormat()
  const words = ({ of: count, min, median, max }: Spread): string =>
    count === 0 || min === null || median === null || max === null
      ? text.none
      : [median, min, max].map((value) => format.duration(value * hour)).join(' · ')
  // The scale ends where nine in ten of the slowest step stay below; a line that runs on says that there is more.
  const end = Math.max(1, ...steps.map((step) => hours[step].p90 ?? 0)) * 1.15
  const at = (value: number) => `${Math.min(100, (value / end) * 100)}%`
  return (
    <svg
      width="100%"
      height={height}
      role="img"
      aria-label={`${text.picture}. ${steps.map((step) => `${text[step]}: ${text.median} ${words(hours[step])}`).join('. ')}`}
      className={styles.drawing}
    >
      {steps.map((step, row) => {
        const { min, median, p90, max } = hours[step]
        const y = row * rowHeight
        return (
          <g key={step}>
            <text className={styles.word} x="0" y={y + 15}>
              {text[step]}
            </text>
            <text className={styles.number} x="100%" y={y + 15} textAnchor="end">
              {median === null
                ? text.none
                : `${text.median.toLowerCase()} ${format.duration(median * hour)}, ${text.outOf(format.number(hours[step].of))}`}
            </text>
            <rect className={styles.bed} x="0" width="100%" y={y + 26} height="12" rx="2" />
            {min !== null && median !== null && p90 !== null && max !== null && (
              <>
                <line className={styles.reachLine} x1={at(p90)} x2={at(max)} y1={y + 32} y2={y + 32} />
                <svg x={at(min)} width={`${Math.max(0.4, ((p90 - min) / end) * 100)}%`} y={y + 26} height="12">
                  <rect className={styles.water} width="100%" height="12" rx="2" />
                </svg>
                <line className={styles.median} x1={at(median)} x2={at(median)} y1={y + 22} y2={y + 42} />
              </>
            )}
          </g>
        )
      })}
    </svg>
  )
}
