import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { redirect, useLocation, useNavigate, useSearchParams } from 'react-router'
import type { SetupState } from '../../contract/setup.ts'
import { request } from '../client/request.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { backFrom, pages } from '../shell/pages.ts'
import { signInText } from '../text/signIn.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Alert } from '../ui/Alert.tsx'
import { Link } from '../ui/Link.tsx'
import { PasswordStep } from './PasswordStep.tsx'
import { SecondStep } from './SecondStep.tsx'
import styles from './SignIn.module.css'

export const loader = () => async () => {
  // Only an empty installation has something to set up; whether that can be asked is no matter for who signs in.
  const setup = await request<SetupState>('setup').catch(() => null)
  return setup?.open ? redirect(pages.setup) : null
}

/** The way in: password, then a second factor where there is one; or a passkey, which is both. */
export function Component() {
  const text = useText(signInText)
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [query] = useSearchParams()
  const told = messageIn(useLocation().state)
  const [step, setStep] = useState<'password' | 'secondFactor'>('password')

  const enter = async () => {
    // What was asked as nobody, such as a refusal, must not be remembered.
    queryClient.clear()
    await navigate(backFrom(query), { replace: true })
  }

  if (step === 'secondFactor') return <SecondStep onDone={() => void enter()} onBack={() => setStep('password')} />
  return (
    <div className={styles.page}>
      <PageHeading title={text.title} documentTitle={text.title} />
      {told && <Alert kind="success">{text[told]}</Alert>}
      <PasswordStep onDone={() => void enter()} onSecondFactor={() => setStep('secondFactor')} />
      <p className={styles.soft}>
        {text.forgotten} <Link to={pages.setPassword}>{text.haveCode}</Link>
      </p>
      <p className={styles.soft}>
        <Link to={pages.reportForm}>{text.toReportForm}</Link>
      </p>
    </div>
  )
}

const messages = ['signedOut', 'passwordSet', 'setUpDone'] as const

/** What somebody just did on the way here. */
function messageIn(state: unknown): (typeof messages)[number] | undefined {
  return messages.find((message) => typeof state === 'object' && state !== null && message in state)
}
