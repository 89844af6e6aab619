import { type ReactNode, type SyntheticEvent, useEffect, useRef } from 'react'
import { ProblemError } from '../client/problem.ts'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button, ButtonRow } from '../ui/Button.tsx'
import { ErrorSummary, type FieldFault } from '../ui/ErrorSummary.tsx'
import styles from './Letters.module.css'
import type { LetterAct } from './useLetterAct.ts'

/** Why something was not recorded, and what resolves it; takes the focus, for the press it answers is past. */
export function LetterFault({ act }: { act: LetterAct }) {
  const sentence = useProblemSentence()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (act.fault !== null) box.current?.focus()
  }, [act.fault])
  if (act.fault === null) return null
  return (
    <Alert ref={box} kind="error" title={sentence(act.fault)}>
      {act.fault instanceof ProblemError && act.fault.problem.resolve !== undefined && (
        <p>{act.fault.problem.resolve}</p>
      )}
    </Alert>
  )
}

type LetterFormProps = {
  readonly act: LetterAct
  /** What stands on its button: the act in words. */
  readonly label: string
  readonly faults?: readonly FieldFault[]
  /** Why it cannot be done now; pressing says so. */
  readonly unavailable?: string | undefined
  readonly look?: 'primary' | 'secondary'
  readonly onSubmit: () => void
  readonly children?: ReactNode
}

const noFaults: readonly FieldFault[] = []

/** A few fields and the one button that records them. */
export function LetterForm({
  act,
  label,
  faults = noFaults,
  unavailable,
  look = 'primary',
  onSubmit,
  children,
}: LetterFormProps) {
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (unavailable === undefined && !act.busy) onSubmit()
  }
  return (
    <form noValidate onSubmit={submit} className={styles.form}>
      <ErrorSummary faults={faults} labelled />
      {children}
      <LetterFault act={act} />
      <ButtonRow>
        <Button type="submit" look={look} unavailable={unavailable} aria-busy={act.busy || undefined}>
          {label}
        </Button>
      </ButtonRow>
    </form>
  )
}
