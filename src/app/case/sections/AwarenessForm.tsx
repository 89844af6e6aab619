import { deadlineOf } from '../../../domain/law/deadline.ts'
import { rulePackAt } from '../../../domain/law/rulePack.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/Choices.tsx'
import { LocalDateTime } from '../../ui/LocalDateTime.tsx'
import { useCase } from '../CaseContext.tsx'
import { writes } from '../caseWrites.ts'
import { DayField } from '../../ui/DayField.tsx'
import { Form } from '../parts/Form.tsx'
import { ReasonField } from '../parts/ReasonField.tsx'
import { useFaults } from '../parts/useFaults.ts'
import { useFormDraft } from '../../client/drafts.ts'
import { useAct } from '../saving/useAct.ts'
import { useWords } from '../useWords.ts'
import { type AwarenessForm as Fields, awareAtOf, awarenessFormOf, reasonAsked } from './awarenessFields.ts'
import styles from './DataSection.module.css'
import { SecondReading, useSecondReading } from './SecondReading.tsx'

const otherMoments = ['firstSignalAt', 'processorAwareAt', 'processorInformedUsAt'] as const

/** The awareness interview; shows what becomes of the deadline before anything is recorded, and asks a reason where the rule does. */
export function AwarenessForm({ onDone }: { onDone: () => void }) {
  const { view } = useCase()
  const { text, format, now } = useWords()
  const act = useAct()
  const [form, change, clear] = useFormDraft<Fields>(`${view.id}.awareness`, awarenessFormOf(view))
  const awareAt = awareAtOf(form, view)
  const why = reasonAsked(form, view)
  const reading = useSecondReading('correctAwareness')
  const inFuture = awareAt !== null && Date.parse(awareAt) > now
  const { faults, errorOf, pass } = useFaults(() => [
    form.when === null && { fieldId: 'aware-when', message: text.fillIn.choice },
    form.when === 'other' && form.awareAt === null && { fieldId: 'aware-at', message: text.fillIn.moment },
    inFuture && { fieldId: 'aware-at', message: text.awareness.inFuture },
    why !== null && form.reason.trim() === '' && { fieldId: 'aware-reason', message: text.fillIn.reason },
  ])

  const submit = async () => {
    if (!pass() || awareAt === null) return
    const { occurredFrom, occurredTo, firstSignalAt, processorAwareAt, processorInformedUsAt } = form
    const moments = { occurredFrom, occurredTo, firstSignalAt, processorAwareAt, processorInformedUsAt }
    if (
      !(await act.run(writes.awareness({ awareAt, reason: form.reason.trim() || null, moments }), text.awareness.done))
    )
      return
    clear()
    onDone()
  }
  const cancel = () => {
    clear()
    onDone()
  }
  return (
    <Form
      act={act}
      label={text.awareness.act}
      faults={faults}
      onSubmit={() => void submit()}
      beside={view.awareness && <Button onClick={cancel}>{text.awareness.cancel}</Button>}
    >
      <RadioGroup
        id="aware-when"
        label={text.awareness.when}
        error={errorOf('aware-when')}
        value={form.when}
        onChange={(when) => change({ when })}
        choices={[
          {
            value: 'atFirstReport',
            label: text.awareness.atFirstReport,
            hint: text.awareness.atFirstReportHint(format.moment(view.firstReportAt)),
          },
          {
            value: 'other',
            label: text.awareness.other,
            hint: text.awareness.otherHint,
            more: (
              <LocalDateTime
                id="aware-at"
                label={text.awareness.awareAt}
                initial={form.awareAt}
                error={errorOf('aware-at')}
                onChange={(moment) => change({ awareAt: moment.kind === 'complete' ? moment.instant : null })}
              />
            ),
          },
        ]}
      />
      {awareAt !== null && !inFuture && <DeadlinePreview awareAt={awareAt} />}
      {why && (
        <ReasonField
          id="aware-reason"
          label={text.awareness.reasonFor[why]}
          hint={text.awareness.reasonHint}
          suggestions={text.awareness.reasons[why]}
          error={errorOf('aware-reason')}
          value={form.reason}
          onChange={(reason) => change({ reason })}
        />
      )}
      {why === 'correctAwareness' && reading.wanted && <SecondReading of="correctAwareness" proposal={form.reason} />}
      <details className={styles.details}>
        <summary>{text.awareness.moments}</summary>
        <div className={styles.groups}>
          <p>{text.awareness.momentsHint}</p>
          <DayField
            label={text.awareness.occurredFrom}
            hint={text.awareness.dayHint}
            initial={form.occurredFrom}
            onChange={(occurredFrom) => change({ occurredFrom })}
          />
          <DayField
            label={text.awareness.occurredTo}
            initial={form.occurredTo}
            onChange={(occurredTo) => change({ occurredTo })}
          />
          {otherMoments.map((field) => (
            <LocalDateTime
              key={field}
              label={text.awareness[field]}
              optional
              initial={form[field]}
              onChange={(moment) => change({ [field]: moment.kind === 'complete' ? moment.instant : null })}
            />
          ))}
        </div>
      </details>
    </Form>
  )
}

/** What becomes of the deadline: told before it is recorded, never discovered afterwards. */
function DeadlinePreview({ awareAt }: { awareAt: string }) {
  const { view } = useCase()
  const { text, format, now } = useWords()
  const { deadline } = deadlineOf(awareAt, rulePackAt(awareAt))
  const [to, from] = [format.shortMoment(deadline, now), format.shortMoment(view.clock.deadline, now)]
  const late = Date.parse(deadline) < now && view.clock.state === 'running'
  const sentence =
    deadline !== view.clock.deadline
      ? text.awareness.deadlineBecomes(to, from)
      : view.awareness
        ? text.awareness.deadlineStays(to)
        : text.awareness.deadlineFixed(to)
  return (
    <div role="status">
      <Alert kind={late ? 'warning' : 'info'}>
        <p>{sentence}</p>
        {late && <p>{text.awareness.already(format.remaining(deadline, now))}</p>}
      </Alert>
    </div>
  )
}
