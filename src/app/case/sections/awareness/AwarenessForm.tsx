import { Button } from '../../../ui/Button.tsx'
import { Checkbox, RadioGroup } from '../../../ui/fields/Choices.tsx'
import { LocalDateTime } from '../../../ui/fields/LocalDateTime.tsx'
import { useCase } from '../../CaseContext.tsx'
import { writes } from '../../caseWrites.ts'
import { Form } from '../../parts/Form.tsx'
import { ReasonField } from '../../parts/ReasonField.tsx'
import { useFaults } from '../../parts/useFaults.ts'
import { useFormDraft } from '../../../client/drafts.ts'
import { useAct } from '../../saving/useAct.ts'
import { useWords } from '../../useWords.ts'
import {
  type AwarenessForm as Fields,
  awarenessBodyOf,
  awarenessFormOf,
  isToldEarlier,
  reasonAsked,
  startIn,
} from './awarenessFields.ts'
import { AwarenessMoments, SourceField } from './AwarenessMoments.tsx'
import { AwarenessPreview } from './AwarenessPreview.tsx'
import { SecondReading, useSecondReading } from '../decisions/SecondReading.tsx'

/** The awareness interview: since when we know and from what that appears; what becomes of the deadline is told before it is recorded. */
export function AwarenessForm({ onDone }: { onDone: () => void }) {
  const { view } = useCase()
  const { text, format, now } = useWords()
  const act = useAct()
  const [form, change, clear] = useFormDraft<Fields>(`${view.id}.awareness`, awarenessFormOf(view))
  const start = startIn(form, view)
  const why = reasonAsked(form, view)
  const reading = useSecondReading('correctAwareness')
  const inFuture = start !== null && Date.parse(start.startsAt) > now
  const { faults, errorOf, pass } = useFaults(() => [
    form.when === null && { fieldId: 'aware-when', message: text.fillIn.choice },
    form.when === 'other' && form.certainAt === null && { fieldId: 'aware-at', message: text.fillIn.moment },
    inFuture && { fieldId: 'aware-at', message: text.awareness.inFuture },
    why !== null && form.reason.trim() === '' && { fieldId: 'aware-reason', message: text.fillIn.reason },
  ])
  const leave = () => {
    clear()
    onDone()
  }
  const submit = async () => {
    if (!pass() || start === null) return
    const body = awarenessBodyOf(form, start.startsAt, view)
    if (await act.run(writes.awareness(body), text.awareness.done)) leave()
  }
  return (
    <Form
      act={act}
      label={text.awareness.act}
      faults={faults}
      onSubmit={() => void submit()}
      beside={view.awareness && <Button onClick={leave}>{text.awareness.cancel}</Button>}
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
                initial={form.certainAt}
                error={errorOf('aware-at')}
                onChange={(moment) => change({ certainAt: moment.kind === 'complete' ? moment.instant : null })}
              />
            ),
          },
        ]}
      />
      {form.when !== null && <SourceField moment="certain" form={form} onChange={change} />}
      <AwarenessMoments form={form} onChange={change} />
      {isToldEarlier(form, view) && (
        <Checkbox
          label={text.awareness.overrule}
          checked={form.overrule}
          onChange={(overrule) => change({ overrule })}
        />
      )}
      {start !== null && !inFuture && <AwarenessPreview start={start} form={form} />}
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
    </Form>
  )
}
