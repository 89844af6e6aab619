import type { MessageList, MessageView } from '../../contract/messages.ts'
import { messagesText } from '../text/messages.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { Alert } from '../ui/Alert.tsx'
import { useNow } from '../ui/Now.tsx'
import { Tag, type Tone } from '../ui/Tag.tsx'
import styles from './Messages.module.css'

/** What was written and what became of it, the latest first. */
export function MessageLines({ list }: { list: MessageList }) {
  const text = useText(messagesText)
  return (
    <>
      {!list.isSetUp && list.items.some(({ sentAt }) => sentAt === null) && (
        <Alert kind="warning">{text.notSetUp}</Alert>
      )}
      {list.items.length > 0 && (
        <ul className={styles.messages}>
          {list.items.map((message) => (
            <MessageLine key={message.messageId} message={message} />
          ))}
        </ul>
      )}
    </>
  )
}

function MessageLine({ message }: { message: MessageView }) {
  const text = useText(messagesText)
  const format = useFormat()
  const now = useNow()
  const { tone, words } = stateOf(message, text, (at) => format.shortMoment(at, now))
  return (
    <li>
      <div className={styles.head}>
        <strong>{text.kinds[message.kind]}</strong>
        {message.address !== null && <span>{text.to(message.address)}</span>}
        <Tag tone={tone}>{words}</Tag>
      </div>
      {message.declared?.remark && (
        <p>
          {text.remark}: <q>{message.declared.remark}</q>
        </p>
      )}
      <details>
        <summary>{text.showText}</summary>
        <p className={styles.subject}>{message.subject}</p>
        <p className={styles.body}>{message.text ?? text.gone}</p>
      </details>
    </li>
  )
}

type Words = (typeof messagesText)['nl']

function stateOf(
  { kind, sentAt, returned, problem, declared, silentAt }: MessageView,
  { state, problems, whyReturned }: Words,
  moment: (at: string) => string,
): { readonly tone: Tone; readonly words: string } {
  if (declared?.copies === 'passedOn') return { tone: 'late', words: state.passedOn(moment(declared.at)) }
  if (declared) return { tone: 'good', words: state.declared(moment(declared.at)) }
  if (returned) return { tone: 'late', words: state.returned(moment(returned.at), whyReturned[returned.because]) }
  if (silentAt !== null) return { tone: 'late', words: state.silent(moment(silentAt)) }
  if (sentAt === null)
    return problem === null
      ? { tone: 'accent', words: state.waiting }
      : { tone: 'soon', words: state.waitingBecause(problems[problem] ?? problem) }
  const sent = state.sent(moment(sentAt))
  return kind === 'destructionRequest'
    ? { tone: 'soon', words: `${sent}, ${state.awaiting}` }
    : { tone: 'neutral', words: sent }
}
