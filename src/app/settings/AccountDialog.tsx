import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Role } from '../../domain/people.ts'
import { request } from '../client/request.ts'
import { settingsText } from '../text/settings.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button, ButtonRow } from '../ui/Button.tsx'
import { Checkbox } from '../ui/fields/Choices.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/fields/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { accountsQuery, type Account, type CodeGiven } from './accountsQuery.ts'
import { RolesField } from './RolesField.tsx'
import styles from './Settings.module.css'

type AccountDialogProps = { account: Account; onClose: () => void; onCode: (given: CodeGiven) => void }

/** Changes somebody's name, roles or way in. */
export function AccountDialog({ account, onClose, onCode }: AccountDialogProps) {
  const text = useText(settingsText)
  const sentence = useProblemSentence()
  const queryClient = useQueryClient()
  const [name, setName] = useState(account.name)
  const [roles, setRoles] = useState<readonly Role[]>(account.roles)
  const [active, setActive] = useState(account.active)
  const path = `accounts/${encodeURIComponent(account.id)}`
  const changed = async () => {
    await queryClient.invalidateQueries(accountsQuery)
    void queryClient.invalidateQueries({ queryKey: ['people'] })
    void queryClient.invalidateQueries({ queryKey: ['me'] })
  }
  const save = useMutation({
    networkMode: 'always',
    mutationFn: () => request<Account>(path, { method: 'PUT', body: { name, roles, active } }),
    onSuccess: async () => {
      await changed()
      announce(text.accountSaved(name))
      onClose()
    },
  })
  const resetPassword = useMutation({
    networkMode: 'always',
    mutationFn: () => request<{ setPasswordCode: string }>(`${path}/password-resets`, { method: 'POST', body: {} }),
    onSuccess: ({ setPasswordCode }) => {
      void changed()
      onCode({ name: account.name, code: setPasswordCode })
    },
  })
  const resetSecondFactor = useMutation({
    networkMode: 'always',
    mutationFn: () => request<void>(`${path}/second-factor-resets`, { method: 'POST', body: {} }),
    onSuccess: async () => {
      await changed()
      announce(text.secondFactorReset(account.name))
      onClose()
    },
  })
  const fault = save.error ?? resetPassword.error ?? resetSecondFactor.error
  return (
    <Dialog title={text.editAccount(account.name)} onClose={onClose}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '' && roles.length > 0) save.mutate()
        }}
      >
        {fault && <Alert kind="error">{sentence(fault)}</Alert>}
        <TextField
          label={text.name}
          value={name}
          onChange={(event) => setName(event.target.value)}
          maxLength={200}
          error={name.trim() === '' ? text.missing.name : undefined}
        />
        <RolesField chosen={roles} onChange={setRoles} error={roles.length === 0 ? text.missing.roles : undefined} />
        <Checkbox label={text.active} hint={text.activeHint} checked={active} onChange={setActive} />
        <ButtonRow>
          <Button type="submit" look="primary">
            {text.save}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {text.cancel}
          </Button>
        </ButtonRow>
        <h3>{text.lost}</h3>
        <ButtonRow>
          <Button small onClick={() => resetPassword.mutate()}>
            {text.resetPassword}
          </Button>
          {account.hasSecondFactor && (
            <Button small look="danger" onClick={() => resetSecondFactor.mutate()}>
              {text.resetSecondFactor}
            </Button>
          )}
        </ButtonRow>
      </form>
    </Dialog>
  )
}
