import type { Workload } from '../../../contract/statistics.ts'
import { pages } from '../../shell/pages.ts'
import { monitoringText } from '../../text/monitoring.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { useFormat } from '../../text/useFormat.ts'
import { plainView, writeAddress } from '../../worklist/address.ts'
import type { ChartData } from './chartData.ts'
import { ChartFrame } from './ChartFrame.tsx'
import { ChartLink } from './ChartLink.tsx'
import styles from './Charts.module.css'
import { endingHours, type EndingHour, stretches } from './endingHours.ts'

/** The days stand above the hours they hold. */
const days = 24
const top = days + 20
const tall = 84
const ground = top + tall
const height = ground + 22
/** So that one term is never as tall as the chart. */
const leastTall = 3

type Ending = Pick<Workload, 'now' | 'endingFrom' | 'endingPerHour'>

/** When the terms end, hour by hour: what ends tonight or in the weekend is seen before it is read. */
export function EndingChart({ workload }: { workload: Ending }) {
  const text = useText(monitoringText)
  const { ending } = text
  const format = useFormat()
  const hours = endingHours(workload.endingFrom, workload.endingPerHour)
  const filled = hours.filter(({ count }) => count > 0)
  const nameOf = ({ from, until }: EndingHour) =>
    ending.between(`${format.shortWeekday(from)} ${format.shortDay(from)}`, format.time(from), format.time(until))
  const data: ChartData = {
    title: ending.title,
    columns: [ending.hour, ending.count],
    rows: filled.map((hour) => ({
      name: nameOf(hour),
      values: [
        {
          shown: format.number(hour.count),
          to: addressOf(hour, workload.now),
          label: ending.bar(hour.count, nameOf(hour)),
        },
      ],
    })),
  }
  if (filled.length === 0)
    return (
      <section aria-labelledby="ending" className={styles.chart}>
        <h2 id="ending">{ending.title}</h2>
        <p className={styles.hint}>{ending.none}</p>
      </section>
    )
  return (
    <ChartFrame
      data={data}
      level={2}
      about={format.moment(workload.now)}
      hint={ending.note}
      height={height}
      drawing={<Hours hours={hours} now={workload.now} nameOf={nameOf} label={ending.picture} />}
      legendInWords={ending.inWords}
      legend={
        <ul className={styles.legend}>
          <li className={styles.keySoon}>{ending.soon}</li>
          <li className={styles.keyWater}>{ending.later}</li>
          <li className={styles.keyNight}>{ending.night}</li>
          <li className={styles.keyOff}>{ending.dayOff}</li>
        </ul>
      }
    />
  )
}

/** The list of the cases whose term ends in this hour; what ended in it before now is late, and in another list. */
const addressOf = ({ from, until }: EndingHour, now: string): string =>
  pages.worklist + writeAddress({ ...plainView('team'), dueFrom: from < now ? now : from, dueBefore: until })

type HoursProps = { hours: readonly EndingHour[]; now: string; nameOf: (hour: EndingHour) => string; label: string }

function Hours({ hours, now, nameOf, label }: HoursProps) {
  const text = useText(monitoringText).ending
  const most = Math.max(leastTall, ...hours.map(({ count }) => count))
  const at = (place: number) => `${(place / hours.length) * 100}%`
  const bands = (className: string | undefined, holds: (hour: EndingHour) => boolean, y: number, tallness: number) =>
    stretches(hours, holds).map(({ first, length }) => (
      <rect key={first} className={className} x={at(first)} width={at(length)} y={y} height={tallness} />
    ))
  return (
    <svg width="100%" height={height} role="group" aria-label={label} className={styles.drawing}>
      {bands(styles.off, ({ isDayOff }) => isDayOff, 0, ground)}
      {bands(styles.night, ({ isNight }) => isNight, days, ground - days)}
      <line className={styles.ground} x1="0" x2="100%" y1={ground} y2={ground} />
      {hours.map(({ from, hour }, place) => (
        <g key={from}>
          {hour % 6 === 0 && (
            <>
              <line className={styles.tick} x1={at(place)} x2={at(place)} y1={ground} y2={ground + 4} />
              <text className={styles.small} x={at(place)} y={ground + 17} textAnchor="middle">
                {hour === 0 ? '' : hour}
              </text>
            </>
          )}
          {hour === 0 && place > 0 && (
            <line className={styles.midnight} x1={at(place)} x2={at(place)} y1="0" y2={ground} />
          )}
          {(hour === 0 || place === 0) && hoursLeftOfDay(hours, place) >= 8 && (
            <DayName day={from} at={at(place)} place={place} isLast={hours.length - place < 24} />
          )}
        </g>
      ))}
      {hours.map((hour, place) => {
        if (hour.count === 0) return null
        const tallness = (hour.count / most) * tall
        return (
          <ChartLink key={hour.from} to={addressOf(hour, now)} label={text.bar(hour.count, nameOf(hour))}>
            <rect className={styles.reach} x={at(place)} width={at(1)} y={days} height={ground - days} />
            <rect
              className={place < 24 ? styles.soon : styles.water}
              x={at(place + 0.1)}
              width={at(0.8)}
              y={ground - tallness}
              height={tallness}
              rx="1.5"
            />
            <text className={styles.number} x={at(place + 0.5)} y={ground - tallness - 5} textAnchor="middle">
              {hour.count}
            </text>
          </ChartLink>
        )
      })}
    </svg>
  )
}

type DayNameProps = { day: string; at: string; place: number; isLast: boolean }

/** Beside the midnight at which a day begins; the last one ends with the chart, so that it is never cut off. */
function DayName({ day, at, place, isLast }: DayNameProps) {
  const format = useFormat()
  return (
    <text
      className={styles.word}
      x={isLast ? '100%' : at}
      dx={place === 0 || isLast ? 0 : 6}
      y="16"
      textAnchor={isLast ? 'end' : 'start'}
    >
      {format.shortWeekday(day)} {format.shortDay(day)}
    </text>
  )
}

/** How many hours of its day stand in the chart from this one on. */
const hoursLeftOfDay = (hours: readonly EndingHour[], place: number): number => {
  const next = hours.findIndex(({ hour }, at) => at > place && hour === 0)
  return (next < 0 ? hours.length : next) - place
}
