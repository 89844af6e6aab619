import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Regime, regimes } from '../../../../domain/people.ts'
import { useFormDraft } from '../../../client/drafts.ts'
import { Button, ButtonRow } from '../../../ui/Button.tsx'
import { CheckboxGroup } from '../../../ui/fields/Choices.tsx'
import { useCase } from '../../CaseContext.tsx'
import { policyQuery } from '../../caseQueries.ts'
import { writes } from '../../caseWrites.ts'
import { Form } from '../../parts/Form.tsx'
import { ReasonField } from '../../parts/ReasonField.tsx'
import { useFaults } from '../../parts/useFaults.ts'
import { useAct } from '../../saving/useAct.ts'
import { useWords } from '../../useWords.ts'
import styles from './Awareness.module.css'

/** Which laws the case falls under, which of them do not count because they are not switched on, and which are and were not chosen. */
export function AwarenessLaws() {
  const { view, may } = useCase()
  const { text, names, format } = useWords()
  const [changing, setChanging] = useState(false)
  const { data: policy } = useQuery(policyQuery)
  const off = policy ? view.regimes.filter((regime) => !policy.regimes.includes(regime)) : []
  const left = policy ? policy.regimes.filter((regime) => !view.regimes.includes(regime)) : []
  const inWords = (laws: readonly Regime[]) => format.list(laws.map((regime) => names.regime[regime]))
  if (changing) return <ChangeLaws onDone={() => setChanging(false)} />
  return (
    <div className={styles.moment}>
      <p>
        {text.legalDuties.laws} <strong>{inWords(view.regimes)}</strong>
      </p>
      {off.length > 0 && <p className={styles.quiet}>{text.legalDuties.notCounted(inWords(off))}</p>}
      {left.length > 0 && <p className={styles.quiet}>{text.legalDuties.notChosen(inWords(left))}</p>}
      {may('applyLaws') && (
        <ButtonRow>
          <Button small onClick={() => setChanging(true)}>
            {text.legalDuties.lawsChange}
          </Button>
        </ButtonRow>
      )}
    </div>
  )
}

type Wished = { readonly laws: readonly Regime[]; readonly reason: string }

function ChangeLaws({ onDone }: { onDone: () => void }) {
  const { view } = useCase()
  const { text, names } = useWords()
  const act = useAct()
  const [wished, change, clear] = useFormDraft<Wished>(`${view.id}.laws`, { laws: view.regimes, reason: '' })
  const { faults, errorOf, pass } = useFaults(() => [
    wished.laws.length === 0 && { fieldId: 'laws', message: text.legalDuties.lawsMissing },
  ])
  const leave = () => {
    clear()
    onDone()
  }
  const submit = async () => {
    if (!pass()) return
    const body = { regimes: [...wished.laws], reason: wished.reason.trim() || null }
    if (await act.run(writes.regimes(body), text.legalDuties.lawsDone)) leave()
  }
  return (
    <Form
      act={act}
      label={text.legalDuties.lawsAct}
      look="secondary"
      faults={faults}
      onSubmit={() => void submit()}
      beside={<Button onClick={leave}>{text.awareness.cancel}</Button>}
    >
      <CheckboxGroup
        inline
        id="laws"
        label={text.legalDuties.laws}
        hint={text.legalDuties.lawsHint}
        error={errorOf('laws')}
        choices={regimes.map((value) => ({ value, label: names.regime[value] }))}
        values={wished.laws}
        onChange={(laws) => change({ laws })}
      />
      <ReasonField
        id="laws-reason"
        label={text.legalDuties.lawsReason}
        optional
        rows={2}
        suggestions={text.legalDuties.lawsReasons}
        value={wished.reason}
        onChange={(reason) => change({ reason })}
      />
    </Form>
  )
}
