import { useQuery, useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { redirect, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import { caseQuery, policyQuery } from '../case/caseQueries.ts'
import { reportQuery } from '../inbox/reportQueries.ts'
import { draftsQuery } from '../questions/draftQueries.ts'
import { meQuery } from '../shell/meQuery.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { pages } from '../shell/pages.ts'
import { fastLaneText } from '../text/fastLane.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { ButtonLink } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { readLane, writeLane } from './address.ts'
import { FastLane } from './FastLane.tsx'
import { FastLaneEnd } from './FastLaneEnd.tsx'

export const loader =
  (queryClient: QueryClient) =>
  async ({ request }: LoaderFunctionArgs) => {
    const address = readLane(new URL(request.url).searchParams)
    if (address.done !== null) return void (await queryClient.query(caseQuery(address.done)))
    // Who handles no cases has no drafts either; the screen says so.
    if ((await queryClient.query(meQuery)).can.handleCases !== true) return null
    if (address.draft === null) {
      const drafts = await queryClient.query(draftsQuery).catch(() => [])
      // A lane that was begun for this report goes on.
      const before = drafts.find(
        ({ kind, report }) => kind === 'fastLane' && report !== null && report === address.report,
      )
      return redirect(writeLane({ ...address, draft: before?.id ?? crypto.randomUUID() }))
    }
    await Promise.all([
      queryClient.query(draftsQuery).catch(() => null),
      queryClient.query(policyQuery).catch(() => null),
      address.report !== null && queryClient.query(reportQuery(address.report)),
    ])
    return null
  }

/** One letter or mail to one wrong recipient, on one page. */
export function Component() {
  const text = useText(fastLaneText)
  const [query] = useSearchParams()
  const { report: reportId, draft, done } = readLane(query)
  const { data: me } = useSuspenseQuery(meQuery)
  const { data: drafts = [] } = useQuery({ ...draftsQuery, enabled: me.can.handleCases === true })
  const { data: settings } = useQuery(policyQuery)
  const { data: report = null } = useQuery({ ...reportQuery(reportId ?? ''), enabled: reportId !== null })
  if (done !== null) return <FastLaneEnd reference={done} />
  const closed = me.can.handleCases !== true ? text.notYourRole : report?.case ? text.settledTitle : null
  if (closed !== null || draft === null)
    return (
      <>
        <PageHeading title={text.title} documentTitle={text.title} />
        <EmptyState
          title={closed ?? text.title}
          actions={
            report?.case && <ButtonLink to={pages.case(report.case.reference)}>{report.case.reference}</ButtonLink>
          }
        />
      </>
    )
  const before = drafts.find(({ id }) => id === draft)
  return (
    <FastLane
      key={draft}
      draft={draft}
      report={report}
      begunAt={before?.startedAt ?? null}
      initial={before?.answers ?? {}}
      savedAt={before?.savedAt ?? null}
      policy={settings ?? null}
    />
  )
}
