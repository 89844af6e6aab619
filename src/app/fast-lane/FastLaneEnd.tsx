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
        <ButtonLink look="primary" to={pages.inbox}>
          {text.toInbox}
        </ButtonLink>
        <ButtonLink to={pages.case(reference)}>{text.toCase}</ButtonLink>
        <ButtonLink to={pages.register}>{text.toRegister}</ButtonLink>
        <ButtonLink look="quiet" to={pages.fastLane}>
          {text.another}
        </ButtonLink>
      </ButtonRow>
    </div>
  )
}
