import { useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { useParams, type LoaderFunctionArgs } from 'react-router'
import { orKept } from '../client/orKept.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { importsText } from '../text/imports.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { Link } from '../ui/Link.tsx'
import { Panel } from '../ui/Panel.tsx'
import { Tag } from '../ui/Tag.tsx'
import { ColumnsStep } from './ColumnsStep.tsx'
import styles from './Import.module.css'
import { importQuery } from './importQueries.ts'
import { importPages, type ImportStep, stepIn, stepOf } from './importSteps.ts'
import { RunStep } from './RunStep.tsx'
import { StepLinks } from './StepLinks.tsx'
import { toneOf } from './toneOf.ts'
import { TrialStep } from './TrialStep.tsx'

export const loader =
  (queryClient: QueryClient) =>
  async ({ params }: LoaderFunctionArgs) => {
    const options = importQuery(params['id'] ?? '')
    await orKept(queryClient.query({ ...options, staleTime: 'static' }), queryClient, options.queryKey)
    return null
  }

/** One file on its way into the register: what its columns hold, what becomes of each row, and letting them in. */
export function Component() {
  const { id = '', step: path } = useParams()
  const text = useText(importsText)
  const format = useFormat()
  const { data: one } = useSuspenseQuery(importQuery(id))
  const step = stepIn(path) ?? stepOf(one)
  const open: readonly ImportStep[] = [
    'columns',
    ...(one.dryRun ? (['trial'] as const) : []),
    ...(one.dryRun || one.run ? (['run'] as const) : []),
  ]
  return (
    <div className={styles.page}>
      <div>
        <Link to={importPages.all}>{text.backToList}</Link>
      </div>
      <PageHeading
        title={<bdi>{one.file.name}</bdi>}
        documentTitle={`${text.title}: ${text.steps[step]}`}
        actions={<Tag tone={toneOf(one.state)}>{text.state[one.state]}</Tag>}
      />
      <p className={styles.soft}>
        {one.file.format.toUpperCase()} · {format.number(one.sheets.reduce((sum, { rows }) => sum + rows, 0))}{' '}
        {text.trial.number.toLowerCase()} · SHA-256 <code title={one.file.sha256}>{one.file.sha256.slice(0, 12)}</code>
      </p>
      <StepLinks id={id} current={step} open={open} />
      <Panel className={styles.panel} aria-labelledby="import-step">
        {/* Of another sheet, or another version of the mapping, the form begins anew. */}
        {step === 'columns' && <ColumnsStep key={`${one.sheet} ${one.dryRun?.at}`} one={one} />}
        {step === 'trial' && <TrialStep one={one} />}
        {step === 'run' && <RunStep one={one} />}
      </Panel>
    </div>
  )
}
