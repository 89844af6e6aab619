import { useQuery } from '@tanstack/react-query'
import { pages } from '../shell/pages.ts'
import { inboxText } from '../text/inbox.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { Link } from '../ui/Link.tsx'
import styles from './Inbox.module.css'
import { dutyQuery } from './reportQueries.ts'

/** Who is on duty today and in the weekend; nobody is said as well, for then somebody must see to it. */
export function DutyLine() {
  const { duty: text } = useText(inboxText)
  const format = useFormat()
  const { data } = useQuery(dutyQuery)
  if (!data) return null
  const { todayBy, weekendBy } = data.now
  const named = (people: typeof todayBy) =>
    people.length === 0 ? <em>{text.nobody}</em> : format.list(people.map(({ name }) => name))
  return (
    <p className={styles.duty}>
      <span>
        {text.today} {named(todayBy)}
      </span>
      <span>
        {text.weekend} {named(weekendBy)}
      </span>
      <Link to={pages.handover}>{text.handover}</Link>
      {data.can.change === true && <Link to={`${pages.settings}?deel=dienst`}>{text.change}</Link>}
    </p>
  )
}
