import { queryOptions, useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { useNavigate, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import type { CaseList } from '../../contract/cases.ts'
import type { Statistics } from '../../contract/statistics.ts'
import { orKept } from '../client/orKept.ts'
import { request } from '../client/request.ts'
import { periodOf, readPeriod, type Period } from '../period.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { monitoringText } from '../text/monitoring.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { DayFilter } from '../ui/DayField.tsx'
import styles from './Monitoring.module.css'
import { Figures } from './Figures.tsx'
import { Tiles } from './Tiles.tsx'

const countsQuery = queryOptions({
  queryKey: ['cases', 'monitoring'],
  queryFn: async ({ signal }) => (await request<CaseList>('cases?view=team&limit=1', { signal })).counts,
})

const statisticsQuery = (period: Period) =>
  queryOptions({
    queryKey: ['statistics', period],
    queryFn: ({ signal }) => request<Statistics>(`statistics?${new URLSearchParams(periodOf(period))}`, { signal }),
  })

export const loader =
  (queryClient: QueryClient) =>
  async ({ request: { url } }: LoaderFunctionArgs) => {
    const statistics = statisticsQuery(readPeriod(new URL(url).searchParams))
    await Promise.all([
      orKept(queryClient.query(countsQuery), queryClient, countsQuery.queryKey),
      orKept(queryClient.query(statistics), queryClient, statistics.queryKey),
    ])
    return null
  }

/** What needs attention now, and how it went: every number of the present opens the list that it counts. */
export function Component() {
  const text = useText(monitoringText)
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const period = readPeriod(query)
  const { data: counts } = useSuspenseQuery(countsQuery)
  const { data: statistics } = useSuspenseQuery(statisticsQuery(period))
  const change = (part: Partial<Period>) => {
    const { from, to } = { ...period, ...part }
    void navigate(`?${new URLSearchParams({ ...(from && { van: from }), ...(to && { tot: to }) })}`, {
      replace: true,
      preventScrollReset: true,
    })
  }
  return (
    <div className={styles.page}>
      <PageHeading title={text.title} documentTitle={text.title} />
      <Tiles counts={counts} />
      <section aria-labelledby="looking-back" className={styles.page}>
        <h2 id="looking-back">{text.looking}</h2>
        <div role="group" aria-label={text.period} className={styles.period}>
          <DayFilter label={text.from} value={period.from} onChange={(from) => change({ from })} />
          <DayFilter label={text.upTo} value={period.to} onChange={(to) => change({ to })} />
          <span className={styles.soft}>{text.periodHint}</span>
        </div>
        <Figures statistics={statistics} />
      </section>
    </div>
  )
}
