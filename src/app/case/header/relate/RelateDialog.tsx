import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { CaseRow } from '../../../../contract/cases.ts'
import { pages } from '../../../shell/pages.ts'
import { commonText } from '../../../text/common.ts'
import { useText } from '../../../text/LanguageProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { useUndo } from '../../../ui/UndoBar.tsx'
import { useCase } from '../../CaseContext.tsx'
import { writes } from '../../caseWrites.ts'
import { Form } from '../../parts/Form.tsx'
import { ReasonField } from '../../parts/ReasonField.tsx'
import { useFaults } from '../../parts/useFaults.ts'
import { useAct } from '../../saving/useAct.ts'
import { undoMerger } from '../../undoMerger.ts'
import { useWords } from '../../useWords.ts'
import { CasePicker } from './CasePicker.tsx'
import { MergePreview } from './MergePreview.tsx'

/** Links this case to another one, or lets it go up in it. */
export function RelateDialog({ how, onClose }: { how: 'link' | 'merge'; onClose: () => void }) {
  const { view } = useCase()
  const { text } = useWords()
  const common = useText(commonText)
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const offerUndo = useUndo()
  const act = useAct()
  const [words, setWords] = useState('')
  const [other, setOther] = useState<CaseRow | null>(null)
  const [reason, setReason] = useState('')
  const { faults, errorOf, pass } = useFaults(() => [
    other === null && { fieldId: 'other-case', message: text.relate.chooseFirst },
    reason.trim() === '' && { fieldId: 'relate-reason', message: text.fillIn.reason },
  ])
  const said = text.relate[how]
  const wasSent = view.authority.notifications.length > 0 || view.subjects.communications.length > 0

  const submit = async () => {
    if (!pass() || !other) return
    const write = how === 'link' ? writes.link({ caseId: other.id, reason }) : writes.merger({ into: other.id, reason })
    const answer = await act.run(write, said.done)
    if (!answer) return
    // The other case changed with this one.
    void queryClient.invalidateQueries({ queryKey: ['case', other.reference] })
    onClose()
    if (how === 'link') return
    void navigate(pages.case(other.reference))
    const undo = async () => {
      await undoMerger(answer, text.relate.undo.atOnce, queryClient)
      void navigate(pages.case(view.reference))
    }
    offerUndo({ message: text.relate.merge.done, undo })
  }
  return (
    <Dialog title={said.title} onClose={onClose} wide>
      <p>{said.explains}</p>
      <Form
        act={act}
        label={other === null ? said.act : said.actOn(other.reference)}
        weighs
        unavailable={how === 'merge' && wasSent ? text.relate.sentHere : undefined}
        faults={faults}
        onSubmit={() => void submit()}
        beside={<Button onClick={onClose}>{common.cancel}</Button>}
      >
        <CasePicker
          words={words}
          onWords={setWords}
          chosen={other}
          onChoose={setOther}
          openOnly={how === 'merge'}
          error={errorOf('other-case')}
        />
        {how === 'merge' && other && <MergePreview other={other} />}
        <ReasonField
          id="relate-reason"
          label={text.relate.reason}
          suggestions={said.reasons}
          value={reason}
          onChange={setReason}
          error={errorOf('relate-reason')}
        />
      </Form>
    </Dialog>
  )
}
