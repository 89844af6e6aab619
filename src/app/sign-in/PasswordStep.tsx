import { useMutation } from '@tanstack/react-query'
import { auth, canPasskeys, PasskeyRefused, signInWithPasskey } from '../client/auth.ts'
import { signInText } from '../text/signIn.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/fields/Field.tsx'
import styles from './SignIn.module.css'
import { StepForm } from './StepForm.tsx'
import { areGiven, useRequired } from './useRequired.ts'

/** E-mail address and password; or a passkey where the browser has them. */
export function PasswordStep({ onDone, onSecondFactor }: { onDone: () => void; onSecondFactor: () => void }) {
  const text = useText(signInText)
  const sentence = useProblemSentence()
  const email = useRequired(text.missing.email)
  const password = useRequired(text.missing.password)
  const signIn = useMutation({
    networkMode: 'always',
    mutationFn: () => auth.signIn(email.value.trim(), password.value),
    onSuccess: ({ signedIn }) => (signedIn ? onDone() : onSecondFactor()),
  })
  const passkey = useMutation({ networkMode: 'always', mutationFn: signInWithPasskey, onSuccess: onDone })
  const fault = signIn.error ?? passkey.error

  const submit = () => {
    passkey.reset()
    if (areGiven(email, password) && !signIn.isPending) signIn.mutate()
  }
  return (
    <StepForm
      fault={
        fault && (
          <Alert kind="error" title={text.failedTitle}>
            {fault instanceof PasskeyRefused ? text.passkeyFailed : sentence(fault)}
          </Alert>
        )
      }
      act={signIn.isPending ? text.busy : text.submit}
      onSubmit={submit}
      beside={
        canPasskeys() && (
          <>
            <span className={styles.soft}>{text.or}</span>
            <Button onClick={() => !passkey.isPending && passkey.mutate()}>{text.withPasskey}</Button>
          </>
        )
      }
    >
      <TextField
        {...email.field}
        label={text.email}
        type="email"
        autoComplete="username"
        autoCapitalize="off"
        spellCheck={false}
      />
      <TextField {...password.field} label={text.password} type="password" autoComplete="current-password" />
    </StepForm>
  )
}
