import { ActForm, type ActFormProps } from '../../ui/fields/ActForm.tsx'
import { ActFault, ChangedMeanwhile } from '../saving/ActFault.tsx'
import type { Act } from '../saving/useAct.ts'
import styles from './Form.module.css'

type FormProps = ActFormProps & {
  act: Act
  /** It rests on the facts of the case: what colleagues change meanwhile is told beside the button. */
  weighs?: boolean
}

/** The form of an act on the case. */
export function Form({ act, weighs = false, ...form }: FormProps) {
  const fault = (
    <>
      {weighs && act.fault === null && <ChangedMeanwhile />}
      <ActFault act={act} />
    </>
  )
  return <ActForm {...form} busy={act.busy} fault={fault} className={styles.form} />
}
