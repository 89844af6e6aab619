import { useSuspenseQuery } from '@tanstack/react-query'
import { dutyQuery } from '../inbox/reportQueries.ts'
import { onDutyOn } from '../../domain/duty.ts'
import { pages } from '../shell/pages.ts'
import { handoverText } from '../text/handover.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { Link } from '../ui/Link.tsx'
import { SummaryList } from '../ui/SummaryList.tsx'
import styles from './Handover.module.css'

/** Who watches now, who takes over tomorrow and who has the weekend; that nobody does is said as well. */
export function OnDuty() {
  const text = useText(handoverText)
  const format = useFormat()
  const { throwOnError: _, ...query } = dutyQuery
  const { data } = useSuspenseQuery(query)
  const { today, todayBy, weekendBy, weekend } = data.now
  const named = (people: typeof todayBy) =>
    people.length === 0 ? <em>{text.nobody}</em> : format.list(people.map(({ name }) => name))
  const shortDay = (day: string) => format.shortDay(`${day}T12:00:00Z`)
  const days = weekend.map(shortDay).join(' – ')
  const tomorrow = Temporal.PlainDate.from(today).add({ days: 1 }).toString()
  const watching = onDutyOn(
    data.items.map((period) => ({ ...period, person: period.person.id })),
    tomorrow,
  )
  const tomorrowBy = watching.flatMap((id) => data.items.find(({ person }) => person.id === id)?.person ?? [])
  return (
    <section aria-labelledby="duty" className={styles.part}>
      <h2 id="duty">{text.duty}</h2>
      <div className={styles.narrow}>
        <SummaryList
          items={[
            { term: text.today, value: named(todayBy) },
            ...(weekend.includes(tomorrow)
              ? []
              : [{ term: text.tomorrow(shortDay(tomorrow)), value: named(tomorrowBy) }]),
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
