import { useNavigate } from 'react-router'
import { PageHeading } from '../shell/PageHeading.tsx'
import { pages } from '../shell/pages.ts'
import { reportFormText } from '../text/reportForm.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { Button, ButtonRow } from '../ui/Button.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { ReporterFiles } from './ReporterFiles.tsx'
import { receiptState } from './receiptState.ts'
import styles from './ReportForm.module.css'

type SentProps = { receipt: { code: string; receivedAt: string; files: readonly File[] }; onAnother: () => void }

/** That the report arrived, and the code with which the reporter can follow it: shown once. */
export function Sent({ receipt: { code, receivedAt, files }, onAnother }: SentProps) {
  const text = useText(reportFormText)
  const format = useFormat()
  const navigate = useNavigate()
  const copy = async () => {
    await navigator.clipboard.writeText(code)
    announce(text.copied)
  }
  return (
    <div className={styles.page}>
      <PageHeading key="sent" title={text.sentTitle} documentTitle={text.sentTitle} focused />
      <p>{text.sentAt(format.moment(receivedAt))}</p>
      <div className={styles.receipt}>
        <p>{text.code}</p>
        <p className={styles.code}>{code}</p>
        <p>{text.keepCode}</p>
      </div>
      <ReporterFiles code={code} initial={files} />
      <p>{text.whatFor}</p>
      <ButtonRow>
        {'clipboard' in navigator && (
          <Button look="primary" onClick={() => void copy()}>
            {text.copy}
          </Button>
        )}
        <Button onClick={() => window.print()}>{text.print}</Button>
        <Button onClick={() => void navigate(pages.receipt, { state: receiptState(code) })}>{text.toReceipt}</Button>
        <Button look="quiet" onClick={onAnother}>
          {text.another}
        </Button>
      </ButtonRow>
    </div>
  )
}
