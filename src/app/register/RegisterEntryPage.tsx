import { useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { useParams, type LoaderFunctionArgs } from 'react-router'
import { orKept } from '../client/orKept.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { pages } from '../shell/pages.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { registerEntryText } from '../text/registerEntry.ts'
import { useFormat } from '../text/useFormat.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Link } from '../ui/Link.tsx'
import { useNow } from '../ui/Now.tsx'
import { EntrySections } from './EntrySections.tsx'
import styles from './RegisterEntry.module.css'
import { registerEntryQuery } from './registerQuery.ts'

export const loader =
  (queryClient: QueryClient) =>
  async ({ params }: LoaderFunctionArgs) => {
    const options = registerEntryQuery(params['reference'] ?? '')
    await orKept(queryClient.query(options), queryClient, options.queryKey)
    return null
  }

/** One entry of the register: everything that art. 33(5) asks for, in the order of the story, made to be read and printed. */
export function Component() {
  const { reference = '' } = useParams()
  const { data: entry } = useSuspenseQuery(registerEntryQuery(reference))
  const text = useText(registerEntryText)
  const format = useFormat()
  const now = useNow()
  return (
    <>
      <div data-screen-only>
        <Link to={pages.register}>{text.back}</Link>
      </div>
      <PageHeading
        title={
          <>
            <span className={styles.reference}>{entry.reference}</span> {entry.title}
          </>
        }
        documentTitle={entry.reference}
        actions={
          <>
            <Button onClick={() => window.print()}>{text.print}</Button>
            <ButtonLink to={pages.case(entry.reference)}>{text.openCase}</ButtonLink>
          </>
        }
      />
      <p className={styles.printed}>{text.printed(format.moment(new Date(now).toISOString()))}</p>
      {entry.kind === 'provisional' && <p className={styles.soft}>{text.provisional}</p>}
      {entry.destroyedAt !== null && <Alert>{text.destroyed(format.day(entry.destroyedAt))}</Alert>}
      <EntrySections entry={entry} />
    </>
  )
}
