import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CalendarFeed, CalendarFeedList, NewCalendarFeed } from '../../contract/calendar.ts'
import { request } from '../client/request.ts'
import { calendarFeedsText } from '../text/calendarFeeds.ts'
import { useLanguage, useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button, ButtonRow } from '../ui/Button.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { SecretDialog } from './SecretDialog.tsx'
import styles from './Settings.module.css'

const feedsQuery = queryOptions({
  queryKey: ['calendar-feeds'],
  queryFn: async ({ signal }) => (await request<CalendarFeedList>('calendar-feeds', { signal })).items,
})

/** Deadlines in one's own agenda: calendars by secret addresses, to be made and revoked. */
export function CalendarFeeds() {
  const text = useText(calendarFeedsText)
  const { language } = useLanguage()
  const sentence = useProblemSentence()
  const queryClient = useQueryClient()
  const { data: feeds } = useQuery(feedsQuery)
  const [address, setAddress] = useState<string | null>(null)
  const refresh = () => queryClient.invalidateQueries(feedsQuery)
  const make = useMutation({
    networkMode: 'always',
    mutationFn: (scope: CalendarFeed['scope']) =>
      request<NewCalendarFeed>('calendar-feeds', { method: 'POST', body: { scope, language } }),
    onSuccess: (made) => {
      setAddress(made.address)
      void refresh()
    },
  })
  const revoke = useMutation({
    networkMode: 'always',
    mutationFn: (id: string) => request(`calendar-feeds/${id}`, { method: 'DELETE' }),
    onSuccess: async () => {
      await refresh()
      announce(text.revoked)
    },
  })
  const error = make.error ?? revoke.error
  return (
    <section className={styles.part} aria-labelledby="calendars">
      <div>
        <h2 id="calendars">{text.title}</h2>
        <p className={styles.soft}>{text.intro}</p>
      </div>
      {error && <Alert kind="error">{sentence(error)}</Alert>}
      {feeds?.length === 0 && <p className={styles.soft}>{text.none}</p>}
      <ul className={styles.passkeys}>
        {feeds?.map((feed) => (
          <FeedLine key={feed.id} feed={feed} onRevoke={() => revoke.mutate(feed.id)} />
        ))}
      </ul>
      <ButtonRow>
        <Button onClick={() => make.mutate('mine')}>{text.make.mine}</Button>
        <Button look="quiet" onClick={() => make.mutate('all')}>
          {text.make.all}
        </Button>
      </ButtonRow>
      {address !== null && (
        <SecretDialog
          secret={address}
          words={{ ...text, title: text.addressTitle, intro: text.addressIntro, label: text.address }}
          onClose={() => setAddress(null)}
        />
      )}
    </section>
  )
}

function FeedLine({ feed: { scope, createdAt, lastReadOn }, onRevoke }: { feed: CalendarFeed; onRevoke: () => void }) {
  const text = useText(calendarFeedsText)
  const format = useFormat()
  const made = text.made(format.day(createdAt))
  return (
    <li>
      <span>
        {text.scopes[scope]}{' '}
        <span className={styles.soft}>
          {made}, {lastReadOn === null ? text.neverRead : text.read(format.day(lastReadOn))}
        </span>
      </span>
      <Button look="quiet" small onClick={onRevoke} aria-label={text.revokeOf(text.scopes[scope], made)}>
        {text.revoke}
      </Button>
    </li>
  )
}
