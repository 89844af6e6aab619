import { memo, startTransition, useEffect, useState } from 'react'
import type { Statistics } from '../../contract/statistics.ts'
import { monitoringText } from '../text/monitoring.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { SummaryList } from '../ui/SummaryList.tsx'
import chartStyles from './charts/Charts.module.css'
import { ChartFrame } from './charts/ChartFrame.tsx'
import { Figure } from './charts/ChartTable.tsx'
import { HoursChart } from './charts/HoursChart.tsx'
import { MonthChart } from './charts/MonthChart.tsx'
import styles from './Monitoring.module.css'
import type { MonitoringAddress } from './monitoringAddress.ts'
import { type FactsShown, useFigures } from './useFigures.ts'

type FiguresProps = { statistics: Statistics; address: MonitoringAddress; about: string }

/** So many are needed before a share says more as a percentage. */
const enoughForPercentage = 20

/**
 * How it went: shares as so many of so many, the months, the times, and what it was that went wrong. When others are chosen
 * the facts come first: who chose looks there, and the charts, with their hundred links, follow after that frame.
 */
export function Figures(latest: FiguresProps) {
  const { statistics, address, about } = latest
  const text = useText(monitoringText)
  const { factsOf } = useFigures()
  const [charted, setCharted] = useState(latest)
  useEffect(() => startTransition(() => setCharted({ statistics, address, about })), [statistics, address, about])
  return (
    <>
      <Facts facts={factsOf(statistics, address)} />
      <details className={chartStyles.details}>
        <summary>{text.counting.title}</summary>
        <SummaryList items={text.counting.rules} />
      </details>
      <Charts {...charted} />
    </>
  )
}

const Charts = memo(function Charts({ statistics, address, about }: FiguresProps) {
  const text = useText(monitoringText)
  const { barsOf } = useFigures()
  const bars = barsOf(statistics, address)
  return (
    <div className={styles.charts}>
      <MonthChart months={statistics.perMonth} address={address} about={about} />
      <HoursChart hours={statistics.hours} about={about} />
      {[bars.causes, bars.kinds, bars.departments, bars.controllers, bars.categories].map((data) => (
        <ChartFrame key={data.title} data={data} bars={data.bars} about={about} />
      ))}
      {bars.repeats.rows.length > 0 ? (
        <ChartFrame data={bars.repeats} bars={bars.repeats.bars} about={about} hint={text.repeatsHint} />
      ) : (
        <section aria-labelledby="repeats">
          <h3 id="repeats">{text.repeats}</h3>
          <p className={styles.soft}>{text.noRepeats}</p>
        </section>
      )}
    </div>
  )
})

function Facts({ facts: { numbers, shares, people } }: { facts: FactsShown }) {
  const text = useText(monitoringText)
  const format = useFormat()
  return (
    <div className={styles.facts}>
      <SummaryList
        items={shares.map(({ name, part, whole, count, all }) => ({
          term: name,
          value: (
            <>
              <Figure {...part} /> {text.share('', '').trim()} <Figure {...whole} />
              {all >= enoughForPercentage && (
                <span className={styles.soft}> {text.percentage(format.number(Math.round((count / all) * 100)))}</span>
              )}
            </>
          ),
        }))}
      />
      <SummaryList
        items={[
          ...numbers.map(({ name, value }) => ({ term: name, value: <Figure {...value} /> })),
          {
            term: people.name,
            value: (
              <>
                {people.shown}
                {people.unknownIn > 0 && (
                  <span className={styles.soft}>
                    {' '}
                    {text.peopleUnknown('').trim()} <Figure {...people.unknown} />
                  </span>
                )}
              </>
            ),
          },
        ]}
      />
    </div>
  )
}
