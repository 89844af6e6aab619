import { useMutation, useSuspenseQueries, useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { useParams, type LoaderFunctionArgs } from 'react-router'
import type { Statistics } from '../../../contract/statistics.ts'
import { orKept } from '../../client/orKept.ts'
import { requestFile } from '../../client/request.ts'
import { saveFile } from '../../client/saveFile.ts'
import { Figures } from '../../monitoring/Figures.tsx'
import { statisticsQuery } from '../../monitoring/monitoringQueries.ts'
import { meQuery } from '../../shell/meQuery.ts'
import { PageHeading } from '../../shell/PageHeading.tsx'
import { pages } from '../../shell/pages.ts'
import { annualText } from '../../text/annual.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { useFormat } from '../../text/useFormat.ts'
import { useProblemSentence } from '../../text/useProblemSentence.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { useNow } from '../../ui/Now.tsx'
import { TabLinks } from '../../ui/TabLinks.tsx'
import styles from './Annual.module.css'
import { Comparison } from './Comparison.tsx'
import { addressOf, firstYearShown, yearIn, yearOf } from './year.ts'

export const loader =
  (queryClient: QueryClient) =>
  async ({ params }: LoaderFunctionArgs) => {
    const year = yearIn(params['year']) ?? yearOf(new Date().toISOString())
    await Promise.all(
      [year, year - 1].map((one) => {
        const options = statisticsQuery(addressOf(one))
        return orKept(queryClient.query(options), queryClient, options.queryKey)
      }),
    )
    return null
  }

/** The figures of a year as its annual report wants them: in words, beside the year before, in charts and tables. */
export function Component() {
  const text = useText(annualText)
  const format = useFormat()
  const sentence = useProblemSentence()
  const now = new Date(useNow()).toISOString()
  const thisYear = yearOf(now)
  const year = yearIn(useParams()['year']) ?? thisYear
  const { data: me } = useSuspenseQuery(meQuery)
  const [{ data: figures }, { data: before }] = useSuspenseQueries({
    queries: [statisticsQuery(addressOf(year)), statisticsQuery(addressOf(year - 1))],
  })
  const may = me.can.exportRegister
  const { mutate, error } = useMutation({
    networkMode: 'always',
    mutationFn: () => requestFile(`annual-figures/${year}`),
    onSuccess: (file) => {
      saveFile(file)
      announce(text.saved(file.name))
    },
  })
  const years = Array.from({ length: thisYear - firstYearShown(thisYear) + 1 }, (_, at) => thisYear - at)
  return (
    <div className={styles.page}>
      <PageHeading
        title={text.title(year)}
        documentTitle={text.title(year)}
        actions={
          <>
            <ButtonLink to={pages.register}>{text.back}</ButtonLink>
            <Button onClick={() => window.print()}>{text.print}</Button>
            <Button look="primary" onClick={() => mutate()} unavailable={may === true ? undefined : may.because}>
              {text.spreadsheet}
            </Button>
          </>
        }
      />
      <div data-screen-only>
        <TabLinks
          label={text.yearsLabel}
          tabs={years.map((one) => ({ to: pages.annualFiguresOf(one), label: String(one), current: one === year }))}
        />
      </div>
      {error && <Alert kind="error">{sentence(error)}</Alert>}
      <InWords year={year} figures={figures} before={before} />
      {year === thisYear && <p className={styles.soft}>{text.soFar(format.day(now))}</p>}
      <Comparison year={year} figures={figures} before={before} />
      {figures.breaches > 0 && (
        <section aria-labelledby="annual-tables" className={styles.page}>
          <h2 id="annual-tables">{text.tables}</h2>
          <Figures statistics={figures} address={addressOf(year)} about={text.title(year)} />
        </section>
      )}
    </div>
  )
}

/** The same in sentences that can be taken into a report as they are. */
function InWords({ year, figures, before }: { year: number; figures: Statistics; before: Statistics }) {
  const text = useText(annualText)
  const { breaches, notified, within72Hours, informed } = figures
  if (breaches === 0) return <p className={styles.lead}>{text.none(year)}</p>
  const difference = breaches - before.breaches
  const compared =
    difference === 0
      ? text.same(year - 1)
      : difference > 0
        ? text.more(difference, year - 1)
        : text.fewer(-difference, year - 1)
  return (
    <p className={styles.lead}>
      {text.found(year, breaches)}
      {compared} {text.notified(notified.count, within72Hours.count)}{' '}
      {informed.of > 0 && text.informed(informed.count, informed.of)}
    </p>
  )
}
