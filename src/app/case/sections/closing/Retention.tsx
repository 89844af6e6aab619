import { useEffect, useState } from 'react'
import { retentionBases, type RetentionBasis } from '../../../../domain/case/codes.ts'
import { commonText } from '../../../text/common.ts'
import { useText } from '../../../text/LanguageProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { RadioGroup } from '../../../ui/fields/Choices.tsx'
import { DayField } from '../../../ui/fields/DayField.tsx'
import { TextArea } from '../../../ui/fields/Field.tsx'
import { useCase } from '../../CaseContext.tsx'
import { writes } from '../../caseWrites.ts'
import { Form } from '../../parts/Form.tsx'
import { useFaults } from '../../parts/useFaults.ts'
import { keepFocus } from '../../saving/keepFocus.ts'
import { useAct } from '../../saving/useAct.ts'
import { useWords } from '../../useWords.ts'
import styles from '../decisions/Decision.module.css'

/** How long the case is kept and why, with the way to change it. */
export function Retention() {
  const { view, may, asKnownAt } = useCase()
  const { text, names, format } = useWords()
  const [changing, setChanging] = useState(false)
  const { retention } = view
  return (
    <section className={styles.part} aria-labelledby="retention">
      <h3 id="retention">{text.retention.title}</h3>
      <p>
        {retention
          ? text.retention.now(format.plainDay(retention.until), names.retentionBasis[retention.basis])
          : text.retention.open}
        {retention?.reason && ` ${retention.reason}`}
      </p>
      {changing ? (
        <ChangeRetention onDone={() => setChanging(false)} />
      ) : (
        may('setRetention') &&
        asKnownAt === null && (
          <div>
            <Button small onClick={() => setChanging(true)}>
              {text.retention.change}
            </Button>
          </div>
        )
      )}
    </section>
  )
}

function ChangeRetention({ onDone }: { onDone: () => void }) {
  const { retention } = useCase().view
  const { text, names, format } = useWords()
  const common = useText(commonText)
  const act = useAct()
  const [basis, setBasis] = useState<RetentionBasis>(retention?.basis ?? 'policyDefault')
  const [until, setUntil] = useState(retention?.until ?? null)
  const [reason, setReason] = useState('')
  const { faults, errorOf, pass } = useFaults(() => [
    until === null && { fieldId: 'retention-until', message: common.unreadableDay },
  ])
  useEffect(() => {
    document.getElementById('retention-until')?.focus()
    return keepFocus
  }, [])
  const submit = async () => {
    if (!pass() || until === null) return
    const body = { basis, until, reason: reason.trim() === '' ? null : reason }
    if (await act.run(writes.retention(body), text.retention.done)) onDone()
  }
  return (
    <Form
      act={act}
      label={text.retention.act}
      look="secondary"
      faults={faults}
      onSubmit={() => void submit()}
      beside={
        <Button look="quiet" onClick={onDone}>
          {text.retention.keep}
        </Button>
      }
    >
      <DayField
        id="retention-until"
        label={text.retention.until}
        hint={retention?.minimum && text.retention.minimum(format.plainDay(retention.minimum))}
        optional={false}
        initial={until}
        onChange={setUntil}
        error={errorOf('retention-until')}
      />
      <RadioGroup
        label={text.retention.basis}
        choices={retentionBases.map((value) => ({ value, label: names.retentionBasis[value] }))}
        value={basis}
        onChange={setBasis}
      />
      <TextArea
        label={text.retention.reason}
        optional
        rows={2}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Form>
  )
}
