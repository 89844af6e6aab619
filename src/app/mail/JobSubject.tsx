import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { BackgroundJobView } from '../../contract/jobs.ts'
import { queryOfReport } from '../inbox/address.ts'
import { meQuery } from '../shell/meQuery.ts'
import { pages } from '../shell/pages.ts'
import { jobsText } from '../text/jobs.ts'
import { useText } from '../text/LanguageProvider.tsx'

/** The way to what a job is for; nothing for who may not see it. */
export function JobSubject({ subject }: Pick<BackgroundJobView, 'subject'>) {
  const text = useText(jobsText)
  const { data: me } = useSuspenseQuery(meQuery)
  if (!subject || me.can.readCases !== true) return null
  return subject.kind === 'case' ? (
    <Link to={pages.case(subject.reference ?? subject.id)}>{subject.reference ?? text.openCase}</Link>
  ) : (
    <Link to={pages.inbox + queryOfReport(subject.id)}>{subject.reference ?? text.openReport}</Link>
  )
}
