import { useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { callBacksQuery, dutyQuery, waitingReportsQuery } from '../inbox/reportQueries.ts'
import { WaitingReports } from '../inbox/WaitingReports.tsx'
import { workloadQuery } from '../monitoring/monitoringQueries.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { pages } from '../shell/pages.ts'
import { handoverText } from '../text/handover.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Ending } from './Ending.tsx'
import styles from './Handover.module.css'
import { endingQuery, notesQuery, parkedQuery, promisesQuery, waitingQuery } from './handoverQueries.ts'
import { OnDuty } from './OnDuty.tsx'
import { Promised } from './Promised.tsx'
import { WatchNotes } from './WatchNotes.tsx'

export const loader = (queryClient: QueryClient) => async () => {
  const { now } = await queryClient.query(workloadQuery)
  await Promise.all([
    queryClient.query(endingQuery(now)),
    queryClient.query(waitingQuery),
    queryClient.query(promisesQuery),
    queryClient.query(parkedQuery),
    queryClient.query(notesQuery),
    queryClient.query(callBacksQuery),
    queryClient.query(dutyQuery),
    queryClient.query(waitingReportsQuery).catch(() => null),
  ])
  return null
}

/** What one watch gives to the next, on one page that can be printed: what ends, who is there, what was promised. */
export function Component() {
  const text = useText(handoverText)
  const format = useFormat()
  const { data: workload } = useSuspenseQuery(workloadQuery)
  return (
    <div className={styles.page}>
      <PageHeading
        title={text.title}
        documentTitle={text.title}
        actions={
          <span data-screen-only className={styles.actions}>
            <ButtonLink to={pages.monitoring} look="quiet">
              {text.toMonitoring}
            </ButtonLink>
            <Button onClick={() => window.print()}>{text.print}</Button>
          </span>
        }
      />
      <p className={styles.asOf}>{text.asOf(format.moment(workload.now))}</p>
      {/* First to read, and beside the rest where there is room. */}
      <div className={styles.aside}>
        <OnDuty />
        <WatchNotes />
      </div>
      <div className={styles.main}>
        <WaitingReports />
        <Ending now={workload.now} />
        <Promised />
      </div>
    </div>
  )
}
