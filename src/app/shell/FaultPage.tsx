import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { useEffect } from 'react'
import { isRouteErrorResponse, useLocation, useRevalidator, useRouteError } from 'react-router'
import { OfflineError, ProblemError } from '../client/problem.ts'
import { problemsText } from '../text/problems.ts'
import { shellText } from '../text/shell.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Alert } from '../ui/Alert.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { SummaryList } from '../ui/SummaryList.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { PageHeading } from './PageHeading.tsx'
import { pages, wayBack } from './pages.ts'
import styles from './FaultPage.module.css'

/** What a screen shows instead of itself when its data could not be had: what happened, what to do, and the number for support. */
export function FaultPage() {
  const text = useText(shellText)
  const sentences = useText(problemsText)
  const fault: unknown = useRouteError()
  const { reset } = useQueryErrorResetBoundary()
  const revalidator = useRevalidator()
  const place = useLocation()
  useEffect(() => reset(), [reset])

  const problem = fault instanceof ProblemError ? fault.problem : null
  if (problem?.status === 404 || (isRouteErrorResponse(fault) && fault.status === 404)) return <NotFoundPage />

  // What is closed to somebody stays closed: nothing broke, so there is nothing to try again or to look up.
  const isClosed = problem?.status === 403
  const sentence =
    fault instanceof OfflineError
      ? text.faultOffline
      : problem === null
        ? text.faultUnexpected
        : (sentences[problem.code] ??
          [problem.title, problem.detail, problem.resolve].filter((part) => part !== undefined).join(' '))
  const details =
    problem && !isClosed
      ? [
          { term: text.faultDetails.status, value: String(problem.status) },
          { term: text.faultDetails.code, value: problem.code },
          ...(problem.requestId === undefined ? [] : [{ term: text.faultDetails.requestId, value: problem.requestId }]),
        ]
      : []
  const title = isClosed ? text.closedTitle : text.faultTitle
  return (
    <div className={styles.fault}>
      <PageHeading title={title} documentTitle={title} />
      <Alert
        kind={isClosed ? 'info' : 'error'}
        actions={
          problem?.status === 401 ? (
            <ButtonLink to={`${pages.signIn}?${wayBack(place)}`}>{text.signIn}</ButtonLink>
          ) : isClosed ? (
            <ButtonLink to="/">{text.toStart}</ButtonLink>
          ) : (
            <Button onClick={() => void revalidator.revalidate()}>{text.tryAgain}</Button>
          )
        }
      >
        <p>{sentence}</p>
      </Alert>
      {details.length > 0 && <SummaryList items={details} />}
    </div>
  )
}
