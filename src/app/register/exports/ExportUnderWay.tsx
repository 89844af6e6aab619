import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { RegisterExportMade } from '../../../contract/register.ts'
import { request } from '../../client/request.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { registerText } from '../../text/register.ts'
import { registerExportsText } from '../../text/registerExports.ts'
import { useFormat } from '../../text/useFormat.ts'
import { useProblemSentence } from '../../text/useProblemSentence.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { announce } from '../../ui/LiveRegion.tsx'
import styles from '../Register.module.css'
import { exportJobQuery, fetchExport } from './exportQueries.ts'

/** A file that is made in the background: how far it is, the way to stop it, and in the end the file. */
export function ExportUnderWay({ made, onClose }: { made: RegisterExportMade; onClose: () => void }) {
  const text = useText(registerExportsText)
  const { exported } = useText(registerText)
  const format = useFormat()
  const sentence = useProblemSentence()
  const queryClient = useQueryClient()
  const query = exportJobQuery(made.job ?? '')
  const { data: job, error } = useQuery(query)
  const stop = useMutation({
    networkMode: 'always',
    mutationFn: () => request(`background-jobs/${made.job}/cancellations`, { method: 'POST' }),
    onSettled: () => queryClient.invalidateQueries(query),
  })
  const fetching = useMutation({
    networkMode: 'always',
    mutationFn: () => fetchExport(made),
    onSuccess: (name) => {
      announce(exported(name))
      onClose()
    },
  })
  const fault = error ?? stop.error ?? fetching.error
  const state = job?.state ?? 'waiting'
  const isUnderWay = state === 'waiting' || state === 'running'
  return (
    <Dialog
      title={text.making}
      onClose={onClose}
      actions={
        <>
          {state === 'done' && (
            <Button look="primary" onClick={() => fetching.mutate()}>
              {text.fetch}
            </Button>
          )}
          <Button onClick={onClose}>{text.done}</Button>
          {isUnderWay && (
            <Button look="quiet" onClick={() => stop.mutate()}>
              {text.stop}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.form}>
        {fault && <Alert kind="error">{sentence(fault)}</Alert>}
        {isUnderWay && (
          <>
            <p>
              {job?.progress ? (
                <>
                  <progress value={job.progress.done} max={job.progress.total} aria-label={text.making} />{' '}
                  {text.progress(format.number(job.progress.done), format.number(job.progress.total))}
                </>
              ) : (
                text.waiting
              )}
            </p>
            <p className={styles.soft}>{text.closeHint}</p>
          </>
        )}
        <div role="status">
          {state === 'done' && text.ready(made.purpose)}
          {state === 'cancelled' && text.stopped}
          {state === 'failed' && text.failed}
        </div>
      </div>
    </Dialog>
  )
}
