import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { redirect, useNavigate, useSearchParams, type LoaderFunctionArgs } from 'react-router'
import { canPasskeys } from '../client/auth.ts'
import { ProblemError } from '../client/problem.ts'
import { meQuery } from '../shell/meQuery.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { backFrom, pages } from '../shell/pages.ts'
import { signInText } from '../text/signIn.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { RadioGroup } from '../ui/fields/Choices.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { EnrolPasskey } from './EnrolPasskey.tsx'
import { EnrolTotp } from './EnrolTotp.tsx'
import styles from './SignIn.module.css'

export const loader =
  (queryClient: QueryClient) =>
  async ({ request }: LoaderFunctionArgs) => {
    try {
      const { secondFactorDue } = await queryClient.query({ ...meQuery, staleTime: 0 })
      return secondFactorDue ? null : redirect(backFrom(new URL(request.url).searchParams))
    } catch (fault) {
      if (fault instanceof ProblemError && fault.problem.status === 401) return redirect(pages.signIn)
      throw fault
    }
  }

/** Stands in the way until the second factor is there that the organisation demands. */
export function Component() {
  const text = useText(signInText)
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [query] = useSearchParams()
  const [way, setWay] = useState<'totp' | 'passkey'>('totp')
  const goOn = async () => {
    announce(text.done)
    queryClient.clear()
    await navigate(backFrom(query), { replace: true })
  }
  return (
    <div className={styles.page}>
      <PageHeading title={text.dueTitle} documentTitle={text.dueTitle} />
      <p>{text.dueIntro}</p>
      {canPasskeys() && (
        <RadioGroup
          label={text.chooseWay}
          choices={[
            { value: 'totp', label: text.ways.totp },
            { value: 'passkey', label: text.ways.passkey },
          ]}
          value={way}
          onChange={setWay}
        />
      )}
      {way === 'totp' ? <EnrolTotp onDone={() => void goOn()} /> : <EnrolPasskey onDone={() => void goOn()} />}
    </div>
  )
}
