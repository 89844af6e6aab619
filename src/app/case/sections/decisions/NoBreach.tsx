import { useNavigate } from 'react-router'
import { Alert } from '../../../ui/Alert.tsx'
import { ButtonLink } from '../../../ui/Button.tsx'
import { useCase } from '../../CaseContext.tsx'
import { writes } from '../../caseWrites.ts'
import { Form } from '../../parts/Form.tsx'
import { ReasonField } from '../../parts/ReasonField.tsx'
import { SectionHeading } from '../../parts/SectionHeading.tsx'
import { useFaults } from '../../parts/useFaults.ts'
import { useFormDraft } from '../../../client/drafts.ts'
import { useAct } from '../../saving/useAct.ts'
import { useWords } from '../../useWords.ts'
import { DecisionGround } from './DecisionGround.tsx'
import { ReadingsToGive } from './ReadingsToGive.tsx'
import { SecondReading, useSecondReading } from './SecondReading.tsx'
import styles from './Decision.module.css'

/** The page on which somebody says that this was no breach at all. */
export function NoBreach() {
  const { view, because, pathTo } = useCase()
  const { text } = useWords()
  const navigate = useNavigate()
  const act = useAct()
  const [draft, change, clear] = useFormDraft(`${view.id}.noBreach`, { reason: '' })
  const reading = useSecondReading('declareNoBreach')
  const { faults, errorOf, pass } = useFaults(() => [
    draft.reason.trim() === '' && { fieldId: 'no-breach-reason', message: text.fillIn.reason },
  ])
  const submit = async () => {
    if (!pass() || !(await act.run(writes.noBreach({ reason: draft.reason }), text.noBreach.done))) return
    clear()
    void navigate(pathTo('closing'))
  }
  return (
    <>
      <SectionHeading title={text.noBreach.title} intro={text.noBreach.intro} />
      <ReadingsToGive part="noBreach" />
      <div className={styles.parts}>
        <DecisionGround />
        <Alert>{text.noBreach.consequence}</Alert>
        <Form
          weighs
          act={act}
          label={text.noBreach.act}
          faults={faults}
          unavailable={because('declareNoBreach')}
          onSubmit={() => void submit()}
          beside={<ButtonLink to={pathTo(view.nextStep.section ?? 'closing')}>{text.noBreach.cancel}</ButtonLink>}
        >
          <ReasonField
            id="no-breach-reason"
            label={text.noBreach.reason}
            suggestions={text.noBreach.reasons}
            error={errorOf('no-breach-reason')}
            value={draft.reason}
            onChange={(reason) => change({ reason })}
          />
          {reading.wanted && <SecondReading of="declareNoBreach" proposal={draft.reason} />}
        </Form>
      </div>
    </>
  )
}
