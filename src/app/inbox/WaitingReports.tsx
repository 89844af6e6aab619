import { useQuery } from '@tanstack/react-query'
import { pages } from '../shell/pages.ts'
import { inboxText } from '../text/inbox.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { Alert } from '../ui/Alert.tsx'
import { Link } from '../ui/Link.tsx'
import { useNow } from '../ui/Now.tsx'
import { waitingReportsQuery } from './reportQueries.ts'

const day = 24 * 3_600_000

/** Reports without an outcome, where cases are counted: no case counts their clocks yet, and they run all the same. */
export function WaitingReports() {
  const { waiting: text } = useText(inboxText)
  const format = useFormat()
  const now = useNow()
  const { data } = useQuery(waitingReportsQuery)
  if (!data || data.firstEndsAt === null) return null
  const { count, firstEndsAt } = data
  return (
    <Alert kind={Date.parse(firstEndsAt) - now < day ? 'warning' : 'info'}>
      <Link to={pages.inbox}>{text.count(count)}</Link>{' '}
      {text.first(format.shortMoment(firstEndsAt, now), format.remaining(firstEndsAt, now))}
    </Alert>
  )
}
