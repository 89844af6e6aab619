import { useSuspenseQuery } from '@tanstack/react-query'
import { reportQuery } from '../inbox/reportQueries.ts'
import { queryOfReport } from '../inbox/address.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { pages } from '../shell/pages.ts'
import { phoneText } from '../text/phone.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { ButtonLink, ButtonRow } from '../ui/Button.tsx'
import styles from './Phone.module.css'

/** The end of a call: what to say, the number to give, and where the work goes on. */
export function CallEnd({ id }: { id: string }) {
  const { done: text } = useText(phoneText)
  const { data: report } = useSuspenseQuery(reportQuery(id))
  const { reporter, reference, ongoing } = report
  const promised = reporter?.callBack === true ? reporter.phone : null
  return (
    <div className={styles.ended}>
      <PageHeading title={text.title} documentTitle={text.title} focused />
      <section aria-labelledby="say">
        <h2 id="say">{text.say}</h2>
        <div className={styles.say}>
          <p>{text.thanks(unbroken(reference))}</p>
          {ongoing === 'yes' && <p>{text.open}</p>}
          <p>{text.keep}</p>
          {promised !== null && <p>{text.callBack(promised)}</p>}
        </div>
      </section>
      <p>
        {text.reference}: <strong className={styles.reference}>{reference}</strong>
      </p>
      <section aria-labelledby="next">
        <h2 id="next">{text.next}</h2>
        <ButtonRow>
          <ButtonLink look="primary" to={pages.inbox + queryOfReport(id)}>
            {text.toReport}
          </ButtonLink>
          <ButtonLink to={pages.fastLaneFor(id)}>{text.fastLane}</ButtonLink>
          <ButtonLink look="quiet" to={pages.phoneReport} keyHint="T">
            {text.another}
          </ButtonLink>
        </ButtonRow>
      </section>
    </div>
  )
}

/** With hyphens at which no line ends: a number is read in one breath. */
const unbroken = (reference: string): string => reference.replaceAll('-', '\u2011')
