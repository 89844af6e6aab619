import { useQuery } from '@tanstack/react-query'
import { type SubmitEvent, useId, useState } from 'react'
import type { MessageDraft } from '../../contract/messages.ts'
import { type MessageKind, type MessageLanguage, messageLanguages } from '../../domain/messages/message.ts'
import { subjectTellsOfSomebody } from '../../domain/messages/subject.ts'
import { fillTemplate, placeholderNames } from '../../domain/messages/template.ts'
import { messagesText } from '../text/messages.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button, ButtonRow } from '../ui/Button.tsx'
import { RadioGroup } from '../ui/fields/Choices.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextArea, TextField } from '../ui/fields/Field.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { draftQuery } from './messageQueries.ts'
import styles from './Messages.module.css'

/** What was made of a draft. */
export type Composed = {
  readonly language: MessageLanguage
  readonly address: string
  readonly question: string
  readonly subject: string
  readonly text: string
}

type MessageDialogProps = {
  readonly title: string
  readonly submit: string
  /** Of the case or report, such as `reports/…`. */
  readonly path: string
  readonly kind: Exclude<MessageKind, 'destructionReminder'>
  /** Addresses of reporters: often the wrong recipient is who told us. */
  readonly knownAddresses?: readonly string[]
  readonly fault: unknown
  readonly busy: boolean
  readonly onSend: (composed: Composed) => void
  readonly onClose: () => void
}

const noAddresses: readonly string[] = []

type Own = { readonly subject: string; readonly text: string }

/** Writes one message: to whom, in which language, and exactly what it will say. */
export function MessageDialog({
  title,
  submit,
  path,
  kind,
  knownAddresses = noAddresses,
  fault,
  busy,
  onSend,
  onClose,
}: MessageDialogProps) {
  const text = useText(messagesText)
  const sentence = useProblemSentence()
  const formId = useId()
  const [language, setLanguage] = useState<MessageLanguage>('nl')
  const [address, setAddress] = useState('')
  const [question, setQuestion] = useState('')
  const [own, setOwn] = useState<Own | null>(null)
  const [tried, setTried] = useState(false)
  const { data: draft, error } = useQuery(draftQuery(path, kind, language))
  const asksAddress = kind === 'destructionRequest'
  const asksQuestion = kind === 'question'

  const shown = draft && filled(own ?? draft, draft, question)
  const link = `{${placeholderNames[language].link}}`
  const faults = {
    address: asksAddress && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address.trim()) ? text.addressMissing : undefined,
    question: asksQuestion && question.trim() === '' ? text.reporter.questionMissing : undefined,
    subject:
      own?.subject.trim() === ''
        ? text.empty
        : own && subjectTellsOfSomebody(own.subject, [])
          ? text.subjectTells
          : undefined,
    text: own && asksAddress && !own.text.includes(link) ? text.linkMissing(link) : undefined,
  }
  const send = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (!shown || busy || Object.values(faults).some((one) => one !== undefined)) return
    onSend({ language, address: address.trim(), question, ...shown })
  }
  return (
    <Dialog
      title={title}
      wide
      onClose={onClose}
      actions={
        <>
          <Button type="submit" form={formId} look="primary" aria-busy={busy}>
            {submit}
          </Button>
          <Button onClick={onClose}>{text.cancel}</Button>
        </>
      }
    >
      <form id={formId} className={styles.form} noValidate onSubmit={send}>
        {fault !== null && fault !== undefined && <Alert kind="error">{sentence(fault)}</Alert>}
        {error && <Alert kind="error">{sentence(error)}</Alert>}
        {draft && !draft.isSetUp && <Alert kind="warning">{text.notSetUp}</Alert>}
        {asksAddress && (
          <TextField
            type="email"
            label={text.recipient.address}
            hint={text.recipient.addressHint}
            autoComplete="off"
            value={address}
            onChange={({ target }) => setAddress(target.value)}
            error={tried ? faults.address : undefined}
          />
        )}
        {asksAddress && address === '' && knownAddresses.length > 0 && (
          <ButtonRow>
            {knownAddresses.map((known) => (
              <Button key={known} small look="quiet" onClick={() => setAddress(known)}>
                {text.recipient.fromReporter(known)}
              </Button>
            ))}
          </ButtonRow>
        )}
        {asksQuestion && (
          <TextArea
            label={text.reporter.question}
            hint={text.reporter.questionHint}
            value={question}
            onChange={({ target }) => setQuestion(target.value)}
            error={tried ? faults.question : undefined}
          />
        )}
        <RadioGroup
          label={text.language}
          inline
          choices={messageLanguages.map((value) => ({ value, label: text.languages[value] }))}
          value={language}
          onChange={(chosen) => {
            setLanguage(chosen)
            setOwn(null)
          }}
        />
        {own && draft && (
          <>
            <TextField
              label={text.subject}
              value={own.subject}
              onChange={({ target }) => setOwn({ ...own, subject: target.value })}
              error={tried ? faults.subject : undefined}
            />
            <TextArea
              label={text.text}
              rows={12}
              value={own.text}
              onChange={({ target }) => setOwn({ ...own, text: target.value })}
              error={tried ? faults.text : undefined}
            />
          </>
        )}
        {shown ? <Preview {...shown} address={draft.address} /> : !error && <Skeleton lines={6} />}
        {asksAddress && <p className={styles.soft}>{text.recipient.link(link)}</p>}
        {draft && own === null && kind !== 'acknowledgement' && (
          <div>
            <Button small onClick={() => setOwn({ subject: draft.subject, text: draft.text })}>
              {text.edit}
            </Button>
          </div>
        )}
      </form>
    </Dialog>
  )
}

/** The message as it leaves: with the question in its place. */
const filled = ({ subject, text }: Own, { language }: MessageDraft, question: string): Own => ({
  subject,
  text: question.trim() === '' ? text : fillTemplate(text, language, { question }),
})

function Preview({ subject, text: body, address }: Own & { address: string | null }) {
  const text = useText(messagesText)
  return (
    <figure className={styles.preview}>
      <figcaption className={styles.soft}>
        {text.preview}
        {address !== null && `, ${text.to(address)}`}
      </figcaption>
      <p className={styles.subject}>{subject}</p>
      <p className={styles.body}>{body}</p>
    </figure>
  )
}
