import { useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { useParams, type LoaderFunctionArgs } from 'react-router'
import { orKept } from '../client/orKept.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { pages } from '../shell/pages.ts'
import { domainText } from '../text/domain.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { registerEntryText } from '../text/registerEntry.ts'
import { useFormat } from '../text/useFormat.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Link } from '../ui/Link.tsx'
import { useNow } from '../ui/Now.tsx'
import { Panel } from '../ui/Panel.tsx'
import { SummaryList } from '../ui/SummaryList.tsx'
import { nameOf } from './nameOf.ts'
import styles from './RegisterEntry.module.css'
import { registerEntryQuery } from './registerQuery.ts'
import { useEntrySections } from './useEntrySections.tsx'

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
  const names = useText(domainText)
  const format = useFormat()
  const now = useNow()
  const sections = useEntrySections(entry)
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
      <Panel className={styles.entry}>
        {sections.map(({ id, title, items }) => (
          <section key={id} aria-labelledby={`entry-${id}`}>
            <h2 id={`entry-${id}`}>{title}</h2>
            <SummaryList items={items} />
          </section>
        ))}
        <section aria-labelledby="entry-history">
          <h2 id="entry-history">{text.sections.history}</h2>
          {/* What scrolls must be reachable without a mouse (WCAG 2.1.1). */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="entry-history">
            <table className={styles.history}>
              <thead>
                <tr>
                  <th scope="col">{text.history.when}</th>
                  <th scope="col">{text.history.what}</th>
                  <th scope="col">{text.history.by}</th>
                  <th scope="col">{text.history.proof}</th>
                </tr>
              </thead>
              <tbody>
                {entry.history.map(({ version, type, recordedAt, by, hash }) => (
                  <tr key={version}>
                    <td>{`${format.plainDay(recordedAt)} ${format.time(recordedAt)}`}</td>
                    <td>{nameOf(names.event, type)}</td>
                    <td>{by}</td>
                    <td>
                      <code title={hash}>{hash.slice(0, 12)}</code>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      </Panel>
    </>
  )
}
