import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { commonText } from '../../../text/common.ts'
import { useText } from '../../../text/LanguageProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { writes } from '../../caseWrites.ts'
import { Form } from '../../parts/Form.tsx'
import { ReasonField } from '../../parts/ReasonField.tsx'
import { useFaults } from '../../parts/useFaults.ts'
import { useAct } from '../../saving/useAct.ts'
import { useWords } from '../../useWords.ts'

/** Undoes a merger within its 24 hours, with the reason: this case goes on by itself again. */
export function UndoMergerDialog({ from, onClose }: { from: string; onClose: () => void }) {
  const { text } = useWords()
  const common = useText(commonText)
  const act = useAct()
  const queryClient = useQueryClient()
  const [reason, setReason] = useState('')
  const said = text.relate.undo
  const { faults, errorOf, pass } = useFaults(() => [
    reason.trim() === '' && { fieldId: 'undo-merger-reason', message: text.fillIn.reason },
  ])
  const submit = async () => {
    if (!pass() || !(await act.run(writes.mergerUndo({ reason }), said.done))) return
    void queryClient.invalidateQueries({ queryKey: ['case', from] })
    onClose()
  }
  return (
    <Dialog title={said.title} onClose={onClose}>
      <ul>
        {said.explains(from).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Form
        act={act}
        label={said.act}
        faults={faults}
        onSubmit={() => void submit()}
        beside={<Button onClick={onClose}>{common.cancel}</Button>}
      >
        <ReasonField
          id="undo-merger-reason"
          label={text.relate.reason}
          suggestions={said.reasons}
          value={reason}
          onChange={setReason}
          error={errorOf('undo-merger-reason')}
        />
      </Form>
    </Dialog>
  )
}
