import type { ReportView } from '../../../contract/reports.ts'
import { ReporterLine } from '../../reporter/ReporterLine.tsx'
import { useCase } from '../CaseContext.tsx'
import { useWords } from '../useWords.ts'
import styles from './SideColumn.module.css'

/** What people told us, with who told it for those who may know. */
export function Reports() {
  const { view } = useCase()
  const { text } = useWords()
  if (view.reports.length === 0) return null
  return (
    <section className={styles.card}>
      <h3>{text.side.reports}</h3>
      <ul className={styles.list}>
        {view.reports.map((report) => (
          <li key={report.id}>
            <Told report={report} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const shortEnough = 220

function Told({ report }: { report: ReportView }) {
  const { text, names, format, now } = useWords()
  const { asKnownAt } = useCase()
  const { description, reporter, visibleData, ipAddresses } = report
  const rest = (description?.length ?? 0) > shortEnough || visibleData !== null || ipAddresses.length > 0
  return (
    <>
      <p className={styles.quiet}>
        {text.side.channelAt(names.channel[report.channel], format.shortMoment(report.receivedAt, now))}
      </p>
      <p className={styles.description}>{description ?? text.side.destroyed}</p>
      {rest && (
        <details>
          <summary>{text.side.wholeReport}</summary>
          <p className={styles.asTyped}>{description}</p>
          {visibleData && (
            <p>
              {text.side.visibleData}: {visibleData}
            </p>
          )}
          {ipAddresses.length > 0 && (
            <p>
              {text.side.ipAddresses}: {ipAddresses.join(', ')}
            </p>
          )}
        </details>
      )}
      {(reporter !== null || (report.can.correctReporter === true && asKnownAt === null)) && (
        <ReporterLine
          report={report}
          fixed={asKnownAt !== null}
          before={`${text.side.reporter}: `}
          after={
            reporter?.callBack &&
            ` · ${report.calledBackAt ? text.side.calledBack(format.shortMoment(report.calledBackAt, now)) : text.side.callBack}`
          }
        />
      )}
    </>
  )
}
