import { useMutation } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { auth } from '../client/auth.ts'
import { signInText } from '../text/signIn.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/fields/Field.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import styles from './SignIn.module.css'

const QrCode = lazy(async () => ({ default: (await import('./QrCode.tsx')).QrCode }))

/** Sets up an app that makes codes: password, QR code, first code, recovery codes. */
export function EnrolTotp({ onDone }: { onDone: () => void }) {
  const text = useText(signInText)
  const sentence = useProblemSentence()
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [tried, setTried] = useState(false)
  const enable = useMutation({
    networkMode: 'always',
    mutationFn: () => auth.enableTotp(password),
    onSuccess: () => setTried(false),
  })
  const verify = useMutation({ networkMode: 'always', mutationFn: () => auth.verifyTotp(code) })

  if (enable.data && verify.isSuccess) return <RecoveryCodes codes={enable.data.recoveryCodes} onKept={onDone} />
  if (!enable.data) {
    return (
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (password !== '' && !enable.isPending) enable.mutate()
        }}
      >
        {enable.error && <Alert kind="error">{sentence(enable.error)}</Alert>}
        <TextField
          label={text.yourPassword}
          hint={text.yourPasswordHint}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={tried && password === '' ? text.missing.password : undefined}
        />
        <div>
          <Button type="submit" look="primary">
            {text.goOn}
          </Button>
        </div>
      </form>
    )
  }

  const { totpUri } = enable.data
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (code.trim() !== '' && !verify.isPending) verify.mutate()
      }}
    >
      <h2 ref={takeFocus} tabIndex={-1}>
        {text.scan}
      </h2>
      <p>{text.scanHint}</p>
      <Suspense fallback={<div className={styles.qr} />}>
        <QrCode text={totpUri} label={text.qrLabel} />
      </Suspense>
      <p>
        {text.secret}: <code className={styles.secret}>{secretIn(totpUri)}</code>
        <br />
        <a href={totpUri}>{text.openApp}</a>
      </p>
      {verify.error && <Alert kind="error">{sentence(verify.error)}</Alert>}
      <TextField
        label={text.firstCode}
        hint={text.codeHint}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={(event) => setCode(event.target.value)}
        maxLength={20}
        error={tried && code.trim() === '' ? text.missing.code : undefined}
      />
      <div>
        <Button type="submit" look="primary">
          {text.confirm}
        </Button>
      </div>
    </form>
  )
}

/** What comes after the password begins to read at its heading. */
const takeFocus = (heading: HTMLElement | null) => heading?.focus()

/** The secret in groups of four, as people type it over. */
const secretIn = (totpUri: string): string =>
  (new URL(totpUri).searchParams.get('secret') ?? '').replaceAll(/(.{4})(?=.)/g, '$1 ')
