import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { auth } from '../client/auth.ts'
import { settingsText } from '../text/settings.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/fields/Field.tsx'
import styles from './Settings.module.css'

const shortestPassword = 12

/** Changes one's own password, which signs all other devices out. */
export function PasswordForm() {
  const text = useText(settingsText)
  const sentence = useProblemSentence()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [tried, setTried] = useState(false)
  const { mutate, error, isPending, isSuccess } = useMutation({
    networkMode: 'always',
    mutationFn: () => auth.changePassword(current, next),
    onSuccess: () => {
      setCurrent('')
      setNext('')
      setTried(false)
    },
  })
  return (
    <section className={styles.part} aria-labelledby="password">
      <h2 id="password">{text.password}</h2>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (current !== '' && next.length >= shortestPassword && !isPending) mutate()
        }}
      >
        {error && <Alert kind="error">{sentence(error)}</Alert>}
        {isSuccess && !tried && (
          <div role="status">
            <Alert kind="success">{text.passwordChanged}</Alert>
          </div>
        )}
        <TextField
          label={text.currentPassword}
          type="password"
          autoComplete="current-password"
          value={current}
          onChange={(event) => setCurrent(event.target.value)}
          error={tried && current === '' ? text.passwordMissing : undefined}
        />
        <TextField
          label={text.newPassword}
          hint={text.newPasswordHint}
          type="password"
          autoComplete="new-password"
          value={next}
          onChange={(event) => setNext(event.target.value)}
          error={tried && next.length < shortestPassword ? text.newPasswordMissing : undefined}
        />
        <div>
          <Button type="submit">{text.changePassword}</Button>
        </div>
      </form>
    </section>
  )
}
