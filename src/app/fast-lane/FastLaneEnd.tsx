import { useSuspenseQuery } from '@tanstack/react-query'
import { caseQuery } from '../case/caseQueries.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { pages } from '../shell/pages.ts'
import { domainText } from '../text/domain.ts'
import { fastLaneText } from '../text/fastLane.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { ButtonLink, ButtonRow } from '../ui/Button.tsx'
import { SummaryList } from '../ui/SummaryList.tsx'
import styles from './FastLane.module.css'

/** What the lane has done, and what is left. */
export function FastLaneEnd({ reference }: { reference: string }) {
  const { done: text } = useText(fastLaneText)
  const names = useText(domainText)
  const { data: view } = useSuspenseQuery(caseQuery(reference))
  const closed = view.handling === 'closed'
  // What is first to be done next: the work that is left in the case, or the next report.
  const toInbox = (
    <ButtonLink key="inbox" look={closed ? 'primary' : 'secondary'} to={pages.inbox}>
      {text.toInbox}
    </ButtonLink>
  )
  const toCase = (
    <ButtonLink key="case" look={closed ? 'secondary' : 'primary'} to={pages.case(reference)}>
      {text.toCase}
    </ButtonLink>
  )
  return (
    <div className={styles.ended}>
      <PageHeading title={text.title(reference)} documentTitle={reference} focused />
      <p>{closed ? text.closed : text.open}</p>
      <SummaryList
        items={[
          { term: text.states.handling, value: names.handling[view.handling] },
          { term: text.states.authority, value: names.authorityState[view.authorityState] },
          { term: text.states.subjects, value: names.subjectsState[view.subjectsState] },
          ...(closed ? [] : [{ term: text.states.next, value: names.nextStep[view.nextStep.code] }]),
        ]}
      />
      <ButtonRow>
        {closed ? [toInbox, toCase] : [toCase, toInbox]}
        <ButtonLink to={pages.register}>{text.toRegister}</ButtonLink>
        <ButtonLink look="quiet" to={pages.fastLane}>
          {text.another}
        </ButtonLink>
      </ButtonRow>
    </div>
  )
}
