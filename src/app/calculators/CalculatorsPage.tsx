import { useQuery, type QueryClient } from '@tanstack/react-query'
import { useLocation, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import { caseQuery } from '../case/caseQueries.ts'
import { orKept } from '../client/orKept.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { pages } from '../shell/pages.ts'
import { calculatorsText } from '../text/calculators.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Link } from '../ui/Link.tsx'
import { TabLinks } from '../ui/TabLinks.tsx'
import { addressOf, type Calculator, calculators, referenceFrom } from './address.ts'
import styles from './Calculators.module.css'
import { DeadlineCalculator } from './DeadlineCalculator.tsx'
import { RiskCalculator } from './RiskCalculator.tsx'

export const loader =
  (queryClient: QueryClient) =>
  async ({ request }: LoaderFunctionArgs) => {
    const reference = referenceFrom(new URL(request.url).searchParams)
    if (reference === null) return null
    const options = caseQuery(reference)
    await orKept(queryClient.query(options), queryClient, options.queryKey)
    return null
  }

/** Where an officer tries "what if": the deadline and the risk, with the rules of the cases and without a case. */
export function Component() {
  const text = useText(calculatorsText)
  const { pathname } = useLocation()
  const [query] = useSearchParams()
  const reference = referenceFrom(query)
  // The case as it was when the calculation began: what a colleague records meanwhile must not move what is tried out here.
  const { data: view = null } = useQuery({ ...caseQuery(reference ?? ''), enabled: false })
  const current: Calculator = pathname === pages.riskCalculator ? 'risk' : 'deadline'
  const started = reference === null ? null : view
  const key = reference ?? ''
  return (
    <div className={styles.page}>
      <PageHeading title={text.title} documentTitle={`${text.title}: ${text.calculators[current]}`} />
      <p className={styles.intro}>
        {text.intro}{' '}
        {started && (
          <>
            {text.startedFrom} <Link to={pages.case(started.reference)}>{started.reference}</Link>.{' '}
            <Link to={addressOf(current)}>{text.startEmpty}</Link>
          </>
        )}
      </p>
      <div data-screen-only>
        <TabLinks
          label={text.which}
          tabs={calculators.map((calculator) => ({
            to: addressOf(calculator, reference),
            label: text.calculators[calculator],
            current: calculator === current,
          }))}
        />
      </div>
      {/* Both stay: what was typed in one is still there after a look at the other. */}
      <div hidden={current !== 'deadline'}>
        <DeadlineCalculator key={key} view={started} />
      </div>
      <div hidden={current !== 'risk'}>
        <RiskCalculator key={key} view={started} />
      </div>
    </div>
  )
}
