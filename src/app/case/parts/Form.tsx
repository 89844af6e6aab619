import type { ReactNode, SyntheticEvent } from 'react'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { ErrorSummary, type FieldFault } from '../../ui/ErrorSummary.tsx'
import { ActFault, ChangedMeanwhile } from '../saving/ActFault.tsx'
import type { Act } from '../saving/useAct.ts'
import styles from './Form.module.css'

type FormProps = {
  act: Act
  /** What stands on its one button: the act in words. */
  label: string
  onSubmit: () => void
  faults?: readonly FieldFault[]
  /** Why it cannot be done now; pressing says so. */
  unavailable?: string | undefined
  look?: 'primary' | 'secondary' | 'danger'
  /** It rests on the facts of the case: what colleagues change meanwhile is told beside the button. */
  weighs?: boolean
  /** Other ways out, beside the button. */
  beside?: ReactNode
  children: ReactNode
}

const noFaults: readonly FieldFault[] = []

/** The shell of every act: its fields, what is wrong with them, what stood in the way, and one button in words. */
export function Form({
  act,
  label,
  onSubmit,
  faults = noFaults,
  unavailable,
  look = 'primary',
  weighs = false,
  beside,
  children,
}: FormProps) {
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (unavailable === undefined && !act.busy) onSubmit()
  }
  return (
    <form noValidate onSubmit={submit} className={styles.form}>
      <ErrorSummary faults={faults} labelled />
      {children}
      {weighs && act.fault === null && <ChangedMeanwhile />}
      <ActFault act={act} />
      <ButtonRow>
        <Button type="submit" look={look} unavailable={unavailable} aria-busy={act.busy || undefined}>
          {label}
        </Button>
        {beside}
      </ButtonRow>
    </form>
  )
}
