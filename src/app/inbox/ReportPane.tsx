import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import type { ReportView } from '../../contract/reports.ts'
import { ProblemError } from '../client/problem.ts'
import { request } from '../client/request.ts'
import { meQuery } from '../shell/meQuery.ts'
import { domainText } from '../text/domain.ts'
import { inboxText } from '../text/inbox.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { mailIntakeText } from '../text/mailIntake.ts'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { CallBack } from './CallBack.tsx'
import { Conversation } from './Conversation.tsx'
import styles from './Inbox.module.css'
import { LookOutcomes } from './look/LookOutcomes.tsx'
import { Outcomes } from './Outcomes.tsx'
import { ReportFacts } from './ReportFacts.tsx'
import { isToBeCalled, replaceReport, reportQuery } from './reportQueries.ts'
import { headingOf, senderOf } from './sender.ts'

const ReporterMail = lazy(async () => ({ default: (await import('../mail/ReporterMail.tsx')).ReporterMail }))

type ReportPaneProps = {
  id: string
  /** "Melding 2 van 7"; null when the report is not in the list beside it. */
  position: string | null
  onNext: () => void
  onBack: (id: string) => void
  /** Chooses this report and the one it resembles together; absent where that one is not in the list. */
  onTogether?: ((other: string) => void) | undefined
}

/** One report to read and to give an outcome. Give it the report's id as key. */
export function ReportPane({ id, position, onNext, onBack, onTogether }: ReportPaneProps) {
  const text = useText(inboxText)
  const sentence = useProblemSentence()
  const { data: report, error } = useQuery({ ...reportQuery(id), throwOnError: false })
  if (report)
    return <ReadReport report={report} position={position} onNext={onNext} onBack={onBack} onTogether={onTogether} />
  if (error instanceof ProblemError && error.problem.status === 404)
    return <EmptyState title={text.goneTitle}>{text.goneHint}</EmptyState>
  return error ? <Alert kind="error">{sentence(error)}</Alert> : <Skeleton lines={8} />
}

function ReadReport({
  report,
  position,
  onNext,
  onBack,
  onTogether,
}: Omit<ReportPaneProps, 'id'> & { report: ReportView }) {
  const text = useText(inboxText)
  const { look } = useText(mailIntakeText)
  const names = useText(domainText)
  const { data: me } = useSuspenseQuery(meQuery)
  const heading = useRef<HTMLHeadingElement>(null)
  const { key } = useLocation()
  useSeen(report)

  useEffect(() => {
    // On arrival the browser has put the focus already; afterwards each report begins at its heading.
    if (key !== 'default') heading.current?.focus({ preventScroll: true })
    // Once per report: the owner gives each one its own component.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  return (
    <article className={styles.report} aria-labelledby="report-heading">
      <header>
        {position !== null && <p className={styles.soft}>{position}</p>}
        <h2 id="report-heading" ref={heading} tabIndex={-1}>
          {report.state === 'needsALook'
            ? look.heading(senderOf(report, text, names))
            : headingOf(report, text, me.can.readReporters === true)}
        </h2>
      </header>
      {isToBeCalled(report) && (
        <div className={styles.promise}>
          <span>{text.callBackWanted}</span>
          <CallBack report={report} />
        </div>
      )}
      <p className={styles.description}>
        {report.description ?? <span className={styles.soft}>{text.noDescription}</span>}
      </p>
      {report.state === 'needsALook' ? (
        <LookOutcomes report={report} onNext={onNext} onBack={onBack} />
      ) : (
        <Outcomes report={report} onNext={onNext} onBack={onBack} onTogether={onTogether} />
      )}
      <ReportFacts report={report} />
      <Conversation report={report} />
      <Suspense fallback={null}>
        <ReporterMail report={report} />
      </Suspense>
    </article>
  )
}

/** Tells the colleagues that somebody has read this. */
function useSeen(report: ReportView) {
  const { data: me } = useSuspenseQuery(meQuery)
  const queryClient = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: () => request<ReportView>(`reports/${report.id}/sightings`, { method: 'POST', body: {} }),
    onSuccess: (after) => replaceReport(queryClient, after),
  })
  const unseen = !report.seenBy.some(({ id }) => id === me.id)
  useEffect(() => {
    if (unseen) mutate()
  }, [unseen, mutate])
}
