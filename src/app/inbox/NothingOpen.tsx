import { useQuery } from '@tanstack/react-query'
import { domainText } from '../text/domain.ts'
import { inboxText } from '../text/inbox.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FirstOf } from '../ui/drawing/FirstOf.tsx'
import { Link } from '../ui/Link.tsx'
import { Moment } from '../ui/Moment.tsx'
import { CallBack } from './CallBack.tsx'
import styles from './Inbox.module.css'
import { callBacksQuery } from './reportQueries.ts'
import { senderOf } from './sender.ts'
import { UnfinishedCalls } from './UnfinishedCalls.tsx'

type NothingOpenProps = { waiting: boolean; onFirst: () => void; toReport: (id: string) => string }

/** The pane while no report is read: where to begin, and whom somebody promised to call. */
export function NothingOpen({ waiting, onFirst, toReport }: NothingOpenProps) {
  const text = useText(inboxText)
  const names = useText(domainText)
  const { data: callBacks } = useQuery(callBacksQuery)
  return (
    <div className={styles.overview}>
      {waiting && (
        <EmptyState title={text.chooseOne} actions={<Button onClick={onFirst}>{text.toFirst}</Button>}>
          {text.chooseOneHint}
        </EmptyState>
      )}
      <UnfinishedCalls />
      {callBacks && callBacks.all > 0 && (
        <section aria-labelledby="call-backs">
          <h2 id="call-backs">
            {text.callBacks} <span className={styles.soft}>{callBacks.all}</span>
          </h2>
          <p className={styles.soft}>{text.callBacksHint}</p>
          <ul className={styles.callBacks}>
            {callBacks.items.map((report) => (
              <li key={report.id}>
                <Link quiet to={toReport(report.id)}>
                  <b>{senderOf(report, text, names)}</b>
                </Link>{' '}
                <span className={styles.soft}>
                  <Moment at={report.receivedAt} short />
                </span>
                <CallBack report={report} />
              </li>
            ))}
          </ul>
          <FirstOf shown={callBacks.items.length} all={callBacks.all} />
        </section>
      )}
    </div>
  )
}
