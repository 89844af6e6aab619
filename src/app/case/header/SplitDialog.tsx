import { useState } from 'react'
import { commonText } from '../../text/common.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { CheckboxGroup } from '../../ui/Choices.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/Field.tsx'
import { useCase } from '../CaseContext.tsx'
import { writes } from '../caseWrites.ts'
import { Form } from '../parts/Form.tsx'
import { ReasonField } from '../parts/ReasonField.tsx'
import { useFaults } from '../parts/useFaults.ts'
import { useAct } from '../saving/useAct.ts'
import { useWords } from '../useWords.ts'

/** Lets a part of this breach go on as a case of its own. */
export function SplitDialog({ onClose }: { onClose: () => void }) {
  const { view } = useCase()
  const { text, names, format, now } = useWords()
  const common = useText(commonText)
  const act = useAct()
  const [title, setTitle] = useState('')
  const [reason, setReason] = useState('')
  const [reports, setReports] = useState<string[]>([])
  const { faults, errorOf, pass } = useFaults(() => [
    title.trim() === '' && { fieldId: 'split-title', message: text.fillIn.text },
    reason.trim() === '' && { fieldId: 'split-reason', message: text.fillIn.reason },
  ])
  const submit = async () => {
    if (pass() && (await act.run(writes.split({ title: title.trim(), reports, reason }), text.relate.splitDone)))
      onClose()
  }
  return (
    <Dialog title={text.relate.splitTitle} onClose={onClose}>
      <p>{text.relate.splitExplains}</p>
      <Form
        act={act}
        label={text.relate.splitAct}
        faults={faults}
        onSubmit={() => void submit()}
        beside={<Button onClick={onClose}>{common.cancel}</Button>}
      >
        <TextField
          id="split-title"
          label={text.relate.splitName}
          hint={text.header.titleHint}
          error={errorOf('split-title')}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
        {view.reports.length > 1 && (
          <CheckboxGroup
            label={text.relate.splitReports}
            optional
            values={reports}
            onChange={setReports}
            choices={view.reports.map(({ id, channel, receivedAt }) => ({
              value: id,
              label: text.side.channelAt(names.channel[channel], format.shortMoment(receivedAt, now)),
            }))}
          />
        )}
        <ReasonField
          id="split-reason"
          label={text.relate.reason}
          suggestions={text.relate.splitReasons}
          value={reason}
          onChange={setReason}
          error={errorOf('split-reason')}
        />
      </Form>
    </Dialog>
  )
}
