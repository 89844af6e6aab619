import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { ReportView } from '../../contract/reports.ts'
import { draftsQuery } from '../questions/draftQueries.ts'
import { meQuery } from '../shell/meQuery.ts'
import { domainText } from '../text/domain.ts'
import { inboxText } from '../text/inbox.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { mailIntakeText } from '../text/mailIntake.ts'
import { useFormat } from '../text/useFormat.ts'
import { joinClasses } from '../ui/joinClasses.ts'
import { Link } from '../ui/Link.tsx'
import { Moment } from '../ui/Moment.tsx'
import { useNow } from '../ui/Now.tsx'
import { ChannelIcon } from './ChannelIcon.tsx'
import { ClockNote } from './ClockNote.tsx'
import styles from './Inbox.module.css'
import { senderOf } from './sender.ts'

/** One report in three lines: who and when, what, by which way and how its clock stands. Unseen ones are bold, with a dot and a word. */
export function ReportLine({ report, to, current }: { report: ReportView; to: string; current: boolean }) {
  const text = useText(inboxText)
  const { look } = useText(mailIntakeText)
  const names = useText(domainText)
  const format = useFormat()
  const now = useNow()
  const { data: me } = useSuspenseQuery(meQuery)
  const { data: drafts = [] } = useQuery({ ...draftsQuery, enabled: me.can.handleCases === true })
  const lane = drafts.find(({ kind, report: treated }) => kind === 'fastLane' && treated === report.id)
  const needsALook = report.state === 'needsALook'
  const unseen = report.seenBy.length === 0 && (report.state === 'new' || needsALook)
  const seers = report.seenBy.map(({ id, name }) => (id === me.id ? text.you : name))
  const ended = report.state === 'noBreach' || report.state === 'putAway' ? names.reportState[report.state] : null
  const settled = report.case ? report.case.reference : ended
  return (
    <Link
      quiet
      to={to}
      preventScrollReset
      aria-current={current || undefined}
      className={joinClasses(styles.line, unseen && styles.unseen)}
    >
      <span className={styles.lineHead}>
        <span className={styles.sender}>
          {unseen && <span aria-hidden className={styles.dot} />}
          {senderOf(report, text, names, me.can.readReporters === true)}
        </span>
        <Moment at={report.receivedAt} short />
      </span>
      <span className={styles.what}>
        {report.description === null ? text.noDescription : firstLine(report.mail?.subject, report.description)}
      </span>
      <span className={styles.lineFoot}>
        {unseen && <span className={styles.new}>{text.new}</span>}
        <span className={styles.channel}>
          <ChannelIcon channel={report.channel} /> {names.channel[report.channel]}
        </span>
        {report.state === 'parked' && report.parkedUntil !== null && (
          <span>{text.parkedUntil(format.shortMoment(report.parkedUntil, now))}</span>
        )}
        {report.state === 'asked' && <span>{names.reportState.asked}</span>}
        {needsALook ? (
          report.doubt !== null && <span>{look.short[report.doubt]}</span>
        ) : settled === null ? (
          <ClockNote report={report} />
        ) : (
          <span>{settled}</span>
        )}
        {lane && settled === null && (
          <span>{text.laneBegun(lane.by.me ? text.you : lane.by.name, format.shortMoment(lane.savedAt, now))}</span>
        )}
        {!unseen && seers.length > 0 && settled === null && <span>{text.seenBy(format.list(seers))}</span>}
      </span>
    </Link>
  )
}

/** The subject of a mail says it, where it has one; otherwise the first line of what was told. */
const firstLine = (...texts: readonly (string | null | undefined)[]): string =>
  texts.map((told) => told?.trim().split('\n', 1)[0] ?? '').find((line) => line !== '') ?? ''
