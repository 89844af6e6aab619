import { useSuspenseQuery } from '@tanstack/react-query'
import type { MailboxList } from '../../contract/mailboxes.ts'
import styles from '../settings/Settings.module.css'
import { mailIntakeText } from '../text/mailIntake.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Moment } from '../ui/Moment.tsx'
import { SummaryList } from '../ui/SummaryList.tsx'
import { Tag } from '../ui/Tag.tsx'
import { mailboxesQuery } from './mailboxesQuery.ts'

/** The mailboxes whose messages become reports: whether they work, and what waits in them. */
export function MailboxSettings() {
  const { mailbox: text } = useText(mailIntakeText)
  const { data } = useSuspenseQuery(mailboxesQuery)
  return (
    <section className={styles.part} aria-labelledby="mailbox-caption">
      <h2 id="mailbox-caption">{text.title}</h2>
      {data.items.length === 0 ? (
        <EmptyState title={text.none}>{text.noneHint}</EmptyState>
      ) : (
        <>
          <p>{text.intro}</p>
          {data.items.map((item) => (
            <Mailbox key={item.name} item={item} />
          ))}
        </>
      )}
    </section>
  )
}

const tones = { working: 'good', waiting: 'neutral', stuck: 'late' } as const

function Mailbox({ item }: { item: MailboxList['items'][number] }) {
  const { mailbox: text } = useText(mailIntakeText)
  const format = useFormat()
  return (
    <SummaryList
      items={[
        { term: text.address, value: item.name },
        { term: text.state, value: <Tag tone={tones[item.condition]}>{text.states[item.condition]}</Tag> },
        ...(item.fault === null ? [] : [{ term: text.fault, value: text.faults[item.fault] }]),
        { term: text.lastContact, value: item.contactAt === null ? text.never : <Moment at={item.contactAt} /> },
        { term: text.lastTaken, value: item.takenAt === null ? text.never : <Moment at={item.takenAt} /> },
        { term: text.waiting, value: format.number(item.waiting) },
        ...(item.failing === 0 ? [] : [{ term: text.failing, value: format.number(item.failing) }]),
      ]}
    />
  )
}
