import type { ReactNode } from 'react'
import type { ReportView } from '../../contract/reports.ts'
import styles from '../files/Files.module.css'
import { KeptFileLine } from '../files/KeptFileLine.tsx'
import { ReporterLine } from '../reporter/ReporterLine.tsx'
import { pages } from '../shell/pages.ts'
import { domainText } from '../text/domain.ts'
import { inboxText } from '../text/inbox.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { Link } from '../ui/Link.tsx'
import { Moment } from '../ui/Moment.tsx'
import { useNow } from '../ui/Now.tsx'
import { SummaryList } from '../ui/SummaryList.tsx'
import { useMailFacts } from './look/mailFacts.tsx'

const minute = 60_000

/** What is known of a report: only what was told, with the clock it started. */
export function ReportFacts({ report }: { report: ReportView }) {
  const text = useText(inboxText)
  const names = useText(domainText)
  const format = useFormat()
  const now = useNow()
  const mailFacts = useMailFacts(report)
  const { reporter, receivedAt, recordedAt, provisionalDeadline } = report
  const recordedLater = Date.parse(recordedAt) - Date.parse(receivedAt) > 10 * minute
  /** What is not known is left out: an empty text, null, or nothing. */
  const item = (term: string, value: ReactNode) => (value ? [{ term, value }] : [])
  return (
    <SummaryList
      items={[
        ...item(
          text.received,
          <>
            <Moment at={receivedAt} />
            {recordedLater && ` (${text.recordedLater(format.shortMoment(recordedAt, now))})`}
          </>,
        ),
        ...mailFacts,
        ...item(text.reference, report.reference),
        ...item(text.channel, names.channel[report.channel]),
        ...item(
          text.clock,
          report.case === null &&
            report.state !== 'needsALook' &&
            report.state !== 'putAway' &&
            text.clockNote(format.shortMoment(provisionalDeadline, now), format.remaining(provisionalDeadline, now)),
        ),
        ...item(
          text.becameCase,
          report.case && <Link to={pages.case(report.case.reference)}>{report.case.reference}</Link>,
        ),
        ...item(text.reason, report.reason),
        ...item(
          text.observed,
          report.observedAt &&
            (report.observedDayOnly ? text.dayOnly(format.day(report.observedAt)) : <Moment at={report.observedAt} />),
        ),
        ...item(text.ongoing, names.yesNoUnknown[report.ongoing]),
        ...item(text.visibleData, report.visibleData?.trim()),
        ...item(text.aboutWhom, report.aboutWhom?.trim()),
        ...item(text.whereabouts, report.whereabouts?.trim()),
        ...item(text.ipAddresses, report.ipAddresses.join(', ')),
        ...item(
          text.files,
          report.files.length > 0 && (
            <ul className={styles.list}>
              {report.files.map((one) => (
                <li key={one.fileId} className={styles.kept}>
                  <KeptFileLine
                    file={one}
                    name={one.name}
                    path={`reports/${report.id}/files`}
                    mayDestroy={report.can.callBack === true}
                  />
                </li>
              ))}
            </ul>
          ),
        ),
        ...item(
          text.reporter,
          (reporter !== null || report.can.correctReporter === true) && <ReporterLine report={report} />,
        ),
        ...item(text.sourceReference, report.sourceReference),
      ]}
    />
  )
}
