import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { spokenCodeTyped, spokenLength } from '../../domain/spokenCode.ts'
import { auth } from '../client/auth.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { pages } from '../shell/pages.ts'
import { signInText } from '../text/signIn.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/fields/Field.tsx'
import styles from './SignIn.module.css'

/** Where somebody chooses a password with the code that an administrator handed over. */
export function Component() {
  const text = useText(signInText)
  const sentence = useProblemSentence()
  const navigate = useNavigate()
  const [code, setCode] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const { mutate, error, isPending } = useMutation({
    networkMode: 'always',
    mutationFn: () => auth.setPassword(spokenCodeTyped(code, spokenLength.password), password),
    onSuccess: () => navigate(pages.signIn, { state: { passwordSet: true } }),
  })
  return (
    <div className={styles.page}>
      <PageHeading title={text.setPasswordTitle} documentTitle={text.setPasswordTitle} />
      <p>{text.setPasswordIntro}</p>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (code.trim() !== '' && password !== '' && !isPending) mutate()
        }}
      >
        {error && <Alert kind="error">{sentence(error)}</Alert>}
        <TextField
          label={text.oneTimeCode}
          hint={text.oneTimeCodeHint}
          value={code}
          onChange={(event) => setCode(event.target.value)}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={200}
          error={tried && code.trim() === '' ? text.missing.code : undefined}
        />
        <TextField
          label={text.newPassword}
          hint={text.newPasswordHint}
          type="password"
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={tried && password === '' ? text.missing.password : undefined}
        />
        <div>
          <Button type="submit" look="primary">
            {text.setPassword}
          </Button>
        </div>
      </form>
    </div>
  )
}
