import { useMutation } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { auth } from '../client/auth.ts'
import { signInText } from '../text/signIn.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { TextField } from '../ui/fields/Field.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import styles from './SignIn.module.css'
import { StepForm } from './StepForm.tsx'
import { useRequired } from './useRequired.ts'

const QrCode = lazy(async () => ({ default: (await import('./QrCode.tsx')).QrCode }))

/** Sets up an app that makes codes: password, QR code, first code, recovery codes. */
export function EnrolTotp({ onDone }: { onDone: () => void }) {
  const text = useText(signInText)
  const sentence = useProblemSentence()
  const password = useRequired(text.missing.password)
  const code = useRequired(text.missing.code)
  const enable = useMutation({ networkMode: 'always', mutationFn: () => auth.enableTotp(password.value) })
  const verify = useMutation({ networkMode: 'always', mutationFn: () => auth.verifyTotp(code.value) })

  if (enable.data && verify.isSuccess) return <RecoveryCodes codes={enable.data.recoveryCodes} onKept={onDone} />
  if (!enable.data) {
    return (
      <StepForm
        key="password"
        fault={enable.error && <Alert kind="error">{sentence(enable.error)}</Alert>}
        act={text.goOn}
        onSubmit={() => password.isGiven() && !enable.isPending && enable.mutate()}
      >
        <TextField
          {...password.field}
          label={text.yourPassword}
          hint={text.yourPasswordHint}
          type="password"
          autoComplete="current-password"
        />
      </StepForm>
    )
  }

  const { totpUri } = enable.data
  return (
    <StepForm key="code" act={text.confirm} onSubmit={() => code.isGiven() && !verify.isPending && verify.mutate()}>
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
        {...code.field}
        label={text.firstCode}
        hint={text.codeHint}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={20}
      />
    </StepForm>
  )
}

/** What comes after the password begins to read at its heading. */
const takeFocus = (heading: HTMLElement | null) => heading?.focus()

/** The secret in groups of four, as people type it over. */
const secretIn = (totpUri: string): string =>
  (new URL(totpUri).searchParams.get('secret') ?? '').replaceAll(/(.{4})(?=.)/g, '$1 ')
