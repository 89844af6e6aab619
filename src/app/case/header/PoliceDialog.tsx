import { useState } from 'react'
import { commonText } from '../../text/common.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/fields/Field.tsx'
import { LocalDateTime, type LocalMoment } from '../../ui/fields/LocalDateTime.tsx'
import { writes } from '../caseWrites.ts'
import { Form } from '../parts/Form.tsx'
import { useFaults } from '../parts/useFaults.ts'
import { useAct } from '../saving/useAct.ts'
import { useWords } from '../useWords.ts'

/** Records a report to the police. */
export function PoliceDialog({ onClose }: { onClose: () => void }) {
  const { text } = useWords()
  const common = useText(commonText)
  const act = useAct()
  const [filedAt, setFiledAt] = useState<LocalMoment>({ kind: 'empty' })
  const [number, setNumber] = useState('')
  const { faults, errorOf, pass } = useFaults(() => [
    filedAt.kind !== 'complete' && {
      fieldId: 'police-at',
      message: filedAt.kind === 'faulty' ? filedAt.message : text.fillIn.moment,
    },
  ])
  const submit = async () => {
    if (!pass() || filedAt.kind !== 'complete') return
    if (
      await act.run(writes.policeReport({ filedAt: filedAt.instant, number: number.trim() || null }), text.police.done)
    )
      onClose()
  }
  return (
    <Dialog title={text.police.title} onClose={onClose}>
      <Form
        act={act}
        label={text.police.act}
        faults={faults}
        onSubmit={() => void submit()}
        beside={<Button onClick={onClose}>{common.cancel}</Button>}
      >
        <LocalDateTime id="police-at" label={text.police.filedAt} onChange={setFiledAt} error={errorOf('police-at')} />
        <TextField
          label={text.police.number}
          optional
          value={number}
          onChange={(event) => setNumber(event.target.value)}
        />
      </Form>
    </Dialog>
  )
}
