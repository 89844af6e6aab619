import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Period } from '../period.ts'
import { domainText } from '../text/domain.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { registerText } from '../text/register.ts'
import { useFormat } from '../text/useFormat.ts'
import { Button } from '../ui/Button.tsx'
import { DestroyReportDialog, type ListedReport } from './DestroyReportDialog.tsx'
import styles from './Register.module.css'
import { noBreachReportsQuery } from './registerQuery.ts'

/** What was told and judged to be no breach without ever becoming a case: kept with its reason, apart from the cases. */
export function NoBreachReports({ asked }: { asked: Period | 'toDestroy' }) {
  const text = useText(registerText)
  const names = useText(domainText)
  const format = useFormat()
  const { data, hasNextPage, fetchNextPage } = useInfiniteQuery(noBreachReportsQuery(asked))
  const [destroying, setDestroying] = useState<ListedReport | null>(null)
  const reports = data?.pages.flatMap(({ items }) => items) ?? []
  if (reports.length === 0) return null
  const { receivedAt, channel, reason, settled, keptUntil } = text.reportColumns
  const toDestroy = asked === 'toDestroy'
  return (
    <section aria-labelledby="no-breach-reports" className={styles.reports}>
      <h2 id="no-breach-reports">{toDestroy ? text.reportsToDestroy : text.noBreachReports}</h2>
      <p className={styles.soft}>{toDestroy ? text.reportsToDestroyIntro : text.noBreachReportsIntro}</p>
      {/* What scrolls must be reachable without a mouse (WCAG 2.1.1). */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="no-breach-reports">
        <table className={styles.plainTable} aria-labelledby="no-breach-reports">
          <thead>
            <tr>
              {[receivedAt, channel, reason, settled, keptUntil].map((header) => (
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
                <td>
                  {report.destroyedAt
                    ? text.destroyReport.destroyedOn(format.plainDay(report.destroyedAt))
                    : format.plainDay(report.keptUntil)}
                  {report.can.destroyDetails === true && (
                    <Button
                      small
                      aria-label={text.destroyReport.lookAt(format.plainDay(report.receivedAt))}
                      onClick={() => setDestroying(report)}
                    >
                      {text.destroyReport.look}
                    </Button>
                  )}
                </td>
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
      {destroying && <DestroyReportDialog report={destroying} onClose={() => setDestroying(null)} />}
    </section>
  )
}
