import { useEffect, useState } from 'react'
import type { CaseView } from '../../../../contract/cases.ts'
import { responseKinds, type ResponseKind } from '../../../../domain/case/codes.ts'
import { Button, ButtonRow } from '../../../ui/Button.tsx'
import { RadioGroup } from '../../../ui/fields/Choices.tsx'
import { LocalDateTime } from '../../../ui/fields/LocalDateTime.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { useCase } from '../../CaseContext.tsx'
import { writes } from '../../caseWrites.ts'
import { sentenceCase } from '../../inWords.ts'
import { Form } from '../../parts/Form.tsx'
import { ReasonField } from '../../parts/ReasonField.tsx'
import { useFaults } from '../../parts/useFaults.ts'
import { useFormDraft } from '../../../client/drafts.ts'
import { keepFocus } from '../../saving/keepFocus.ts'
import { useAct } from '../../saving/useAct.ts'
import { useWords } from '../../useWords.ts'
import styles from '../decisions/Decision.module.css'

/** What the AP sent, and our answers. */
export function AuthorityResponses() {
  const { view, may } = useCase()
  const { text } = useWords()
  const [adding, setAdding] = useState(false)
  const { responses } = view.authority
  return (
    <section className={styles.part}>
      <h3>{text.authority.responsesTitle}</h3>
      {responses.length === 0 && <p>{text.authority.noResponses}</p>}
      <ul className={styles.list}>
        {responses.map((response) => (
          <li key={response.responseId}>
            <Response response={response} />
          </li>
        ))}
      </ul>
      {may('addNote') &&
        (adding ? (
          <AddResponse onDone={() => setAdding(false)} />
        ) : (
          <ButtonRow>
            <Button small onClick={() => setAdding(true)}>
              {text.authority.addResponse}
            </Button>
          </ButtonRow>
        ))}
    </section>
  )
}

type AuthorityResponse = CaseView['authority']['responses'][number]

function Response({ response }: { response: AuthorityResponse }) {
  const { may } = useCase()
  const { text, names, format, now } = useWords()
  const [answering, setAnswering] = useState(false)
  const awaited = response.kind !== 'decision' && !response.answered
  return (
    <div className={styles.part}>
      <p>
        <strong>{sentenceCase(names.responseKind[response.kind])}</strong> ·{' '}
        {format.shortMoment(response.receivedAt, now)}{' '}
        {response.answered && (
          <span className={styles.quiet}>
            {text.authority.answered(format.shortMoment(response.answered.answeredAt, now))}
          </span>
        )}
        {awaited && (
          <Tag tone="soon">
            {text.authority.unanswered(response.answerBy && format.shortMoment(response.answerBy, now))}
          </Tag>
        )}
      </p>
      <p className={styles.quote}>{response.text}</p>
      {response.answered && <p>{response.answered.text}</p>}
      {awaited &&
        may('addNote') &&
        (answering ? (
          <Answer responseId={response.responseId} onDone={() => setAnswering(false)} />
        ) : (
          <ButtonRow>
            <Button small look="primary" onClick={() => setAnswering(true)}>
              {text.authority.answer}
            </Button>
          </ButtonRow>
        ))}
    </div>
  )
}

type NewResponse = {
  readonly kind: ResponseKind | null
  readonly receivedAt: string | null
  readonly answerBy: string | null
  readonly text: string
}

function AddResponse({ onDone }: { onDone: () => void }) {
  const { view } = useCase()
  const { text, names, now } = useWords()
  const act = useAct()
  const [draft, change, clear] = useFormDraft<NewResponse>(`${view.id}.response`, {
    kind: null,
    receivedAt: new Date(now).toISOString(),
    answerBy: null,
    text: '',
  })
  const { faults, errorOf, pass } = useFaults(() => [
    draft.kind === null && { fieldId: 'response-kind', message: text.fillIn.choice },
    draft.receivedAt === null && { fieldId: 'received-at', message: text.fillIn.moment },
    draft.text.trim() === '' && { fieldId: 'response-text', message: text.fillIn.text },
  ])
  useEffect(() => {
    document.getElementById('response-kind')?.querySelector('input')?.focus()
    return keepFocus
  }, [])
  const submit = async () => {
    if (!pass() || draft.kind === null || draft.receivedAt === null) return
    const body = {
      kind: draft.kind,
      receivedAt: draft.receivedAt,
      answerBy: draft.answerBy,
      text: draft.text,
    }
    if (!(await act.run(writes.authorityResponse(body), text.authority.responseDone))) return
    clear()
    onDone()
  }
  return (
    <Form
      act={act}
      label={text.authority.responseAct}
      faults={faults}
      onSubmit={() => void submit()}
      beside={<Button onClick={onDone}>{text.side.cancel}</Button>}
    >
      <RadioGroup
        inline
        id="response-kind"
        label={text.authority.responseKind}
        error={errorOf('response-kind')}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        choices={responseKinds.map((value) => ({ value, label: sentenceCase(names.responseKind[value]) }))}
      />
      <LocalDateTime
        id="received-at"
        label={text.authority.receivedAt}
        initial={draft.receivedAt}
        error={errorOf('received-at')}
        onChange={(moment) => change({ receivedAt: moment.kind === 'complete' ? moment.instant : null })}
      />
      {draft.kind !== null && draft.kind !== 'decision' && (
        <LocalDateTime
          label={text.authority.answerBy}
          optional
          initial={draft.answerBy}
          onChange={(moment) => change({ answerBy: moment.kind === 'complete' ? moment.instant : null })}
        />
      )}
      <ReasonField
        id="response-text"
        label={text.authority.responseText}
        suggestions={text.authority.responseTexts}
        error={errorOf('response-text')}
        value={draft.text}
        onChange={(value) => change({ text: value })}
      />
    </Form>
  )
}

function Answer({ responseId, onDone }: { responseId: string; onDone: () => void }) {
  const { view } = useCase()
  const { text, now } = useWords()
  const act = useAct()
  const [draft, change, clear] = useFormDraft<{ answeredAt: string | null; text: string }>(
    `${view.id}.answer.${responseId}`,
    { answeredAt: new Date(now).toISOString(), text: '' },
  )
  const { faults, errorOf, pass } = useFaults(() => [
    draft.answeredAt === null && { fieldId: 'answered-at', message: text.fillIn.moment },
    draft.text.trim() === '' && { fieldId: 'answer-text', message: text.fillIn.text },
  ])
  const submit = async () => {
    if (!pass() || draft.answeredAt === null) return
    if (
      !(await act.run(
        writes.authorityResponse({ responseId, answeredAt: draft.answeredAt, text: draft.text }),
        text.authority.answerDone,
      ))
    )
      return
    clear()
    onDone()
  }
  return (
    <Form
      act={act}
      label={text.authority.answerAct}
      faults={faults}
      onSubmit={() => void submit()}
      beside={<Button onClick={onDone}>{text.side.cancel}</Button>}
    >
      <LocalDateTime
        id="answered-at"
        label={text.authority.answeredAt}
        initial={draft.answeredAt}
        error={errorOf('answered-at')}
        onChange={(moment) => change({ answeredAt: moment.kind === 'complete' ? moment.instant : null })}
      />
      <ReasonField
        id="answer-text"
        label={text.authority.answerText}
        suggestions={text.authority.answerTexts}
        error={errorOf('answer-text')}
        value={draft.text}
        onChange={(value) => change({ text: value })}
      />
    </Form>
  )
}
