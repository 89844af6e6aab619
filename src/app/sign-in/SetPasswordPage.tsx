import { useMutation } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { spokenCodeTyped, spokenLength } from '../../domain/spokenCode.ts'
import { auth } from '../client/auth.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { pages } from '../shell/pages.ts'
import { signInText } from '../text/signIn.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { TextField } from '../ui/fields/Field.tsx'
import styles from './SignIn.module.css'
import { StepForm } from './StepForm.tsx'
import { areGiven, useRequired } from './useRequired.ts'

/** Where somebody chooses a password with the code that an administrator handed over. */
export function Component() {
  const text = useText(signInText)
  const sentence = useProblemSentence()
  const navigate = useNavigate()
  const code = useRequired(text.missing.code)
  const password = useRequired(text.missing.password)
  const { mutate, error, isPending } = useMutation({
    networkMode: 'always',
    mutationFn: () => auth.setPassword(spokenCodeTyped(code.value, spokenLength.password), password.value),
    onSuccess: () => navigate(pages.signIn, { state: { passwordSet: true } }),
  })
  return (
    <div className={styles.page}>
      <PageHeading title={text.setPasswordTitle} documentTitle={text.setPasswordTitle} />
      <p>{text.setPasswordIntro}</p>
      <StepForm
        fault={error && <Alert kind="error">{sentence(error)}</Alert>}
        act={text.setPassword}
        onSubmit={() => areGiven(code, password) && !isPending && mutate()}
      >
        <TextField
          {...code.field}
          label={text.oneTimeCode}
          hint={text.oneTimeCodeHint}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={200}
        />
        <TextField
          {...password.field}
          label={text.newPassword}
          hint={text.newPasswordHint}
          type="password"
          autoComplete="new-password"
        />
      </StepForm>
    </div>
  )
}
