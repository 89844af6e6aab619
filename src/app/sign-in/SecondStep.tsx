import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { auth } from '../client/auth.ts'
import { ProblemError } from '../client/problem.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { signInText } from '../text/signIn.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button, ButtonRow } from '../ui/Button.tsx'
import { TextField } from '../ui/fields/Field.tsx'
import { useFirstField } from '../ui/fields/useFirstField.ts'
import styles from './SignIn.module.css'

/** The code of the app, or a recovery code of somebody who lost it. */
export function SecondStep({ onDone, onBack }: { onDone: () => void; onBack: () => void }) {
  const text = useText(signInText)
  const sentence = useProblemSentence()
  const form = useFirstField()
  const [recovering, setRecovering] = useState(false)
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const { mutate, error, isPending, reset } = useMutation({
    networkMode: 'always',
    mutationFn: () => (recovering ? auth.verifyRecoveryCode(code) : auth.verifyTotp(code)),
    onSuccess: onDone,
  })
  const tooLate = error instanceof ProblemError && error.problem.code === 'signInAgain'
  return (
    <div className={styles.page}>
      <PageHeading key="second" title={text.codeTitle} documentTitle={text.codeTitle} />
      <form
        ref={form}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (code.trim() !== '' && !isPending) mutate()
        }}
      >
        {error && (
          <Alert
            kind="error"
            title={text.failedTitle}
            actions={tooLate && <Button onClick={onBack}>{text.back}</Button>}
          >
            {sentence(error)}
          </Alert>
        )}
        <TextField
          label={recovering ? text.recoveryCode : text.code}
          hint={recovering ? text.recoveryCodeHint : text.codeHint}
          inputMode={recovering ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          autoCapitalize="off"
          spellCheck={false}
          value={code}
          onChange={(event) => setCode(event.target.value)}
          maxLength={60}
          error={tried && code.trim() === '' ? text.missing.code : undefined}
        />
        <ButtonRow>
          <Button type="submit" look="primary">
            {isPending ? text.busy : text.confirm}
          </Button>
          <Button
            look="quiet"
            onClick={() => {
              setRecovering(!recovering)
              setCode('')
              setTried(false)
              reset()
              form.current?.querySelector('input')?.focus()
            }}
          >
            {recovering ? text.useApp : text.useRecovery}
          </Button>
          <Button look="quiet" onClick={onBack}>
            {text.back}
          </Button>
        </ButtonRow>
      </form>
    </div>
  )
}
