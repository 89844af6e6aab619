import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { callPage } from '../phone/address.ts'
import { draftsQuery } from '../questions/draftQueries.ts'
import { meQuery } from '../shell/meQuery.ts'
import { inboxText } from '../text/inbox.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { Link } from '../ui/Link.tsx'
import { useNow } from '../ui/Now.tsx'
import styles from './Inbox.module.css'

/** Calls that broke off: of oneself and of colleagues, for the clock of what was told does not wait for who heard it. */
export function UnfinishedCalls() {
  const { unfinished: text, you } = useText(inboxText)
  const format = useFormat()
  const now = useNow()
  const { data: me } = useSuspenseQuery(meQuery)
  const { data = [] } = useQuery({ ...draftsQuery, enabled: me.can.handleCases === true })
  const calls = data.filter(({ kind }) => kind === 'call')
  if (calls.length === 0) return null
  return (
    <section aria-labelledby="unfinished">
      <h2 id="unfinished">
        {text.title} <span className={styles.soft}>{calls.length}</span>
      </h2>
      <p className={styles.soft}>{text.hint}</p>
      <ul className={styles.callBacks}>
        {calls.map(({ id, answers, startedAt, by }) => (
          <li key={id}>
            <span className={styles.what}>{wordsOf(answers['description']) ?? text.empty}</span>
            <Link to={callPage(id)}>{text.goOn}</Link>
            <span className={styles.soft}>{text.begun(format.shortMoment(startedAt, now), by.me ? you : by.name)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const wordsOf = (said: string | undefined): string | null =>
  said === undefined || said.trim() === '' ? null : said.trim()
