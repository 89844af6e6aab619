import type { Statistics } from '../../../contract/statistics.ts'
import { monitoringText } from '../../text/monitoring.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { useFormat } from '../../text/useFormat.ts'
import { type MonitoringAddress, registerOf } from '../monitoringAddress.ts'
import { ChartLink } from './ChartLink.tsx'
import { ChartFrame } from './ChartFrame.tsx'
import styles from './Charts.module.css'
import { monthsBetween, nameOfMonth, shortNameOfMonth } from './months.ts'

type Month = Statistics['perMonth'][number]
type Props = { months: readonly Month[]; address: MonitoringAddress; about: string }

const top = 22
const tall = 120
const ground = top + tall
const height = ground + 40
const leastTall = 4
/** More names than these do not fit beside each other. */
const mostNames = 18

/** Breaches by the month in which they came, the part that was notified at the foot of each. */
export function MonthChart({ months: given, address, about }: Props) {
  const text = useText(monitoringText)
  const format = useFormat()
  const months = monthsBetween(given)
  const figure = (name: string, count: number, month: string, filters: Record<string, string> = {}) => ({
    shown: format.number(count),
    label: `${name}: ${format.number(count)}`,
    to: registerOf(address, { month, filters }),
  })
  const named = (month: string) => nameOfMonth(month, format.language)
  return (
    <ChartFrame
      about={about}
      height={height}
      data={{
        title: text.perMonth,
        columns: [text.month, text.breaches, text.notified, text.late],
        rows: months.map(({ month, breaches, notified, late }) => ({
          name: named(month),
          values: [
            figure(`${named(month)}, ${text.breaches}`, breaches, month),
            figure(`${named(month)}, ${text.notified}`, notified, month, { notified: 'yes' }),
            figure(`${named(month)}, ${text.late}`, late, month, { late: 'yes' }),
          ],
        })),
      }}
      drawing={<Columns months={months} address={address} />}
      legendInWords={text.perMonthInWords}
      legend={
        <ul className={styles.legend}>
          <li className={styles.keyWater}>{text.notified}</li>
          <li className={styles.keyRest}>{text.notNotified}</li>
        </ul>
      }
    />
  )
}

function Columns({ months, address }: { months: readonly Month[]; address: MonitoringAddress }) {
  const text = useText(monitoringText)
  const { language } = useFormat()
  const most = Math.max(leastTall, ...months.map(({ breaches }) => breaches))
  // A handful of months stays as narrow as a year of them.
  const places = Math.max(12, months.length)
  const at = (place: number) => `${(place / places) * 100}%`
  const tallOf = (count: number) => (count / most) * tall
  const everyNth = Math.ceil(months.length / mostNames)
  return (
    <svg width="100%" height={height} role="group" aria-label={text.perMonthPicture} className={styles.drawing}>
      <line className={styles.ground} x1="0" x2="100%" y1={ground} y2={ground} />
      {months.map(({ month, breaches, notified }, place) => {
        const label = text.monthBar(nameOfMonth(month, language), breaches, notified)
        return (
          <g key={month}>
            {breaches > 0 && (
              <ChartLink to={registerOf(address, { month })} label={label}>
                <rect className={styles.reach} x={at(place)} width={at(1)} y="0" height={ground} />
                <rect
                  className={styles.rest}
                  x={at(place + 0.18)}
                  width={at(0.64)}
                  y={ground - tallOf(breaches)}
                  height={tallOf(breaches)}
                  rx="2"
                />
                <rect
                  className={styles.water}
                  x={at(place + 0.18)}
                  width={at(0.64)}
                  y={ground - tallOf(notified)}
                  height={tallOf(notified)}
                  rx="2"
                />
                <text
                  className={styles.number}
                  x={at(place + 0.5)}
                  y={ground - tallOf(breaches) - 6}
                  textAnchor="middle"
                >
                  {breaches}
                </text>
              </ChartLink>
            )}
            {place % everyNth === 0 && (
              <text className={styles.small} x={at(place + 0.5)} y={ground + 17} textAnchor="middle">
                {shortNameOfMonth(month, language)}
              </text>
            )}
            {(place === 0 || month.endsWith('-01')) && (
              <text className={styles.word} x={at(place + 0.5)} y={ground + 36} textAnchor="middle">
                {month.slice(0, 4)}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
