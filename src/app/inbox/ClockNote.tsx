import type { ReportView } from '../../contract/reports.ts'
import { inboxText } from '../text/inbox.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { useNow } from '../ui/Now.tsx'
import styles from './Inbox.module.css'

const day = 24 * 3_600_000

/** How the provisional 72 hours of a report stand; a parked one says that its clock runs on. */
export function ClockNote({ report: { provisionalDeadline, state } }: { report: ReportView }) {
  const text = useText(inboxText)
  const format = useFormat()
  const now = useNow()
  const left = Date.parse(provisionalDeadline) - now
  if (left < 0) return <span className={styles.late}>{text.clockOver(text.ago(format.duration(-left)))}</span>
  const until = format.shortMoment(provisionalDeadline, now)
  return (
    <span className={left < day ? styles.soon : undefined}>
      {state === 'parked' ? text.clockRunsOn(until) : text.clockUntil(until)}
    </span>
  )
}
