import { useState } from 'react'
import { containmentSteps, type ContainmentStep } from '../../../../domain/case/containmentSteps.ts'
import { WrongRecipient } from '../../../mail/WrongRecipient.tsx'
import { Button, ButtonRow } from '../../../ui/Button.tsx'
import { BelowTheFold } from '../../../ui/drawing/FirstScreen.tsx'
import { CheckIcon, WarningIcon } from '../../../ui/icons.tsx'
import { RadioGroup } from '../../../ui/fields/Choices.tsx'
import { LocalDateTime } from '../../../ui/fields/LocalDateTime.tsx'
import { useCase } from '../../CaseContext.tsx'
import { writes } from '../../caseWrites.ts'
import { Form } from '../../parts/Form.tsx'
import { ReasonField } from '../../parts/ReasonField.tsx'
import { SectionHeading } from '../../parts/SectionHeading.tsx'
import { useFaults } from '../../parts/useFaults.ts'
import { keepDraft, useFormDraft } from '../../../client/drafts.ts'
import { useAct } from '../../saving/useAct.ts'
import { WaitingList } from '../../saving/WaitingList.tsx'
import { useWords } from '../../useWords.ts'
import { type Action, actionDraft, actionTextId, AddAction } from './AddAction.tsx'
import { ContainmentSteps } from './ContainmentSteps.tsx'
import styles from './ContainmentSection.module.css'
import { DataConflict } from '../data/DataConflict.tsx'
import { useDataAutosave } from '../data/useDataAutosave.ts'

/** What was done to stop the leak, and whether it is closed. */
export function ContainmentSection() {
  const { view, may } = useCase()
  const { text, names, format, now } = useWords()
  const { actions } = view.containment
  const autosave = useDataAutosave()
  const explain = (step: ContainmentStep) => {
    keepDraft(actionDraft(view.id), {
      kind: containmentSteps[step].kind,
      step,
      text: '',
      happenedAt: new Date(now).toISOString(),
    } satisfies Action)
    document.getElementById(actionTextId)?.focus()
  }
  return (
    <>
      <SectionHeading
        title={names.section.containment}
        intro={text.containment.intro}
        saving={autosave.saving}
        incomplete={autosave.incomplete}
        onRetry={autosave.flush}
      />
      <DataConflict autosave={autosave} />
      <div className={styles.parts}>
        <ContainmentSteps autosave={autosave} onExplain={explain} />
        <section>
          <h3>{text.containment.actions}</h3>
          {actions.length === 0 && <p>{text.containment.noActions}</p>}
          <ul className={styles.actions}>
            {actions
              .toSorted((one, other) => Date.parse(other.happenedAt) - Date.parse(one.happenedAt))
              .map((action) => (
                <li key={action.actionId}>
                  <time dateTime={action.happenedAt} title={format.moment(action.happenedAt)}>
                    {format.shortMoment(action.happenedAt, now)}
                  </time>
                  <div>
                    <strong>{names.containmentKind[action.kind]}</strong>
                    {action.step && <p>{text.checklist.steps[action.step]}</p>}
                    {action.text && <p>{action.text}</p>}
                    <p className={styles.quiet}>
                      {text.side.wrote(action.by.name, format.shortMoment(action.recordedAt, now))}
                    </p>
                  </div>
                </li>
              ))}
          </ul>
          <WaitingList path="containment-actions" />
        </section>
        <BelowTheFold>
          {may('contain') && <AddAction />}
          <WrongRecipient />
          <LeakState />
        </BelowTheFold>
      </div>
    </>
  )
}

function LeakState() {
  const { view, may } = useCase()
  const { text, format } = useWords()
  const { state } = view.containment
  if (state.leak === 'open') return may('contain') ? <CloseLeak /> : null
  return (
    <section className={styles.proof} data-leak={state.leak}>
      <h3>
        {state.leak === 'contained' ? <CheckIcon /> : <WarningIcon />}{' '}
        {state.leak === 'contained'
          ? `${text.containment.contained} ${text.containment.since(format.moment(state.containedAt))}`
          : text.containment.cannot}
      </h3>
      <p>{state.leak === 'contained' ? state.how : state.reason}</p>
      <p className={styles.quiet}>{text.awareness.recordedBy(state.by.name, format.moment(state.recordedAt))}</p>
      {may('contain') && <Reopen />}
    </section>
  )
}

type Leak = {
  readonly state: 'contained' | 'impossible' | null
  readonly at: string | null
  readonly how: string
  readonly reason: string
}

function CloseLeak() {
  const { view } = useCase()
  const { text, now } = useWords()
  const act = useAct()
  const [leak, change, clear] = useFormDraft<Leak>(`${view.id}.leak`, {
    state: null,
    at: new Date(now).toISOString(),
    how: '',
    reason: '',
  })
  const closed = leak.state === 'contained'
  const { faults, errorOf, pass } = useFaults(() => [
    leak.state === null && { fieldId: 'leak-state', message: text.fillIn.choice },
    closed && leak.at === null && { fieldId: 'leak-at', message: text.fillIn.moment },
    closed && leak.how.trim() === '' && { fieldId: 'leak-how', message: text.fillIn.reason },
    leak.state === 'impossible' && leak.reason.trim() === '' && { fieldId: 'leak-reason', message: text.fillIn.reason },
  ])
  const submit = async () => {
    if (!pass()) return
    const body = closed
      ? { contained: true as const, containedAt: leak.at ?? '', how: leak.how }
      : { contained: false as const, impossible: true, reason: leak.reason }
    if (await act.run(writes.containment(body), text.containment.recorded)) clear()
  }
  return (
    <section>
      <Form act={act} label={text.containment.act} faults={faults} onSubmit={() => void submit()}>
        <RadioGroup
          id="leak-state"
          label={text.containment.stateTitle}
          error={errorOf('leak-state')}
          value={leak.state}
          onChange={(state) => change({ state })}
          choices={[
            {
              value: 'contained',
              label: text.containment.states.contained,
              hint: text.containment.stateHints.contained,
              more: (
                <div className={styles.more}>
                  <LocalDateTime
                    id="leak-at"
                    label={text.containment.containedAt}
                    initial={leak.at}
                    error={errorOf('leak-at')}
                    onChange={(moment) => change({ at: moment.kind === 'complete' ? moment.instant : null })}
                  />
                  <ReasonField
                    id="leak-how"
                    label={text.containment.how}
                    suggestions={text.containment.howReasons}
                    error={errorOf('leak-how')}
                    value={leak.how}
                    onChange={(how) => change({ how })}
                  />
                </div>
              ),
            },
            {
              value: 'impossible',
              label: text.containment.states.impossible,
              hint: text.containment.stateHints.impossible,
              more: (
                <ReasonField
                  id="leak-reason"
                  label={text.containment.impossibleReason}
                  suggestions={text.containment.impossibleReasons}
                  error={errorOf('leak-reason')}
                  value={leak.reason}
                  onChange={(reason) => change({ reason })}
                />
              ),
            },
          ]}
        />
      </Form>
    </section>
  )
}

function Reopen() {
  const { view } = useCase()
  const { text } = useWords()
  const act = useAct()
  const [asking, setAsking] = useState(false)
  const [draft, change, clear] = useFormDraft(`${view.id}.reopenLeak`, { reason: '' })
  const { faults, errorOf, pass } = useFaults(() => [
    draft.reason.trim() === '' && { fieldId: 'reopen-leak', message: text.fillIn.reason },
  ])
  const submit = async () => {
    if (!pass()) return
    if (
      await act.run(
        writes.containment({ contained: false, impossible: false, reason: draft.reason }),
        text.containment.recorded,
      )
    )
      clear()
  }
  if (!asking) {
    return (
      <ButtonRow>
        <Button small onClick={() => setAsking(true)}>
          {text.containment.reopen}
        </Button>
      </ButtonRow>
    )
  }
  return (
    <Form
      act={act}
      label={text.containment.reopenAct}
      faults={faults}
      onSubmit={() => void submit()}
      beside={<Button onClick={() => setAsking(false)}>{text.side.cancel}</Button>}
    >
      <ReasonField
        id="reopen-leak"
        label={text.containment.reopenReason}
        suggestions={text.containment.reopenReasons}
        error={errorOf('reopen-leak')}
        value={draft.reason}
        onChange={(reason) => change({ reason })}
      />
    </Form>
  )
}
