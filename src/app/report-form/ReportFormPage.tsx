import { useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { NotFoundPage } from '../shell/NotFoundPage.tsx'
import { PageHeading } from '../shell/PageHeading.tsx'
import { pages } from '../shell/pages.ts'
import { reportFormText } from '../text/reportForm.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Link } from '../ui/Link.tsx'
import { Advice, WhatHappensNext } from './Advice.tsx'
import { organisationsQuery } from './publicQueries.ts'
import { ReportForm } from './ReportForm.tsx'
import styles from './ReportForm.module.css'
import { Sent } from './Sent.tsx'

export const loader = (queryClient: QueryClient) => async () => {
  await queryClient.query(organisationsQuery)
  return null
}

/** Where anybody reports a leak, without an account: to the organisation in the address, or the only one there is. */
export function Component() {
  const text = useText(reportFormText)
  const { slug } = useParams()
  const { data: organisations } = useSuspenseQuery(organisationsQuery)
  const [sent, setSent] = useState<{ code: string; receivedAt: string; files: readonly File[] } | null>(null)
  const organisation =
    slug === undefined && organisations.length === 1
      ? organisations[0]
      : organisations.find((each) => each.slug === slug)

  if (!organisation && slug !== undefined) return <NotFoundPage />
  if (!organisation) {
    return (
      <div className={styles.page}>
        <PageHeading
          title={organisations.length === 0 ? text.noneTitle : text.chooseTitle}
          documentTitle={text.title}
        />
        {organisations.length === 0 ? (
          <p>{text.none}</p>
        ) : (
          <ul>
            {organisations.map(({ name, slug: to }) => (
              <li key={to}>
                <Link to={`${pages.reportForm}/${to}`}>{name}</Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    )
  }
  if (sent) return <Sent receipt={sent} onAnother={() => setSent(null)} />
  return (
    <div className={styles.page}>
      <PageHeading title={text.titleFor(organisation.name)} documentTitle={text.title} />
      <p className={styles.intro}>{text.intro}</p>
      <Advice organisation={organisation} />
      <ReportForm slug={organisation.slug} onSent={(receipt, files) => setSent({ ...receipt, files })} />
      <WhatHappensNext />
      <p className={styles.soft}>
        {text.alreadyReported} <Link to={pages.receipt}>{text.toReceipt}</Link>
      </p>
    </div>
  )
}
