import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import { request } from '../client/request.ts'
import { useWriteKey } from '../client/useWriteKey.ts'
import { filesText } from '../text/files.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button, ButtonRow } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextArea } from '../ui/fields/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'

type DestroyContentProps = {
  readonly name: string
  /** The file, below /api/v1. */
  readonly path: string
  readonly onClose: () => void
}

/** Asks why the content of one file goes before its time, and destroys it. */
export function DestroyContent({ name, path, onClose }: DestroyContentProps) {
  const { destroy: text, cancel } = useText(filesText)
  const sentence = useProblemSentence()
  const queryClient = useQueryClient()
  const keyFor = useWriteKey()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const { mutate, error, isPending } = useMutation({
    mutationFn: (body: { reason: string }) =>
      request(`${path}/destructions`, { method: 'POST', body, idempotencyKey: keyFor(body) }),
    onSuccess: async () => {
      await Promise.all(
        [['cases'], ['case'], ['caseEvents'], ['reports'], ['report']].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      )
      announce(text.done)
      onClose()
    },
  })
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (reason.trim() !== '' && !isPending) mutate({ reason })
  }
  return (
    <Dialog title={text.title(name)} onClose={onClose}>
      <form noValidate onSubmit={submit}>
        <p>{text.explained}</p>
        <TextArea
          label={text.reason}
          hint={text.reasonHint}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={tried && reason.trim() === '' ? text.reasonMissing : undefined}
        />
        {error && <Alert kind="error">{sentence(error)}</Alert>}
        <ButtonRow>
          <Button type="submit" look="danger">
            {text.act}
          </Button>
          <Button onClick={onClose}>{cancel}</Button>
        </ButtonRow>
      </form>
    </Dialog>
  )
}
