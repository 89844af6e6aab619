import { useQuery } from '@tanstack/react-query'
import { dpoAdvices, type DpoAdviceKind } from '../../../../domain/case/codes.ts'
import { Alert } from '../../../ui/Alert.tsx'
import { Button, ButtonRow } from '../../../ui/Button.tsx'
import { RadioGroup } from '../../../ui/fields/Choices.tsx'
import { useCase } from '../../CaseContext.tsx'
import { policyQuery } from '../../caseQueries.ts'
import { writes } from '../../caseWrites.ts'
import { sentenceCase } from '../../inWords.ts'
import { Form } from '../../parts/Form.tsx'
import { ReasonField } from '../../parts/ReasonField.tsx'
import { SectionHeading } from '../../parts/SectionHeading.tsx'
import { useFaults } from '../../parts/useFaults.ts'
import { ActFault } from '../../saving/ActFault.tsx'
import { useFormDraft } from '../../../client/drafts.ts'
import { useAct } from '../../saving/useAct.ts'
import { useWords } from '../../useWords.ts'
import styles from '../decisions/Decision.module.css'

/** The advice of the DPO under their own name: asked by the officer, written only by the DPO. */
export function DpoSection() {
  const { view, may } = useCase()
  const { text, names, format } = useWords()
  const { data: policy } = useQuery(policyQuery)
  const { advices, askedAt } = view.dpo
  return (
    <>
      <SectionHeading title={names.section.dpoAdvice} intro={text.dpo.intro} />
      <div className={styles.parts}>
        <div className={styles.part}>
          {advices.length === 0 && <p>{text.dpo.none}</p>}
          {advices.map((advice) => (
            <div key={advice.version}>
              <p>
                <strong>{sentenceCase(names.dpoAdvice[advice.advice])}</strong>
              </p>
              <p className={styles.quote}>{advice.text}</p>
              <p className={styles.quiet}>{text.dpo.byDpo(advice.by.name, format.moment(advice.recordedAt))}</p>
            </div>
          ))}
          {policy?.dpoAdvice === 'required' && advices.length === 0 && <Alert>{text.dpo.wanted}</Alert>}
          {askedAt ? <Alert>{text.dpo.asked(format.moment(askedAt))}</Alert> : <AskDpo />}
        </div>
        {may('adviseAsDpo') && <GiveAdvice />}
      </div>
    </>
  )
}

function AskDpo() {
  const { may, because, asKnownAt } = useCase()
  const { text } = useWords()
  const act = useAct()
  // Who advises does not ask, and in the past nothing is asked.
  if (may('adviseAsDpo') || asKnownAt !== null) return null
  return (
    <>
      <ActFault act={act} />
      <ButtonRow>
        <Button
          look="primary"
          unavailable={because('askDpo')}
          onClick={() => void act.run(writes.askDpo(), text.dpo.askedDone)}
        >
          {text.dpo.ask}
        </Button>
      </ButtonRow>
    </>
  )
}

const nothing: { advice: DpoAdviceKind | null; text: string } = { advice: null, text: '' }

function GiveAdvice() {
  const { view } = useCase()
  const { text, names } = useWords()
  const act = useAct()
  const [draft, change, clear] = useFormDraft(`${view.id}.dpoAdvice`, nothing)
  const { faults, errorOf, pass } = useFaults(() => [
    draft.advice === null && { fieldId: 'dpo-advice', message: text.fillIn.choice },
    draft.text.trim() === '' && { fieldId: 'dpo-text', message: text.fillIn.reason },
  ])
  const submit = async () => {
    if (!pass() || draft.advice === null) return
    if (await act.run(writes.dpoAdvice({ advice: draft.advice, text: draft.text }), text.dpo.done)) clear()
  }
  return (
    <section className={styles.part}>
      <h3>{text.dpo.formTitle}</h3>
      <p>{text.dpo.formIntro}</p>
      <Form act={act} label={text.dpo.act} faults={faults} onSubmit={() => void submit()}>
        <RadioGroup
          id="dpo-advice"
          label={text.dpo.advice}
          error={errorOf('dpo-advice')}
          value={draft.advice}
          onChange={(advice) => change({ advice })}
          choices={dpoAdvices.map((value) => ({ value, label: sentenceCase(names.dpoAdvice[value]) }))}
        />
        <ReasonField
          id="dpo-text"
          label={text.dpo.text}
          suggestions={draft.advice ? text.dpo.texts[draft.advice] : []}
          error={errorOf('dpo-text')}
          value={draft.text}
          onChange={(value) => change({ text: value })}
        />
      </Form>
    </section>
  )
}
