import { usePrefetchQuery, useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { Suspense } from 'react'
import type { LoaderFunctionArgs } from 'react-router'
import { orKept } from '../client/orKept.ts'
import { waitingReportsQuery } from '../inbox/reportQueries.ts'
import { WaitingReports } from '../inbox/WaitingReports.tsx'
import { PageHeading } from '../shell/PageHeading.tsx'
import { pages } from '../shell/pages.ts'
import { monitoringText } from '../text/monitoring.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { ButtonLink } from '../ui/Button.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { useFirstScreenStands } from '../ui/drawing/useFirstScreen.ts'
import { EndingChart } from './charts/EndingChart.tsx'
import { FigureFilters } from './FigureFilters.tsx'
import { Figures } from './Figures.tsx'
import styles from './Monitoring.module.css'
import { type MonitoringAddress, ofAll, readMonitoringAddress } from './monitoringAddress.ts'
import { secondReaderQuery, standingStillQuery, statisticsQuery, workloadQuery } from './monitoringQueries.ts'
import { SaveFigures } from './SaveFigures.tsx'
import { StandingStill } from './StandingStill.tsx'
import { Tiles } from './Tiles.tsx'
import { useChosenFigures } from './useChosenFigures.ts'
import { WorkPerHandler } from './WorkPerHandler.tsx'

export const loader =
  (queryClient: QueryClient) =>
  async ({ request: { url } }: LoaderFunctionArgs) => {
    const address = readMonitoringAddress(new URL(url).searchParams)
    const kept = (asking: Promise<unknown>, { queryKey }: { queryKey: readonly unknown[] }) =>
      orKept(asking, queryClient, queryKey)
    // The figures lie below the first screen: nobody waits for them, and a server does not draw them.
    if (typeof document !== 'undefined')
      for (const figures of [address, ofAll(address)])
        void queryClient.query(statisticsQuery(figures)).catch(() => undefined)
    await Promise.all([
      kept(queryClient.query(workloadQuery), workloadQuery),
      kept(queryClient.query(secondReaderQuery), secondReaderQuery),
      kept(queryClient.query(standingStillQuery), standingStillQuery),
      queryClient.query(waitingReportsQuery).catch(() => null),
    ])
    return null
  }

/** What needs attention now, who has how much, and how it went: every number opens the list that it counts. */
export function Component() {
  const text = useText(monitoringText)
  const { data: workload } = useSuspenseQuery(workloadQuery)
  const { data: secondReader } = useSuspenseQuery(secondReaderQuery)
  const firstScreenStands = useFirstScreenStands()
  return (
    <div className={styles.page}>
      <PageHeading
        title={text.title}
        documentTitle={text.title}
        actions={<ButtonLink to={pages.handover}>{text.toHandover}</ButtonLink>}
      />
      <Tiles workload={workload} secondReader={secondReader} />
      <WaitingReports />
      <StandingStill />
      {firstScreenStands && (
        <>
          <EndingChart workload={workload} />
          <WorkPerHandler workload={workload} />
          <Suspense fallback={<Skeleton lines={8} />}>
            <LookingBack />
          </Suspense>
        </>
      )}
    </div>
  )
}

function LookingBack() {
  const text = useText(monitoringText)
  const { chosen, shown: address, change } = useChosenFigures()
  const about = useAbout(address)
  // Both at the same time: each of the two below waits for its own.
  usePrefetchQuery(statisticsQuery(ofAll(address)))
  const { data: statistics } = useSuspenseQuery(statisticsQuery(address))
  const { data: all } = useSuspenseQuery(statisticsQuery(ofAll(address)))
  const isEmpty = statistics.breaches + statistics.noBreach === 0
  return (
    <section aria-labelledby="looking-back" className={styles.part}>
      <div className={styles.backHead}>
        <h2 id="looking-back">{text.looking}</h2>
        {!isEmpty && <SaveFigures statistics={statistics} address={address} about={about} />}
      </div>
      <FigureFilters address={chosen} all={all} change={change} />
      <p className={styles.soft}>
        {about}. {text.periodHint}
      </p>
      {isEmpty ? <p>{text.empty}</p> : <Figures statistics={statistics} address={address} about={about} />}
    </section>
  )
}

/** What figures are of, in words: "1 januari 2026 tot en met 31 december 2026 · Burgerzaken". */
function useAbout({ from, to, department, controller }: MonitoringAddress): string {
  const text = useText(monitoringText)
  const format = useFormat()
  const day = (date: string) => format.day(`${date}T12:00:00Z`)
  const period =
    from && to
      ? text.chart.ofDays(day(from), day(to))
      : from
        ? text.chart.since(day(from))
        : to
          ? text.chart.until(day(to))
          : text.chart.always
  const named = (label: string, value: string | null) =>
    value === null ? [] : [`${label}: ${value === 'none' ? text.notRecorded : value}`]
  const parts = [period, ...named(text.department, department), ...named(text.controller, controller)].join(' · ')
  return parts.charAt(0).toUpperCase() + parts.slice(1)
}
