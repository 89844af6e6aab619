import { useEffect, useState } from 'react'
import { Button, ButtonRow } from '../../../ui/Button.tsx'
import { useCase } from '../../CaseContext.tsx'
import { writes } from '../../caseWrites.ts'
import { Form } from '../../parts/Form.tsx'
import { ReasonField } from '../../parts/ReasonField.tsx'
import { useFaults } from '../../parts/useFaults.ts'
import { useFormDraft } from '../../../client/drafts.ts'
import { keepFocus } from '../../saving/keepFocus.ts'
import { useAct } from '../../saving/useAct.ts'
import { useWords } from '../../useWords.ts'
import styles from './Decision.module.css'

/** Takes a decision back on the day itself, while nothing left the building. Where it cannot be, it is not offered. */
export function WithdrawDecision({ of }: { of: 'authorityDecision' | 'subjectsDecision' }) {
  const { view, may } = useCase()
  const { text } = useWords()
  const act = useAct()
  const [asking, setAsking] = useState(false)
  const [draft, change, clear] = useFormDraft(`${view.id}.withdraw.${of}`, { reason: '' })
  const { faults, errorOf, pass } = useFaults(() => [
    draft.reason.trim() === '' && { fieldId: 'withdraw-reason', message: text.fillIn.reason },
  ])
  useEffect(() => {
    if (!asking) return
    document.getElementById('withdraw-reason')?.focus()
    return keepFocus
  }, [asking])
  if (!may(of === 'authorityDecision' ? 'withdrawAuthorityDecision' : 'withdrawSubjectsDecision')) return null

  const submit = async () => {
    if (pass() && (await act.run(writes.withdrawal({ of, reason: draft.reason }), text.authority.withdrawn))) clear()
  }
  if (!asking) {
    return (
      <div>
        <ButtonRow>
          <Button small onClick={() => setAsking(true)}>
            {text.authority.withdraw}
          </Button>
        </ButtonRow>
        <p className={styles.quiet}>{text.authority.withdrawHint}</p>
      </div>
    )
  }
  return (
    <Form
      act={act}
      label={text.authority.withdraw}
      look="danger"
      faults={faults}
      onSubmit={() => void submit()}
      beside={<Button onClick={() => setAsking(false)}>{text.authority.keepDecision}</Button>}
    >
      <ReasonField
        id="withdraw-reason"
        label={text.authority.withdrawReason}
        suggestions={text.authority.withdrawReasons}
        error={errorOf('withdraw-reason')}
        value={draft.reason}
        onChange={(reason) => change({ reason })}
      />
    </Form>
  )
}
