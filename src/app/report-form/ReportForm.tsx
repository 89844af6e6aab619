import { useMutation } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import type { PublicReportBody } from '../../contract/reports.ts'
import { request } from '../client/request.ts'
import { reportFormText } from '../text/reportForm.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary, type FieldFault } from '../ui/fields/ErrorSummary.tsx'
import type { LocalMoment } from '../ui/fields/LocalDateTime.tsx'
import { useNow } from '../ui/Now.tsx'
import { ChosenFiles } from './ChosenFiles.tsx'
import { ReportQuestions } from './ReportQuestions.tsx'
import styles from './ReportForm.module.css'
import { faultsIn, nothingTold, reportFrom } from './told.ts'

type Receipt = { code: string; receivedAt: string }

const noFaults: readonly FieldFault[] = []

/** The public form with a script of ours. What was typed stays until the server has it. */
export function ReportForm({
  slug,
  onSent,
}: {
  slug: string
  onSent: (receipt: Receipt, files: readonly File[]) => void
}) {
  const text = useText(reportFormText)
  const sentence = useProblemSentence()
  const now = useNow()
  const [told, setTold] = useState(nothingTold)
  const [observed, setObserved] = useState<LocalMoment>({ kind: 'empty' })
  const [files, setFiles] = useState<readonly File[]>([])
  const [faults, setFaults] = useState(noFaults)

  const { mutate, error, isPending } = useMutation({
    networkMode: 'always',
    mutationFn: (body: PublicReportBody) =>
      request<Receipt>(`public/organisations/${slug}/reports`, { method: 'POST', body }),
    onSuccess: (receipt) => onSent(receipt, files),
  })

  const send = (event: SubmitEvent) => {
    event.preventDefault()
    const found = faultsIn(told, observed, { now, text })
    setFaults(found)
    if (found.length === 0 && !isPending) mutate(reportFrom(told, observed))
  }

  return (
    <form className={styles.form} noValidate onSubmit={send}>
      <ErrorSummary faults={faults} />
      <ReportQuestions
        told={told}
        faults={faults}
        onTell={(part) => setTold((before) => ({ ...before, ...part }))}
        onMoment={setObserved}
        files={<ChosenFiles files={files} onChange={setFiles} />}
      />
      {error && (
        <Alert kind="error" title={text.notSent}>
          <p>
            {sentence(error)} {text.stays}
          </p>
        </Alert>
      )}
      <div>
        <Button type="submit" look="primary">
          {isPending ? text.sending : text.send}
        </Button>
      </div>
      <p className={styles.soft}>{text.privacy}</p>
    </form>
  )
}
