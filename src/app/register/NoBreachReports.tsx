import { useInfiniteQuery } from '@tanstack/react-query'
import type { Period } from '../period.ts'
import { domainText } from '../text/domain.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { registerText } from '../text/register.ts'
import { useFormat } from '../text/useFormat.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Register.module.css'
import { noBreachReportsQuery } from './registerQuery.ts'

/** What was told and judged to be no breach without ever becoming a case: kept with its reason, apart from the cases. */
export function NoBreachReports({ period }: { period: Period }) {
  const text = useText(registerText)
  const names = useText(domainText)
  const format = useFormat()
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery(noBreachReportsQuery(period))
  const reports = data?.pages.flatMap(({ items }) => items) ?? []
  if (reports.length === 0) return null
  const { receivedAt, channel, reason, settled } = text.reportColumns
  return (
    <section aria-labelledby="no-breach-reports" className={styles.reports}>
      <h2 id="no-breach-reports">{text.noBreachReports}</h2>
      <p className={styles.soft}>{text.noBreachReportsIntro}</p>
      <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="no-breach-reports">
        <table className={styles.plainTable}>
          <thead>
            <tr>
              {[receivedAt, channel, reason, settled].map((header) => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reports.map((report) => (
              <tr key={report.id}>
                <td>{format.plainDay(report.receivedAt)}</td>
                <td>{names.channel[report.channel]}</td>
                <td className={styles.words}>{report.reason}</td>
                <td>{text.settled(format.plainDay(report.settledAt), report.settledBy)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {hasNextPage && (
        <div className={styles.foot}>
          <Button onClick={() => void fetchNextPage()}>{text.more}</Button>
        </div>
      )}
    </section>
  )
}
