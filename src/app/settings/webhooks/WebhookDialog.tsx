import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import type { NewWebhook, WebhookView } from '../../../contract/webhooks.ts'
import { type WebhookKind, webhookKinds } from '../../../domain/webhooks/webhookKinds.ts'
import { ProblemError } from '../../client/problem.ts'
import { request } from '../../client/request.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { useProblemSentence } from '../../text/useProblemSentence.ts'
import { webhooksText } from '../../text/webhooks.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { Checkbox, CheckboxGroup } from '../../ui/fields/Choices.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/fields/Field.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import styles from '../Settings.module.css'
import { webhooksQuery } from './webhookQueries.ts'

/** Adds a system that is told, or changes one: where, of what, whether; with a new secret or an end. */
export function WebhookDialog({
  webhook,
  onClose,
  onSecret,
}: {
  /** Null for a new one. */
  webhook: WebhookView | null
  onClose: () => void
  onSecret: (made: NewWebhook) => void
}) {
  const text = useText(webhooksText)
  const sentence = useProblemSentence()
  const queryClient = useQueryClient()
  const [name, setName] = useState(webhook?.name ?? '')
  const [url, setUrl] = useState(webhook?.url ?? 'https://')
  const [kinds, setKinds] = useState<readonly WebhookKind[]>(webhook?.kinds ?? [])
  const [isActive, setIsActive] = useState(webhook === null || webhook.state === 'active')
  const [tried, setTried] = useState(false)
  const refresh = () => void queryClient.invalidateQueries(webhooksQuery)
  const closeSaying = (words: string) => {
    refresh()
    announce(words)
    onClose()
  }
  const path = `webhooks/${webhook?.id ?? ''}`
  const create = useMutation({
    networkMode: 'always',
    mutationFn: () => request<NewWebhook>('webhooks', { method: 'POST', body: { name, url, kinds } }),
    onSuccess: (made) => {
      refresh()
      onSecret(made)
    },
  })
  const save = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      request<WebhookView>(path, {
        method: 'PUT',
        body: { name, url, kinds, state: isActive ? 'active' : 'paused' },
      }),
    onSuccess: () => closeSaying(text.saved(name)),
  })
  const rotate = useMutation({
    networkMode: 'always',
    mutationFn: () => request<NewWebhook>(`${path}/secrets`, { method: 'POST' }),
    onSuccess: (made) => {
      refresh()
      onSecret(made)
    },
  })
  const remove = useMutation({
    networkMode: 'always',
    mutationFn: () => request(path, { method: 'DELETE' }),
    onSuccess: () => closeSaying(text.removed(name)),
  })
  const error = create.error ?? save.error ?? rotate.error ?? remove.error
  const refused = error instanceof ProblemError ? error.problem.errors?.find(({ pointer }) => pointer === '/url') : null
  const isPending = create.isPending || save.isPending
  const faults = {
    name: name.trim() === '' ? text.missing.name : undefined,
    url: /^https?:\/\/[^\s/]/.test(url) ? undefined : text.missing.url,
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (faults.name === undefined && faults.url === undefined && !isPending) (webhook ? save : create).mutate()
  }
  return (
    <Dialog title={webhook ? text.editOf(webhook.name) : text.add} onClose={onClose} wide>
      <form className={styles.form} noValidate onSubmit={submit}>
        {error && <Alert kind="error">{sentence(error)}</Alert>}
        {webhook?.state === 'disabled' && <Alert>{text.disabledHint}</Alert>}
        <TextField
          label={text.name}
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={200}
          error={tried ? faults.name : undefined}
        />
        <TextField
          label={text.url}
          hint={text.urlHint}
          type="url"
          value={url}
          onChange={(event) => setUrl(event.target.value)}
          maxLength={2000}
          error={tried ? (faults.url ?? refused?.detail) : undefined}
        />
        {webhook && <Checkbox label={text.activeLabel} checked={isActive} onChange={setIsActive} />}
        <CheckboxGroup
          inline
          label={text.kinds}
          hint={text.kindsHint}
          choices={webhookKinds.map((value) => ({ value, label: text.kindNames[value] }))}
          values={kinds}
          onChange={setKinds}
        />
        <ButtonRow>
          <Button type="submit" look="primary">
            {webhook ? text.save : text.create}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {text.cancel}
          </Button>
        </ButtonRow>
        {webhook && (
          <ButtonRow>
            <Button small onClick={() => rotate.mutate()}>
              {text.newSecret}
            </Button>
            <Button small look="danger" onClick={() => remove.mutate()} title={text.removeHint}>
              {text.remove}
            </Button>
          </ButtonRow>
        )}
      </form>
    </Dialog>
  )
}
