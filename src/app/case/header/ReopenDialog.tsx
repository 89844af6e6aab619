import { useState } from 'react'
import { commonText } from '../../text/common.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { writes } from '../caseWrites.ts'
import { Form } from '../parts/Form.tsx'
import { ReasonField } from '../parts/ReasonField.tsx'
import { useFaults } from '../parts/useFaults.ts'
import { useAct } from '../saving/useAct.ts'
import { useWords } from '../useWords.ts'

/** Opens a closed case again, with the reason. */
export function ReopenDialog({ onClose }: { onClose: () => void }) {
  const { text } = useWords()
  const common = useText(commonText)
  const act = useAct()
  const [reason, setReason] = useState('')
  const { faults, errorOf, pass } = useFaults(() => [
    reason.trim() === '' && { fieldId: 'reopen-reason', message: text.fillIn.reason },
  ])
  const submit = async () => {
    if (pass() && (await act.run(writes.reopening({ reason }), text.reopen.done))) onClose()
  }
  return (
    <Dialog title={text.reopen.title} onClose={onClose}>
      <p>{text.reopen.explains}</p>
      <Form
        act={act}
        label={text.reopen.act}
        faults={faults}
        onSubmit={() => void submit()}
        beside={<Button onClick={onClose}>{common.cancel}</Button>}
      >
        <ReasonField
          id="reopen-reason"
          label={text.reopen.reason}
          suggestions={text.reopen.reasons}
          value={reason}
          onChange={setReason}
          error={errorOf('reopen-reason')}
        />
      </Form>
    </Dialog>
  )
}
