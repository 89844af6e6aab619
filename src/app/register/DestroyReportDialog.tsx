import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { NoBreachReportList } from '../../contract/register.ts'
import { newIdempotencyKey, request } from '../client/request.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { registerText } from '../text/register.ts'
import { useFormat } from '../text/useFormat.ts'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { announce } from '../ui/LiveRegion.tsx'

export type ListedReport = NoBreachReportList['items'][number]

/** Says what goes and what stays before it destroys who told us of what was no breach. */
export function DestroyReportDialog({ report, onClose }: { report: ListedReport; onClose: () => void }) {
  const text = useText(registerText).destroyReport
  const format = useFormat()
  const sentence = useProblemSentence()
  const queryClient = useQueryClient()
  const { mutate, error, isPending } = useMutation({
    networkMode: 'always',
    mutationFn: () =>
      request(`reports/${report.id}/destructions`, { method: 'POST', body: {}, idempotencyKey: newIdempotencyKey() }),
    onSuccess: async () => {
      announce(text.done)
      onClose()
      await queryClient.invalidateQueries({ queryKey: ['register'] })
      // Whoever opens the report later must not see it as it was.
      queryClient.removeQueries({ queryKey: ['reports'], type: 'inactive' })
    },
  })
  return (
    <Dialog
      title={text.title(format.plainDay(report.receivedAt))}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{text.cancel}</Button>
          <Button look="danger" onClick={() => !isPending && mutate()}>
            {text.act}
          </Button>
        </>
      }
    >
      <p>{text.goes}</p>
      <p>{text.stays}</p>
      {error && <Alert kind="error">{sentence(error)}</Alert>}
    </Dialog>
  )
}
