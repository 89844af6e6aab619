import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { NewWebhook, WebhookView } from '../../../contract/webhooks.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { useFormat } from '../../text/useFormat.ts'
import { webhooksText } from '../../text/webhooks.ts'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { useNow } from '../../ui/Now.tsx'
import { Tag, type Tone } from '../../ui/Tag.tsx'
import { SecretDialog } from '../SecretDialog.tsx'
import styles from '../Settings.module.css'
import { DeliveriesDialog } from './DeliveriesDialog.tsx'
import { WebhookDialog } from './WebhookDialog.tsx'
import { webhooksQuery } from './webhookQueries.ts'

/** Other systems that are told what happens here; for administrators. */
export function WebhooksSettings() {
  const text = useText(webhooksText)
  const { data } = useSuspenseQuery(webhooksQuery)
  const [editing, setEditing] = useState<WebhookView | 'new' | null>(null)
  const [reading, setReading] = useState<WebhookView | null>(null)
  const [secret, setSecret] = useState<string | null>(null)
  const showSecret = (made: NewWebhook) => {
    setEditing(null)
    setSecret(made.secret)
  }
  return (
    <section className={styles.part} aria-labelledby="webhooks">
      <p>{text.intro}</p>
      <p>
        {text.tokens} <code>npm run -s dijkwacht -- token create</code>
      </p>
      <h2 id="webhooks">{text.caption}</h2>
      {data.items.length === 0 ? (
        <p className={styles.soft}>{text.none}</p>
      ) : (
        <ul className={styles.passkeys}>
          {data.items.map((webhook) => (
            <WebhookLine
              key={webhook.id}
              webhook={webhook}
              onEdit={() => setEditing(webhook)}
              onRead={() => setReading(webhook)}
            />
          ))}
        </ul>
      )}
      <div>
        <Button look="primary" onClick={() => setEditing('new')}>
          {text.add}
        </Button>
      </div>
      {editing !== null && (
        <WebhookDialog
          webhook={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onSecret={showSecret}
        />
      )}
      {reading && <DeliveriesDialog webhook={reading} onClose={() => setReading(null)} />}
      {secret !== null && (
        <SecretDialog
          secret={secret}
          words={{ ...text, title: text.secretTitle, intro: text.secretIntro, label: text.secret }}
          onClose={() => setSecret(null)}
        />
      )}
    </section>
  )
}

const tones: Readonly<Record<WebhookView['state'], Tone>> = { active: 'good', paused: 'neutral', disabled: 'late' }

function WebhookLine({
  webhook: { name, url, kinds, state, failingSince },
  onEdit,
  onRead,
}: {
  webhook: WebhookView
  onEdit: () => void
  onRead: () => void
}) {
  const text = useText(webhooksText)
  const format = useFormat()
  const now = useNow()
  return (
    <li>
      <div className={styles.told}>
        <strong>{name}</strong> <Tag tone={tones[state]}>{text.states[state]}</Tag>
        <div className={styles.soft}>
          {url} · {kinds.length === 0 ? text.everything : text.some(kinds.length)}
          {failingSince !== null && ` · ${text.failing(format.shortMoment(failingSince, now))}`}
        </div>
      </div>
      <ButtonRow>
        <Button small onClick={onRead} aria-label={text.deliveriesOf(name)}>
          {text.deliveries}
        </Button>
        <Button small onClick={onEdit} aria-label={text.editOf(name)}>
          {text.edit}
        </Button>
      </ButtonRow>
    </li>
  )
}
