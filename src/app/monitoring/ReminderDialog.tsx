import { useMutation } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import type { CaseRow, CaseView } from '../../contract/cases.ts'
import { dayOf } from '../../domain/time.ts'
import { newIdempotencyKey, request } from '../client/request.ts'
import { commonText } from '../text/common.ts'
import { monitoringText } from '../text/monitoring.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button, ButtonRow } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextArea } from '../ui/fields/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { useNow } from '../ui/Now.tsx'
import styles from './Monitoring.module.css'

type ReminderDialogProps = {
  row: CaseRow
  handler: NonNullable<CaseRow['handler']>
  onSent: () => void
  onClose: () => void
}

/** Reminds the handler of a case by a task for today: it stands in the file, and not in a mail that nobody finds again. */
export function ReminderDialog({ row, handler, onSent, onClose }: ReminderDialogProps) {
  const { still } = useText(monitoringText)
  const common = useText(commonText)
  const sentence = useProblemSentence()
  const now = useNow()
  const [text, setText] = useState(still.remindStandard)
  const [tried, setTried] = useState(false)
  const [idempotencyKey] = useState(newIdempotencyKey)
  const missing = text.trim() === ''
  const { mutate, error, isPending } = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      request<CaseView>(`cases/${row.id}/tasks`, {
        method: 'POST',
        body: { text, owner: handler.id, dueOn: dayOf(new Date(now).toISOString()) },
        idempotencyKey,
      }),
    onSuccess: () => {
      announce(still.reminded(handler.name, row.reference))
      onSent()
      onClose()
    },
  })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (!missing && !isPending) mutate()
  }
  return (
    <Dialog title={still.remindTitle(row.reference)} onClose={onClose}>
      <form noValidate onSubmit={submit} className={styles.dialogForm}>
        {error && <Alert kind="error">{sentence(error)}</Alert>}
        <TextArea
          label={still.remindText}
          hint={still.remindHint(handler.name)}
          value={text}
          onChange={(event) => setText(event.target.value)}
          error={tried && missing ? still.remindMissing : undefined}
        />
        <ButtonRow>
          <Button type="submit" look="primary">
            {still.remindAct}
          </Button>
          <Button look="quiet" onClick={onClose}>
            {common.cancel}
          </Button>
        </ButtonRow>
      </form>
    </Dialog>
  )
}
