import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { auth, canPasskeys, PasskeyRefused, signInWithPasskey } from '../client/auth.ts'
import { signInText } from '../text/signIn.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/fields/Field.tsx'
import styles from './SignIn.module.css'

/** E-mail address and password; or a passkey where the browser has them. */
export function PasswordStep({ onDone, onSecondFactor }: { onDone: () => void; onSecondFactor: () => void }) {
  const text = useText(signInText)
  const sentence = useProblemSentence()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const signIn = useMutation({
    networkMode: 'always',
    mutationFn: () => auth.signIn(email.trim(), password),
    onSuccess: ({ signedIn }) => (signedIn ? onDone() : onSecondFactor()),
  })
  const passkey = useMutation({ networkMode: 'always', mutationFn: signInWithPasskey, onSuccess: onDone })
  const fault = signIn.error ?? passkey.error

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        passkey.reset()
        if (email.trim() !== '' && password !== '' && !signIn.isPending) signIn.mutate()
      }}
    >
      {fault && (
        <Alert kind="error" title={text.failedTitle}>
          {fault instanceof PasskeyRefused ? text.passkeyFailed : sentence(fault)}
        </Alert>
      )}
      <TextField
        label={text.email}
        type="email"
        autoComplete="username"
        autoCapitalize="off"
        spellCheck={false}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        error={tried && email.trim() === '' ? text.missing.email : undefined}
      />
      <TextField
        label={text.password}
        type="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        error={tried && password === '' ? text.missing.password : undefined}
      />
      <div className={styles.ways}>
        <Button type="submit" look="primary">
          {signIn.isPending ? text.busy : text.submit}
        </Button>
        {canPasskeys() && (
          <>
            <span className={styles.soft}>{text.or}</span>
            <Button onClick={() => !passkey.isPending && passkey.mutate()}>{text.withPasskey}</Button>
          </>
        )}
      </div>
    </form>
  )
}
