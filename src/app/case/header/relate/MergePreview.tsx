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
  const { text, names, format, now } = useWords()
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
  const roles = [names.ourRole[view.ourRole], names.ourRole[survivor.ourRole]] as const
  // A case in which nobody did anything yet says nothing of its leak.
  const leakIsOpenHere =
    view.containment.actions.length > 0 &&
    view.containment.state.leak === 'open' &&
    survivor.containment.state.leak !== 'open'
  return (
    <section aria-labelledby={headingId}>
      <h3 id={headingId}>{text.relate.previewTitle}</h3>
      <SummaryList
        items={[
          ...(view.ourRole === survivor.ourRole
            ? []
            : [
                {
                  term: text.relate.roleTerm,
                  value: <strong>{text.relate.otherRole(...roles, other.reference)}</strong>,
                },
              ]),
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
          ...(leakIsOpenHere ? [{ term: text.relate.leakTerm, value: text.relate.leakOpen(other.reference) }] : []),
          ...(tasks > 0 ? [{ term: text.side.tasks, value: text.relate.tasksGo(tasks, other.reference) }] : []),
          { term: text.relate.restTerm, value: text.relate.restStays(view.reference) },
        ]}
      />
    </section>
  )
}
