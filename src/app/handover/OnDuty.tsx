import { useSuspenseQuery } from '@tanstack/react-query'
import { dutyQuery } from '../inbox/reportQueries.ts'
import { pages } from '../shell/pages.ts'
import { handoverText } from '../text/handover.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { Link } from '../ui/Link.tsx'
import { SummaryList } from '../ui/SummaryList.tsx'
import styles from './Handover.module.css'

/** Who watches now and in the weekend; that nobody does is said as well. */
export function OnDuty() {
  const text = useText(handoverText)
  const format = useFormat()
  const { throwOnError: _, ...query } = dutyQuery
  const { data } = useSuspenseQuery(query)
  const { todayBy, weekendBy, weekend } = data.now
  const named = (people: typeof todayBy) =>
    people.length === 0 ? <em>{text.nobody}</em> : format.list(people.map(({ name }) => name))
  const days = weekend.map((day) => format.shortDay(`${day}T12:00:00Z`)).join(' – ')
  return (
    <section aria-labelledby="duty" className={styles.part}>
      <h2 id="duty">{text.duty}</h2>
      <div className={styles.narrow}>
        <SummaryList
          items={[
            { term: text.today, value: named(todayBy) },
            { term: text.weekend(days), value: named(weekendBy) },
          ]}
        />
      </div>
      {data.can.change === true && (
        <p data-screen-only>
          <Link to={`${pages.settings}?deel=dienst`}>{text.changeDuty}</Link>
        </p>
      )}
    </section>
  )
}
