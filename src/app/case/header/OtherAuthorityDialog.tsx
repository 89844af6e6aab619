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

/** Records that another supervisor or an emergency team was told. */
export function OtherAuthorityDialog({ onClose }: { onClose: () => void }) {
  const { text } = useWords()
  const common = useText(commonText)
  const act = useAct()
  const [notifiedAt, setNotifiedAt] = useState<LocalMoment>({ kind: 'empty' })
  const [authority, setAuthority] = useState('')
  const [number, setNumber] = useState('')
  const { faults, errorOf, pass } = useFaults(() => [
    authority.trim() === '' && { fieldId: 'other-authority', message: text.fillIn.text },
    notifiedAt.kind !== 'complete' && {
      fieldId: 'other-authority-at',
      message: notifiedAt.kind === 'faulty' ? notifiedAt.message : text.fillIn.moment,
    },
  ])
  const submit = async () => {
    if (!pass() || notifiedAt.kind !== 'complete') return
    if (
      await act.run(
        writes.otherAuthority({
          authority: authority.trim(),
          notifiedAt: notifiedAt.instant,
          number: number.trim() || null,
        }),
        text.otherAuthority.done,
      )
    )
      onClose()
  }
  return (
    <Dialog title={text.otherAuthority.title} onClose={onClose}>
      <Form
        act={act}
        label={text.otherAuthority.act}
        faults={faults}
        onSubmit={() => void submit()}
        beside={<Button onClick={onClose}>{common.cancel}</Button>}
      >
        <TextField
          id="other-authority"
          label={text.otherAuthority.authority}
          hint={text.otherAuthority.authorityHint}
          autoComplete="off"
          maxLength={200}
          value={authority}
          onChange={(event) => setAuthority(event.target.value)}
          error={errorOf('other-authority')}
        />
        <LocalDateTime
          id="other-authority-at"
          label={text.otherAuthority.notifiedAt}
          onChange={setNotifiedAt}
          error={errorOf('other-authority-at')}
        />
        <TextField
          label={text.otherAuthority.number}
          optional
          value={number}
          onChange={(event) => setNumber(event.target.value)}
        />
      </Form>
    </Dialog>
  )
}
