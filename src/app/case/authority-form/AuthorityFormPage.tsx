import { type QueryClient, useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { type LoaderFunctionArgs, useParams, useSearchParams } from 'react-router'
import type { CaseView } from '../../../contract/cases.ts'
import { useChanges } from '../../client/useChanges.ts'
import { meQuery } from '../../shell/meQuery.ts'
import { authorityFormText } from '../../text/authorityForm.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { CaseContext } from '../CaseContext.tsx'
import { caseQuery } from '../caseQueries.ts'
import styles from './AuthorityForm.module.css'
import { ChangedAnswers } from './ChangedAnswers.tsx'
import { CopyBar } from './CopyBar.tsx'
import { FilingPart } from './FilingPart.tsx'
import { formIn } from './formAddress.ts'
import { FormChapters } from './FormChapters.tsx'
import { FormHeader } from './FormHeader.tsx'
import { authorityFormQuery } from './formQueries.ts'
import { FormVersions } from './FormVersions.tsx'
import { useTypingOver } from './useTypingOver.ts'

/** Has the case and its form at hand before the page shows. */
export const loader =
  (queryClient: QueryClient) =>
  async ({ params, request }: LoaderFunctionArgs) => {
    const view = await queryClient.query({ ...caseQuery(params['reference'] ?? ''), staleTime: 'static' })
    await queryClient.query(authorityFormQuery(view, formIn(new URL(request.url).searchParams)))
    return null
  }

/** The companion of the AP's web form: its questions in its order, filled from the case, to be typed over beside it. */
export function Component() {
  const { reference = '' } = useParams()
  const { data: view } = useSuspenseQuery(caseQuery(reference))
  const { data: me } = useSuspenseQuery(meQuery)
  const opened = useMemo(() => ({ view, me, asKnownAt: null }), [view, me])
  useNewsOf(view)
  return (
    <CaseContext value={opened}>
      <FormPage key={view.id} view={view} />
    </CaseContext>
  )
}

function FormPage({ view }: { view: CaseView }) {
  const text = useText(authorityFormText)
  const [search] = useSearchParams()
  const asked = formIn(search)
  const { data: form } = useQuery({
    ...authorityFormQuery(view, asked),
    // While the form is filled anew after a save, the one before it stays.
    placeholderData: (before) => before,
    throwOnError: true,
  })
  return form ? (
    <div className={styles.page} aria-label={text.title}>
      <FormHeader form={form} />
      <FormVersions form={form} asked={asked} />
      <Form key={search.toString()} form={form} view={view} />
    </div>
  ) : null
}

function Form({ form, view }: { form: Parameters<typeof FormChapters>[0]['form']; view: CaseView }) {
  const [onlyOpen, setOnlyOpen] = useState(false)
  const typing = useTypingOver(form, `${view.id}.formCopied.${form.filed?.filing ?? 'next'}`)
  return (
    <>
      {form.comparedWith !== null && <ChangedAnswers form={form} />}
      <FormChapters form={form} typing={typing} onlyOpen={onlyOpen} onOnlyOpen={setOnlyOpen} />
      {form.filed === null && <FilingPart form={form} />}
      <CopyBar typing={typing} />
    </>
  )
}

/** What a colleague records shows by itself; what is typed here stays. */
function useNewsOf({ id, version, reference }: CaseView): void {
  const queryClient = useQueryClient()
  useChanges((change) => {
    if (change === null || (change.id === id && change.version > version && !change.byMe))
      void queryClient.invalidateQueries({ queryKey: caseQuery(reference).queryKey })
  })
}
