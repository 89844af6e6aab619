import { useMutation } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { redirect, useNavigate } from 'react-router'
import type { SetupBody, SetupDone, SetupState } from '../../contract/setup.ts'
import { request } from '../client/request.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { pages } from '../shell/pages.ts'
import { signInText } from '../text/signIn.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { RadioGroup } from '../ui/fields/Choices.tsx'
import { ErrorSummary, type FieldFault } from '../ui/fields/ErrorSummary.tsx'
import { TextField } from '../ui/fields/Field.tsx'
import styles from '../sign-in/SignIn.module.css'
import { setupFaults, slugFrom, type SetupAnswers } from './setupAnswers.ts'

export const loader = () => async () => ((await request<SetupState>('setup')).open ? null : redirect(pages.signIn))

const blank: SetupAnswers = {
  kind: 'organisation',
  code: '',
  organisation: '',
  slug: null,
  name: '',
  email: '',
  password: '',
}
const noFaults: readonly FieldFault[] = []

/** The first page of an empty installation: whoever can read the console makes the organisation and the first account. */
export function Component() {
  const text = useText(signInText)
  const sentence = useProblemSentence()
  const navigate = useNavigate()
  const [answers, setAnswers] = useState(blank)
  const [faults, setFaults] = useState(noFaults)
  const answer = (part: Partial<SetupAnswers>) => setAnswers((before) => ({ ...before, ...part }))
  const faultOf = (fieldId: string) => faults.find((fault) => fault.fieldId === fieldId)?.message
  const { mutate, error, isPending } = useMutation({
    networkMode: 'always',
    mutationFn: (body: SetupBody) => request<SetupDone>('setup', { method: 'POST', body }),
    onSuccess: () => navigate(pages.signIn, { state: { setUpDone: true } }),
  })
  const slug = answers.slug ?? slugFrom(answers.organisation)

  const send = (event: SubmitEvent) => {
    event.preventDefault()
    const found = setupFaults({ ...answers, slug }, text.setUpMissing)
    setFaults(found)
    if (found.length > 0 || isPending) return
    const { kind, code, organisation, name, email, password } = answers
    const account = { name, email: email.trim(), password }
    mutate(
      kind === 'practice'
        ? { kind, code, account }
        : { kind, code, organisation: { name: organisation, slug }, account },
    )
  }

  return (
    <div className={styles.page}>
      <PageHeading title={text.setupTitle} documentTitle={text.setupTitle} />
      <p>{text.setupIntro}</p>
      <form className={styles.form} noValidate onSubmit={send}>
        <ErrorSummary faults={faults} />
        {error && (
          <Alert kind="error" title={text.notSetUp}>
            {sentence(error)}
          </Alert>
        )}
        <TextField
          id="setup-code"
          label={text.setupCode}
          hint={text.setupCodeHint}
          value={answers.code}
          onChange={(event) => answer({ code: event.target.value })}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={100}
          error={faultOf('setup-code')}
        />
        <RadioGroup
          label={text.setupKind}
          choices={(['organisation', 'practice'] as const).map((value) => ({
            value,
            label: text.kinds[value],
            hint: text.kindHints[value],
          }))}
          value={answers.kind}
          onChange={(kind) => answer({ kind })}
        />
        {answers.kind === 'organisation' && (
          <>
            <h2>{text.organisation}</h2>
            <TextField
              id="setup-organisation"
              label={text.organisationName}
              autoComplete="organization"
              value={answers.organisation}
              onChange={(event) => answer({ organisation: event.target.value })}
              maxLength={200}
              error={faultOf('setup-organisation')}
            />
            <TextField
              id="setup-slug"
              label={text.slug}
              hint={text.slugHint(`${location.host}${pages.reportForm}/${slug || '…'}`)}
              value={slug}
              onChange={(event) => answer({ slug: event.target.value })}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              maxLength={63}
              error={faultOf('setup-slug')}
            />
          </>
        )}
        <div>
          <h2>{text.yourAccount}</h2>
          <p className={styles.soft}>{text.accountHint}</p>
        </div>
        <TextField
          id="setup-name"
          label={text.name}
          autoComplete="name"
          value={answers.name}
          onChange={(event) => answer({ name: event.target.value })}
          maxLength={200}
          error={faultOf('setup-name')}
        />
        <TextField
          id="setup-email"
          label={text.email}
          type="email"
          autoComplete="username"
          autoCapitalize="off"
          value={answers.email}
          onChange={(event) => answer({ email: event.target.value })}
          maxLength={254}
          error={faultOf('setup-email')}
        />
        <TextField
          id="setup-password"
          label={text.password}
          hint={text.newPasswordHint}
          type="password"
          autoComplete="new-password"
          value={answers.password}
          onChange={(event) => answer({ password: event.target.value })}
          error={faultOf('setup-password')}
        />
        <div>
          <Button type="submit" look="primary">
            {isPending ? text.settingUp : text.setUp}
          </Button>
        </div>
      </form>
    </div>
  )
}
