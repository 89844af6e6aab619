import { useId } from 'react'
import { commonText } from '../../text/common.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { useFormat } from '../../text/useFormat.ts'
import { describeGauge, type GaugeMark, type GaugeProps } from './describeGauge.ts'
import styles from './Gauge.module.css'
import { dikeAt, placeLabels, placeOf } from './gaugeScale.ts'
import { joinClasses } from '../joinClasses.ts'
import { useNow } from '../Now.tsx'

const noMarks: readonly GaugeMark[] = []
const heights = { slim: 20, large: 38 }

/**
 * The peilschaal: water rises from the start of a term to the dike at its end, with a gap for each day and a mark for each thing done.
 * Late water stands over the dike and is striped; a provisional term is dashed; a met one has stopped rising and carries a tick.
 */
export function Gauge({ start, end, now, level, marks = noMarks, size = 'slim', startLabel }: GaugeProps) {
  const text = useText(commonText).gauge
  const format = useFormat()
  const present = useNow()
  const stripes = useId()
  const place = (instant: string) => placeOf(start, end, instant)
  const water = level === 'late' ? Math.max(place(now), dikeAt + 2) : Math.min(place(now), dikeAt)
  const days = daysBetween(start, end)
  const ordered = marks.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const large = size === 'large'
  const bed = large ? { y: 19, height: 14 } : { y: 7, height: 10 }
  const foot = bed.y + bed.height

  return (
    <div className={joinClasses(styles.gauge, styles[size])}>
      <svg
        role="img"
        aria-label={describeGauge({ start, end, now, level, marks: ordered }, text, format)}
        width="100%"
        height={heights[size]}
        className={styles[level]}
      >
        {level === 'late' && (
          <pattern id={stripes} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="7" height="7" className={styles.stripeBed} />
            <rect width="3" height="7" className={styles.stripe} />
          </pattern>
        )}
        <rect className={styles.bed} x="0" y={bed.y} width={`${dikeAt}%`} height={bed.height} rx="2" />
        <line className={styles.ground} x1={`${dikeAt}%`} x2="100%" y1={foot - 0.75} y2={foot - 0.75} />
        <rect
          className={styles.water}
          x="0"
          y={level === 'late' ? bed.y - 1.5 : bed.y + 0.5}
          width={`${water}%`}
          height={level === 'late' ? bed.height + 1.5 : bed.height - 1}
          rx="2"
          fill={level === 'late' ? `url(#${stripes})` : undefined}
        />
        {days.map((day) => (
          <line key={day} className={styles.day} x1={`${place(day)}%`} x2={`${place(day)}%`} y1={bed.y} y2={foot} />
        ))}
        {level !== 'met' && level !== 'late' && (
          <line className={styles.surface} x1={`${water}%`} x2={`${water}%`} y1={bed.y - 1} y2={foot + 1} />
        )}
        <line className={styles.dike} x1={`${dikeAt}%`} x2={`${dikeAt}%`} y1={bed.y - 4} y2={foot + 2} />
        {ordered.map((mark, index) => (
          <g key={mark.at + mark.label}>
            <line
              className={styles.stem}
              x1={`${place(mark.at)}%`}
              x2={`${place(mark.at)}%`}
              y1={bed.y - 2}
              y2={foot}
            />
            <circle className={styles.dot} cx={`${place(mark.at)}%`} cy={bed.y - 2} r={large ? 4 : 3.5}>
              <title>{`${index + 1}. ${mark.label}`}</title>
            </circle>
          </g>
        ))}
        {large &&
          placeLabels(ordered.map((mark) => place(mark.at))).map((x, index) => (
            <text key={ordered[index]?.label} className={styles.figure} x={`${x}%`} y="10" textAnchor="middle">
              {index + 1}
            </text>
          ))}
        {level === 'met' && (
          <svg x={`${water}%`} y={bed.y} width="1" height={bed.height} overflow="visible">
            <path className={styles.tick} d={`M5 ${bed.height / 2} l3 3 l5.5 -6.5`} />
          </svg>
        )}
      </svg>
      {large && (
        <div className={styles.legend} aria-hidden>
          <div className={styles.ends}>
            <span>
              {startLabel} {format.shortMoment(start, present)}
            </span>
            <span>{format.hours(Date.parse(end) - Date.parse(start))}</span>
          </div>
          {ordered.length > 0 && (
            <ol className={styles.marks}>
              {ordered.map((mark, index) => (
                <li key={mark.at + mark.label}>
                  <b>{index + 1}</b> {mark.label} {format.shortMoment(mark.at, present)}
                </li>
              ))}
            </ol>
          )}
        </div>
      )}
    </div>
  )
}

/** The moments within a term at which another 24 hours have passed. */
function daysBetween(start: string, end: string): string[] {
  const day = 24 * 3_600_000
  const [from, to] = [Date.parse(start), Date.parse(end)]
  const count = Math.min(31, Math.ceil((to - from) / day) - 1)
  return Array.from({ length: Math.max(0, count) }, (_, index) => new Date(from + (index + 1) * day).toISOString())
}
