import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { pages } from '../../shell/pages.ts'
import { commonText } from '../../text/common.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/Field.tsx'
import { caseQuery } from '../caseQueries.ts'
import { writes } from '../caseWrites.ts'
import { Form } from '../parts/Form.tsx'
import { ReasonField } from '../parts/ReasonField.tsx'
import { useFaults } from '../parts/useFaults.ts'
import { useAct } from '../saving/useAct.ts'
import { useWords } from '../useWords.ts'

/** Links this case to another one, or lets it go up in it. */
export function RelateDialog({ how, onClose }: { how: 'link' | 'merge'; onClose: () => void }) {
  const { text } = useWords()
  const common = useText(commonText)
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const act = useAct()
  const [reference, setReference] = useState('')
  const [reason, setReason] = useState('')
  const [unknown, setUnknown] = useState<string | null>(null)
  const { faults, errorOf, pass } = useFaults(() => [
    !/^DL-\d{4}-\d{4,9}$/.test(spelled(reference)) && {
      fieldId: 'other-case',
      message: text.relate.referenceHint,
    },
    unknown === spelled(reference) && { fieldId: 'other-case', message: text.relate.notFound },
    reason.trim() === '' && { fieldId: 'relate-reason', message: text.fillIn.reason },
  ])
  const words =
    how === 'link'
      ? {
          title: text.relate.linkTitle,
          explains: text.relate.linkExplains,
          act: text.relate.linkAct,
          reasons: text.relate.linkReasons,
          done: text.relate.linked,
        }
      : {
          title: text.relate.mergeTitle,
          explains: text.relate.mergeExplains,
          act: text.relate.mergeAct,
          reasons: text.relate.mergeReasons,
          done: text.relate.merged,
        }

  const submit = async () => {
    if (!pass()) return
    // People know a case by its reference; the write wants its id.
    const other = await queryClient.query(caseQuery(spelled(reference))).catch(() => null)
    if (!other) return setUnknown(spelled(reference))
    const write = how === 'link' ? writes.link({ caseId: other.id, reason }) : writes.merger({ into: other.id, reason })
    if (!(await act.run(write, words.done))) return
    onClose()
    if (how === 'merge') void navigate(pages.case(other.reference))
  }
  return (
    <Dialog title={words.title} onClose={onClose}>
      <p>{words.explains}</p>
      <Form
        act={act}
        label={words.act}
        faults={faults}
        onSubmit={() => void submit()}
        beside={<Button onClick={onClose}>{common.cancel}</Button>}
      >
        <TextField
          id="other-case"
          label={text.relate.reference}
          hint={text.relate.referenceHint}
          error={unknown === spelled(reference) ? text.relate.notFound : errorOf('other-case')}
          value={reference}
          autoComplete="off"
          onChange={(event) => setReference(event.target.value)}
        />
        <ReasonField
          id="relate-reason"
          label={text.relate.reason}
          suggestions={words.reasons}
          value={reason}
          onChange={setReason}
          error={errorOf('relate-reason')}
        />
      </Form>
    </Dialog>
  )
}

const spelled = (reference: string): string => reference.trim().toUpperCase()
