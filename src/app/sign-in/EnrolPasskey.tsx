import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { addPasskey, PasskeyRefused } from '../client/auth.ts'
import { signInText } from '../text/signIn.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { TextField } from '../ui/fields/Field.tsx'
import { StepForm } from './StepForm.tsx'

/** Makes a passkey in the window of the browser. */
export function EnrolPasskey({ onDone }: { onDone: () => void }) {
  const text = useText(signInText)
  const sentence = useProblemSentence()
  const [name, setName] = useState('')
  const { mutate, error, isPending } = useMutation({
    networkMode: 'always',
    mutationFn: () => addPasskey(name.trim()),
    onSuccess: onDone,
  })
  const fault = error && (
    <Alert kind="error">{error instanceof PasskeyRefused ? text.passkeyFailed : sentence(error)}</Alert>
  )
  return (
    <StepForm fault={fault} act={text.addPasskey} onSubmit={() => !isPending && mutate()}>
      <TextField
        label={text.passkeyName}
        hint={text.passkeyNameHint}
        optional
        value={name}
        onChange={(event) => setName(event.target.value)}
        maxLength={60}
        autoComplete="off"
      />
    </StepForm>
  )
}
