import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import type { Receipt } from '../../contract/reports.ts'
import { ProblemError } from '../client/problem.ts'
import { request } from '../client/request.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { reportFormText } from '../text/reportForm.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/fields/Field.tsx'
import { ReceiptView } from './ReceiptView.tsx'
import { receiptOf } from './receiptState.ts'
import styles from './ReportForm.module.css'

/** Where a reporter sees, with the code, how the report is doing, and answers what was asked. */
export function Component() {
  const text = useText(reportFormText)
  const sentence = useProblemSentence()
  const brought = receiptOf(useLocation())
  const [code, setCode] = useState(brought)
  const [tried, setTried] = useState(false)
  const { mutate, data, error, reset } = useMutation({
    networkMode: 'always',
    mutationFn: async (asked: string) => ({
      code: asked,
      receipt: await request<Receipt>(`public/receipts/${encodeURIComponent(asked)}`),
    }),
  })
  useEffect(() => {
    if (brought !== '') mutate(brought)
  }, [brought, mutate])

  // A mistyped code has another shape or belongs to nothing: to the reporter both mean the same.
  const isUnknown = error instanceof ProblemError && (error.problem.status === 404 || error.problem.status === 400)
  return (
    <div className={styles.page}>
      <PageHeading title={text.receiptTitle} documentTitle={text.receiptTitle} />
      {data ? (
        <ReceiptView
          key={data.code}
          code={data.code}
          receipt={data.receipt}
          onOther={() => {
            reset()
            setCode('')
          }}
        />
      ) : (
        <form
          className={styles.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            setTried(true)
            if (code.trim() !== '') mutate(code.trim())
          }}
        >
          {error && !isUnknown && <Alert kind="error">{sentence(error)}</Alert>}
          <TextField
            label={text.enterCode}
            hint={text.enterCodeHint}
            value={code}
            onChange={(event) => setCode(event.target.value)}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            maxLength={100}
            error={isUnknown ? text.codeUnknown : tried && code.trim() === '' ? text.codeMissing : undefined}
          />
          <div>
            <Button type="submit" look="primary">
              {text.show}
            </Button>
          </div>
        </form>
      )}
    </div>
  )
}
