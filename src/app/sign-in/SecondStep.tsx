import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { auth } from '../client/auth.ts'
import { ProblemError } from '../client/problem.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { signInText } from '../text/signIn.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/fields/Field.tsx'
import { useFirstField } from '../ui/fields/useFirstField.ts'
import styles from './SignIn.module.css'
import { StepForm } from './StepForm.tsx'
import { useRequired } from './useRequired.ts'

/** The code of the app, or a recovery code of somebody who lost it. */
export function SecondStep({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const text = useText(signInText)
  const sentence = useProblemSentence()
  const form = useFirstField()
  const [recovering, setRecovering] = useState(false)
  const code = useRequired(text.missing.code)
  const { mutate, error, isPending, reset } = useMutation({
    networkMode: 'always',
    mutationFn: () => (recovering ? auth.verifyRecoveryCode(code.value) : auth.verifyTotp(code.value)),
    onSuccess: onDone,
  })
  const tooLate = error instanceof ProblemError && error.problem.code === 'signInAgain'
  const turn = () => {
    setRecovering(!recovering)
    code.clear()
    reset()
    form.current?.querySelector('input')?.focus()
  }
  const fault = error && (
    <Alert kind="error" title={text.failedTitle} actions={tooLate && <Button onClick={onBack}>{text.back}</Button>}>
      {sentence(error)}
    </Alert>
  )
  return (
    <div className={styles.page}>
      <PageHeading key="second" title={text.codeTitle} documentTitle={text.codeTitle} />
      <StepForm
        ref={form}
        fault={fault}
        act={isPending ? text.busy : text.confirm}
        onSubmit={() => code.isGiven() && !isPending && mutate()}
        beside={
          <>
            <Button look="quiet" onClick={turn}>
              {recovering ? text.useApp : text.useRecovery}
            </Button>
            <Button look="quiet" onClick={onBack}>
              {text.back}
            </Button>
          </>
        }
      >
        <TextField
          {...code.field}
          label={recovering ? text.recoveryCode : text.code}
          hint={recovering ? text.recoveryCodeHint : text.codeHint}
          inputMode={recovering ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={60}
        />
      </StepForm>
    </div>
  )
}
