import { useMutation, useQueryClient, useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import type { RegisterImportView } from '../../contract/imports.ts'
import { orKept } from '../client/orKept.ts'
import { ProblemError } from '../client/problem.ts'
import { newIdempotencyKey } from '../client/request.ts'
import { saveFile } from '../client/saveFile.ts'
import { upload } from '../client/upload.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { pages } from '../shell/pages.ts'
import { importsText } from '../text/imports.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { Link } from '../ui/Link.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { Panel } from '../ui/Panel.tsx'
import { EarlierImports } from './EarlierImports.tsx'
import { exampleFile } from './exampleFile.ts'
import styles from './Import.module.css'
import { importQuery, importsQuery } from './importQueries.ts'
import { importPages } from './importSteps.ts'
import { TablePicker } from './TablePicker.tsx'
import { StepLinks } from './StepLinks.tsx'

export const loader = (queryClient: QueryClient) => async () => {
  await orKept(queryClient.query(importsQuery), queryClient, importsQuery.queryKey)
  return null
}

/** The first step: which file; and those that were chosen before. */
export function Component() {
  const text = useText(importsText)
  const sentence = useProblemSentence()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const { data } = useSuspenseQuery(importsQuery)
  const { mutate, error, isPending } = useMutation({
    networkMode: 'always',
    mutationFn: (file: File) =>
      upload<RegisterImportView>('register-imports', file, {
        idempotencyKey: newIdempotencyKey(),
        signal: new AbortController().signal,
        onProgress: () => undefined,
      }),
    onSuccess: (one) => {
      queryClient.setQueryData(importQuery(one.id).queryKey, one)
      void queryClient.invalidateQueries({ queryKey: importsQuery.queryKey, exact: true })
      announce(text.choose.taken(one.file.name))
      void navigate(importPages.step(one.id, 'columns'))
    },
  })
  const whatIsWrong = (fault: unknown): string => {
    const code = fault instanceof ProblemError ? fault.problem.inTheWay?.['fault'] : null
    return isFault(code, text.faults) ? text.faults[code] : sentence(fault)
  }
  return (
    <div className={styles.page}>
      <div>
        <Link to={pages.register}>{text.back}</Link>
      </div>
      <PageHeading title={text.title} documentTitle={text.title} />
      <p className={styles.intro}>{text.intro}</p>
      <StepLinks id={null} current="file" open={[]} />
      <Panel className={styles.panel} aria-labelledby="choose-file">
        <h2 id="choose-file">{text.choose.title}</h2>
        {error && <Alert kind="error">{whatIsWrong(error)}</Alert>}
        <TablePicker onFile={(file) => !isPending && mutate(file)}>
          {isPending && <p role="status">{text.choose.reading}</p>}
        </TablePicker>
        <p className={styles.soft}>
          {text.choose.exampleHint}{' '}
          <Button small look="quiet" onClick={() => saveFile(exampleFile(text))}>
            {text.choose.example}
          </Button>
        </p>
      </Panel>
      <EarlierImports items={data.items} />
    </div>
  )
}

const isFault = <Faults extends object>(code: unknown, faults: Faults): code is Extract<keyof Faults, string> =>
  typeof code === 'string' && code in faults
