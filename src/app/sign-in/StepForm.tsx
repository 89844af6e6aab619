import type { ReactNode, Ref } from 'react'
import { Button } from '../ui/Button.tsx'
import styles from './SignIn.module.css'

type StepFormProps = {
  /** What went wrong last. */
  readonly fault?: ReactNode
  /** What the button says. */
  readonly act: string
  readonly onSubmit: () => void
  /** Other ways out, beside the button. */
  readonly beside?: ReactNode
  readonly ref?: Ref<HTMLFormElement>
  readonly children: ReactNode
}

/** One step of signing in: some fields and one button. It judges its fields itself, in our words and at each field. */
export function StepForm({ fault, act, onSubmit, beside, ref, children }: StepFormProps) {
  return (
    <form
      ref={ref}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {fault}
      {children}
      <div className={styles.ways}>
        <Button type="submit" look="primary">
          {act}
        </Button>
        {beside}
      </div>
    </form>
  )
}
