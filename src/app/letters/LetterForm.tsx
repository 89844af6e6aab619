import { useEffect, useRef } from 'react'
import { ProblemError } from '../client/problem.ts'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { ActForm, type ActFormProps } from '../ui/fields/ActForm.tsx'
import { Alert } from '../ui/Alert.tsx'
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

/** A few fields and the one button that records them. */
export function LetterForm({ act, ...form }: ActFormProps & { act: LetterAct }) {
  return <ActForm {...form} busy={act.busy} fault={<LetterFault act={act} />} className={styles.form} />
}
