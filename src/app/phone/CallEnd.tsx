import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import type { ReportView } from '../../contract/reports.ts'
import { reportQuery } from '../inbox/reportQueries.ts'
import { queryOfReport } from '../inbox/address.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { pages } from '../shell/pages.ts'
import { phoneText } from '../text/phone.ts'
import { LanguageProvider, useLanguage, useText } from '../text/LanguageProvider.tsx'
import type { Language } from '../text/textSet.ts'
import { Button, ButtonLink, ButtonRow } from '../ui/Button.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import styles from './Phone.module.css'

/** The end of a call: what to say, the number to give, and where the work goes on. */
export function CallEnd({ id }: { id: string }) {
  const { done: text } = useText(phoneText)
  const { data: report } = useSuspenseQuery(reportQuery(id))
  const { language } = useLanguage()
  const [spoken, setSpoken] = useState<Language>(language)
  const other: Language = spoken === 'nl' ? 'en' : 'nl'
  return (
    <div className={styles.ended}>
      <PageHeading title={text.title} documentTitle={text.title} focused />
      <section aria-labelledby="say">
        <h2 id="say">{text.say}</h2>
        <Suspense fallback={<Skeleton lines={4} />}>
          {/* Whoever calls need not speak the language of this screen. */}
          <LanguageProvider key={spoken} initial={spoken}>
            <ToSay report={report} spoken={spoken} />
          </LanguageProvider>
        </Suspense>
        <ButtonRow>
          <Button small look="quiet" onClick={() => setSpoken(other)}>
            {text.inLanguage[other]}
          </Button>
        </ButtonRow>
      </section>
      <p>
        {text.reference}: <strong className={styles.reference}>{report.reference}</strong>
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

/** The sentences that end the call, in the language of whoever calls. */
function ToSay({ report: { reporter, reference, ongoing }, spoken }: { report: ReportView; spoken: Language }) {
  const { done: text } = useText(phoneText)
  const promised = reporter?.callBack === true ? reporter.phone : null
  return (
    <div className={styles.say} lang={spoken}>
      <p>{text.thanks(unbroken(reference))}</p>
      {ongoing === 'yes' && <p>{text.open}</p>}
      <p>{text.keep}</p>
      {promised !== null && <p>{text.callBack(promised)}</p>}
    </div>
  )
}

/** With hyphens at which no line ends: a number is read in one breath. */
const unbroken = (reference: string): string => reference.replaceAll('-', '\u2011')
