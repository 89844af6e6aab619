import { useState } from 'react'
import { cbwDuty } from '../../../../domain/case/duties.ts'
import { type CbwStep, cbwSteps } from '../../../../domain/case/moments.ts'
import { useFormDraft } from '../../../client/drafts.ts'
import { Button, ButtonRow } from '../../../ui/Button.tsx'
import { RadioGroup } from '../../../ui/fields/Choices.tsx'
import { TextField } from '../../../ui/fields/Field.tsx'
import { LocalDateTime } from '../../../ui/fields/LocalDateTime.tsx'
import { useCase } from '../../CaseContext.tsx'
import { writes } from '../../caseWrites.ts'
import { sentenceCase } from '../../inWords.ts'
import { Form } from '../../parts/Form.tsx'
import { ReasonField } from '../../parts/ReasonField.tsx'
import { useFaults } from '../../parts/useFaults.ts'
import { useAct } from '../../saving/useAct.ts'
import { useWords } from '../../useWords.ts'
import styles from './Awareness.module.css'

/** The Cyberbeveiligingswet: whether this is a significant incident, and the three steps that follow when it is. */
export function AwarenessCbw() {
  const { view, may } = useCase()
  const { text, format } = useWords()
  const [judging, setJudging] = useState(false)
  const { significance } = view
  const asks = may('applyLaws') && (significance === null || judging)
  return (
    <section className={styles.part}>
      <h4>{text.legalDuties.cbwTitle}</h4>
      <p>{text.legalDuties.cbwIntro}</p>
      {significance && !judging && (
        <>
          <p>
            {text.legalDuties.judgedAs(
              text.awareness.significance[significance.significant ? 'yes' : 'no'],
              significance.by.name,
              format.moment(significance.recordedAt),
            )}{' '}
            {significance.reason}
          </p>
          {may('applyLaws') && (
            <ButtonRow>
              <Button small onClick={() => setJudging(true)}>
                {text.legalDuties.judgeAgain}
              </Button>
            </ButtonRow>
          )}
        </>
      )}
      {asks && <Judge onDone={() => setJudging(false)} />}
      {significance?.significant && !judging && may('dealWithOthers') && <NextStep />}
    </section>
  )
}

type Judgement = {
  readonly significant: 'yes' | 'no' | null
  readonly awareAt: string | null
  readonly reason: string
}

function Judge({ onDone }: { onDone: () => void }) {
  const { view } = useCase()
  const { text } = useWords()
  const act = useAct()
  const known = view.significance
  const [form, change, clear] = useFormDraft<Judgement>(`${view.id}.significance`, {
    significant: known ? (known.significant ? 'yes' : 'no') : null,
    awareAt: known?.awareAt ?? view.clock.startsAt,
    reason: '',
  })
  const { faults, errorOf, pass } = useFaults(() => [
    form.significant === null && { fieldId: 'significant', message: text.fillIn.choice },
    form.significant === 'yes' && form.awareAt === null && { fieldId: 'significant-at', message: text.fillIn.moment },
    form.reason.trim() === '' && { fieldId: 'significant-reason', message: text.fillIn.reason },
  ])
  const submit = async () => {
    if (!pass() || form.significant === null) return
    const significant = form.significant === 'yes'
    const body = { significant, awareAt: significant ? form.awareAt : null, reason: form.reason }
    if (!(await act.run(writes.significance(body), text.legalDuties.judged))) return
    clear()
    onDone()
  }
  return (
    <Form act={act} label={text.legalDuties.judgeAct} look="secondary" faults={faults} onSubmit={() => void submit()}>
      <RadioGroup
        id="significant"
        label={text.legalDuties.significant}
        error={errorOf('significant')}
        value={form.significant}
        onChange={(significant) => change({ significant })}
        choices={[
          {
            value: 'yes',
            label: text.legalDuties.significantChoices.yes,
            more: (
              <LocalDateTime
                id="significant-at"
                label={text.legalDuties.significantSince}
                initial={form.awareAt}
                error={errorOf('significant-at')}
                onChange={(moment) => change({ awareAt: moment.kind === 'complete' ? moment.instant : null })}
              />
            ),
          },
          { value: 'no', label: text.legalDuties.significantChoices.no },
        ]}
      />
      {form.significant !== null && (
        <ReasonField
          id="significant-reason"
          label={text.legalDuties.significantReason}
          rows={2}
          suggestions={text.legalDuties.significantReasons[form.significant]}
          error={errorOf('significant-reason')}
          value={form.reason}
          onChange={(reason) => change({ reason })}
        />
      )}
    </Form>
  )
}

/** The first step that is not done yet; a later one counts for those before it. */
function stepToDo(duties: readonly { readonly code: string; readonly state: string }[]): CbwStep | null {
  return (
    cbwSteps.find((step) => duties.some(({ code, state }) => code === cbwDuty[step] && state === 'running')) ?? null
  )
}

function NextStep() {
  const { view } = useCase()
  const step = stepToDo(view.duties)
  return step && <RecordStep key={step} step={step} />
}

type Done = { readonly notifiedAt: string | null; readonly authority: string; readonly number: string }

function RecordStep({ step }: { step: CbwStep }) {
  const { view } = useCase()
  const { text, names } = useWords()
  const act = useAct()
  const [done, change, clear] = useFormDraft<Done>(`${view.id}.${step}`, {
    notifiedAt: null,
    authority: text.legalDuties.stepWhomDefault,
    number: '',
  })
  const { faults, errorOf, pass } = useFaults(() => [
    done.notifiedAt === null && { fieldId: 'step-at', message: text.fillIn.moment },
    done.authority.trim() === '' && { fieldId: 'step-whom', message: text.fillIn.text },
  ])
  const submit = async () => {
    if (!pass() || done.notifiedAt === null) return
    const { authority, notifiedAt } = done
    const body = { authority, notifiedAt, number: done.number.trim() || null, step }
    if (await act.run(writes.otherAuthority(body), text.legalDuties.stepDone)) clear()
  }
  return (
    <Form
      act={act}
      label={text.legalDuties.stepAct(names.legalDuty[cbwDuty[step]])}
      faults={faults}
      onSubmit={() => void submit()}
    >
      <h5>{sentenceCase(names.legalDuty[cbwDuty[step]])}</h5>
      <LocalDateTime
        id="step-at"
        label={text.legalDuties.stepAt}
        initial={done.notifiedAt}
        error={errorOf('step-at')}
        onChange={(moment) => change({ notifiedAt: moment.kind === 'complete' ? moment.instant : null })}
      />
      <TextField
        id="step-whom"
        label={text.legalDuties.stepWhom}
        hint={text.legalDuties.stepWhomHint}
        maxLength={200}
        error={errorOf('step-whom')}
        value={done.authority}
        onChange={(event) => change({ authority: event.target.value })}
      />
      <TextField
        label={text.legalDuties.stepNumber}
        optional
        maxLength={100}
        value={done.number}
        onChange={(event) => change({ number: event.target.value })}
      />
    </Form>
  )
}
