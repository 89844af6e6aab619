import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import type { WebhookDeliveryView, WebhookView } from '../../../contract/webhooks.ts'
import { request } from '../../client/request.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { useFormat } from '../../text/useFormat.ts'
import { useProblemSentence } from '../../text/useProblemSentence.ts'
import { webhooksText } from '../../text/webhooks.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import { useNow } from '../../ui/Now.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { Tag, type Tone } from '../../ui/Tag.tsx'
import styles from '../Settings.module.css'
import { deliveriesQuery, webhooksQuery } from './webhookQueries.ts'

/** What was sent to a system and what became of it; a message can be tried out, or sent again. */
export function DeliveriesDialog({ webhook, onClose }: { webhook: WebhookView; onClose: () => void }) {
  const text = useText(webhooksText)
  const sentence = useProblemSentence()
  const queryClient = useQueryClient()
  const query = deliveriesQuery(webhook.id)
  const { data, error, hasNextPage, fetchNextPage } = useInfiniteQuery(query)
  const deliveries = data?.pages.flatMap(({ items }) => items)
  const send = useMutation({
    networkMode: 'always',
    mutationFn: ({ path }: { path: string; said: string }) =>
      request<WebhookDeliveryView>(`webhooks/${webhook.id}/${path}`, { method: 'POST' }),
    onSuccess: async (_, { said }) => {
      announce(said)
      await queryClient.invalidateQueries({ queryKey: webhooksQuery.queryKey })
    },
  })
  const fault = error ?? send.error
  return (
    <Dialog
      title={text.deliveriesOf(webhook.name)}
      onClose={onClose}
      wide
      actions={
        <>
          <Button onClick={onClose}>{text.done}</Button>
          <Button look="quiet" onClick={() => send.mutate({ path: 'tests', said: text.testSent })}>
            {text.sendTest}
          </Button>
        </>
      }
    >
      {fault && <Alert kind="error">{sentence(fault)}</Alert>}
      {!deliveries && !error && <Skeleton lines={4} />}
      {deliveries?.length === 0 && <p className={styles.soft}>{text.noDeliveries}</p>}
      <ul className={styles.passkeys}>
        {deliveries?.map((delivery) => (
          <DeliveryLine
            key={delivery.id}
            delivery={delivery}
            onReplay={() => send.mutate({ path: `deliveries/${delivery.id}/replays`, said: text.replayed })}
          />
        ))}
      </ul>
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>{text.more}</Button>}
    </Dialog>
  )
}

const tones: Readonly<Record<WebhookDeliveryView['state'], Tone>> = {
  waiting: 'neutral',
  delivered: 'good',
  failed: 'late',
}

function DeliveryLine({ delivery, onReplay }: { delivery: WebhookDeliveryView; onReplay: () => void }) {
  const text = useText(webhooksText)
  const format = useFormat()
  const now = useNow()
  const { kind, state, createdAt, attempts, lastStatus, problem, body } = delivery
  const what = kind === 'test' ? text.test : text.kindNames[kind]
  const moment = format.shortMoment(createdAt, now)
  const became = [
    attempts > 0 && text.attempts(attempts),
    lastStatus !== null && text.answered(lastStatus),
    problem !== null && (text.problems[problem] ?? problem),
  ].filter((words) => words !== false)
  return (
    <li>
      <div className={styles.told}>
        <strong>{what}</strong> <Tag tone={tones[state]}>{text.deliveryStates[state]}</Tag>
        <div className={styles.soft}>{[moment, ...became].join(' · ')}</div>
        <details className={styles.soft}>
          <summary>{text.body}</summary>
          <code className={styles.message}>{body}</code>
        </details>
      </div>
      {state !== 'waiting' && (
        <Button small onClick={onReplay} aria-label={text.replayOf(what, moment)}>
          {text.replay}
        </Button>
      )}
    </li>
  )
}
