import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { settingsText } from '../text/settings.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button, ButtonRow } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/fields/Field.tsx'
import styles from './Settings.module.css'

type PasswordDialogProps = { title: string; act: (password: string) => Promise<void>; onClose: () => void }

/** Asks the password once more before something that weakens or renews the way in. */
export function PasswordDialog({ title, act, onClose }: PasswordDialogProps) {
  const text = useText(settingsText)
  const sentence = useProblemSentence()
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const { mutate, error, isPending } = useMutation({ networkMode: 'always', mutationFn: () => act(password) })
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (password !== '' && !isPending) mutate()
        }}
      >
        {error && <Alert kind="error">{sentence(error)}</Alert>}
        <TextField
          label={text.currentPassword}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={tried && password === '' ? text.passwordMissing : undefined}
        />
        <ButtonRow>
          <Button type="submit" look="primary">
            {text.go}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {text.cancel}
          </Button>
        </ButtonRow>
      </form>
    </Dialog>
  )
}
