import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AccountCreated } from '../../contract/accounts.ts'
import type { Role } from '../../domain/people.ts'
import { request } from '../client/request.ts'
import { settingsText } from '../text/settings.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button, ButtonRow } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/fields/Field.tsx'
import { accountsQuery, type CodeGiven } from './accountsQuery.ts'
import { RolesField } from './RolesField.tsx'
import styles from './Settings.module.css'

/** Makes an account; its owner sets the password with the code that comes back. */
export function NewAccountDialog({ onClose, onMade }: { onClose: () => void; onMade: (given: CodeGiven) => void }) {
  const text = useText(settingsText)
  const sentence = useProblemSentence()
  const queryClient = useQueryClient()
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [roles, setRoles] = useState<readonly Role[]>([])
  const [tried, setTried] = useState(false)
  const { mutate, error, isPending } = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      request<AccountCreated>('accounts', { method: 'POST', body: { name, email: email.trim(), roles } }),
    onSuccess: ({ account, setPasswordCode }) => {
      void queryClient.invalidateQueries(accountsQuery)
      void queryClient.invalidateQueries({ queryKey: ['people'] })
      onMade({ name: account.name, code: setPasswordCode })
    },
  })
  const faults = {
    name: name.trim() === '' ? text.missing.name : undefined,
    email: /^\S+@\S+$/.test(email.trim()) ? undefined : text.missing.email,
    roles: roles.length === 0 ? text.missing.roles : undefined,
  }
  return (
    <Dialog title={text.addAccount} onClose={onClose}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (!faults.name && !faults.email && !faults.roles && !isPending) mutate()
        }}
      >
        {error && <Alert kind="error">{sentence(error)}</Alert>}
        <TextField
          label={text.name}
          value={name}
          onChange={(event) => setName(event.target.value)}
          autoComplete="off"
          maxLength={200}
          error={tried ? faults.name : undefined}
        />
        <TextField
          label={text.email}
          type="email"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          autoComplete="off"
          autoCapitalize="off"
          maxLength={254}
          error={tried ? faults.email : undefined}
        />
        <RolesField chosen={roles} onChange={setRoles} error={tried ? faults.roles : undefined} />
        <ButtonRow>
          <Button type="submit" look="primary">
            {text.create}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {text.cancel}
          </Button>
        </ButtonRow>
      </form>
    </Dialog>
  )
}
