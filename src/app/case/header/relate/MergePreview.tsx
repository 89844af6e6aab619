import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { CaseRow } from '../../../../contract/cases.ts'
import { pages } from '../../../shell/pages.ts'
import { Alert } from '../../../ui/Alert.tsx'
import { Link } from '../../../ui/Link.tsx'
import { SummaryList } from '../../../ui/SummaryList.tsx'
import { useCase } from '../../CaseContext.tsx'
import { caseQuery } from '../../caseQueries.ts'
import { useWords } from '../../useWords.ts'

/** What goes where when this case goes up in the other one: said before it is done. */
export function MergePreview({ other }: { other: CaseRow }) {
  const { view } = useCase()
  const { text, format, now } = useWords()
  const headingId = useId()
  const { data: survivor } = useQuery({ ...caseQuery(other.reference), throwOnError: false })
  if (!survivor) return null
  if (view.authority.notifications.length > 0 || view.subjects.communications.length > 0) {
    return (
      <Alert kind="warning" title={text.relate.sentHere}>
        <p>
          {text.relate.otherWay} <Link to={pages.case(other.reference)}>{other.reference}</Link>
        </p>
      </Alert>
    )
  }
  const tasks = view.tasks.filter(({ state }) => state === 'open').length
  const moment = (at: string) => format.shortMoment(at, now)
  const startsEarlier = Date.parse(view.clock.startsAt) < Date.parse(survivor.clock.startsAt)
  return (
    <section aria-labelledby={headingId}>
      <h3 id={headingId}>{text.relate.previewTitle}</h3>
      <SummaryList
        items={[
          { term: view.reference, value: text.relate.thisCloses },
          {
            term: text.relate.reportsTerm,
            value: text.relate.reportsGo(view.reports.length, other.reference),
          },
          {
            term: text.relate.clockTerm,
            value: startsEarlier
              ? text.relate.clockEarlier(other.reference, moment(view.clock.startsAt), moment(survivor.clock.startsAt))
              : text.relate.clockStays(other.reference, moment(survivor.clock.startsAt)),
          },
          ...(tasks > 0 ? [{ term: text.side.tasks, value: text.relate.tasksGo(tasks, other.reference) }] : []),
          { term: text.relate.restTerm, value: text.relate.restStays(view.reference) },
        ]}
      />
    </section>
  )
}
