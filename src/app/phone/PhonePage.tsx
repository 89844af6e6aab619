import { useQuery, useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { redirect, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import { reportQuery } from '../inbox/reportQueries.ts'
import { draftsQuery } from '../questions/draftQueries.ts'
import { meQuery } from '../shell/meQuery.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { phoneText } from '../text/phone.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Alert } from '../ui/Alert.tsx'
import { callEndIn, callIn, callPage } from './address.ts'
import { Call } from './Call.tsx'
import { CallEnd } from './CallEnd.tsx'

export const loader =
  (queryClient: QueryClient) =>
  async ({ request }: LoaderFunctionArgs) => {
    const { searchParams } = new URL(request.url)
    const ended = callEndIn(searchParams)
    if (ended !== null) return void (await queryClient.query(reportQuery(ended)))
    // Each call has an id of its own in the address, so that a reload goes on where it was.
    if (callIn(searchParams) === null) return redirect(callPage(crypto.randomUUID()))
    // Who takes no reports has no drafts either.
    if ((await queryClient.query(meQuery)).can.handleCases === true)
      await queryClient.query(draftsQuery).catch(() => null)
    return null
  }

/** The telephone: one call, and what to say at its end. */
export function Component() {
  const text = useText(phoneText)
  const [query] = useSearchParams()
  const { data: me } = useSuspenseQuery(meQuery)
  const { data: drafts = [] } = useQuery({ ...draftsQuery, enabled: me.can.handleCases === true })
  const [ended, id] = [callEndIn(query), callIn(query)]
  if (ended !== null) return <CallEnd key={ended} id={ended} />
  if (me.can.handleCases !== true || id === null)
    return (
      <>
        <PageHeading title={text.title} documentTitle={text.title} />
        <Alert kind="info">{text.notYourRole}</Alert>
      </>
    )
  const before = drafts.find((draft) => draft.id === id)
  return (
    <Call
      key={id}
      id={id}
      begunAt={before?.startedAt ?? null}
      initial={before?.answers ?? {}}
      savedAt={before?.savedAt ?? null}
    />
  )
}
