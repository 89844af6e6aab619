import type { ReactNode, SyntheticEvent } from 'react'
import { Button, ButtonRow } from '../Button.tsx'
import { ErrorSummary, type FieldFault } from './ErrorSummary.tsx'

/** What a form of one act asks of whoever shows it, whatever the act is. */
export type ActFormProps = {
  /** What stands on its one button: the act in words. */
  label: string
  onSubmit: () => void
  faults?: readonly FieldFault[]
  /** Why it cannot be done now; pressing says so. */
  unavailable?: string | undefined
  look?: 'primary' | 'secondary' | 'danger'
  /** Other ways out, beside the button. */
  beside?: ReactNode
  children?: ReactNode
}

const noFaults: readonly FieldFault[] = []

/** The shell of every act: its fields, what is wrong with them, what stood in the way, and one button in words. */
export function ActForm({
  busy,
  label,
  onSubmit,
  faults = noFaults,
  unavailable,
  look = 'primary',
  beside,
  fault,
  className,
  children,
}: ActFormProps & { busy: boolean; fault: ReactNode; className: string | undefined }) {
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (unavailable === undefined && !busy) onSubmit()
  }
  return (
    <form noValidate onSubmit={submit} className={className}>
      <ErrorSummary faults={faults} labelled />
      {children}
      {fault}
      <ButtonRow>
        <Button type="submit" look={look} unavailable={unavailable} aria-busy={busy || undefined}>
          {label}
        </Button>
        {beside}
      </ButtonRow>
    </form>
  )
}
