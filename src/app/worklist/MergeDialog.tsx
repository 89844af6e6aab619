import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { CaseRow, CaseView } from '../../contract/cases.ts'
import { undoMerger } from '../case/undoMerger.ts'
import { request } from '../client/request.ts'
import { commonText } from '../text/common.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { worklistText } from '../text/worklist.ts'
import { worklistActsText } from '../text/worklistActs.ts'
import { Button } from '../ui/Button.tsx'
import { RadioGroup } from '../ui/fields/Choices.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextArea } from '../ui/fields/Field.tsx'
import { useUndo } from '../ui/UndoBar.tsx'
import { type BulkResult, byReason } from './bulk.ts'
import styles from './Worklist.module.css'

type MergeDialogProps = {
  rows: readonly CaseRow[]
  onDone: (results: readonly BulkResult[]) => void
  onClose: () => void
}

/** Lets the chosen cases go up in one of them: they were the same breach. */
export function MergeDialog({ rows, onDone, onClose }: MergeDialogProps) {
  const text = useText(worklistText)
  const acts = useText(worklistActsText)
  const common = useText(commonText)
  const sentence = useProblemSentence()
  const queryClient = useQueryClient()
  const offerUndo = useUndo()
  // The case with the earliest reference was there first: what was told to people names it.
  const [into, setInto] = useState(rows.toSorted((a, b) => (a.reference < b.reference ? -1 : 1))[0]?.id ?? '')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)

  const merge = async () => {
    setTried(true)
    if (reason.trim() === '' || busy) return
    setBusy(true)
    const results: BulkResult[] = []
    // The last one first: a merger can only be undone while no other one followed.
    const away: CaseView[] = []
    // One after the other: each changes the case that remains.
    for (const { id, reference, version } of rows.filter((row) => row.id !== into)) {
      const because = await request<CaseView>(`cases/${id}/mergers`, {
        method: 'POST',
        body: { into, reason },
        ifMatch: version,
      }).then((answer) => {
        away.unshift(answer)
        return null
      }, sentence)
      results.push({ reference, because })
    }
    await queryClient.invalidateQueries({ queryKey: ['cases'] })
    queryClient.removeQueries({ queryKey: ['case'] })
    onClose()
    onDone(results)
    const left = rows.find(({ id }) => id === into)?.reference ?? ''
    // What cannot be undone stops none of the others; which ones those are is told with the reason.
    const undo = async () => {
      const undone: BulkResult[] = []
      for (const one of away) {
        const because = await undoMerger(one, acts.bulk.mergeUndone, queryClient).then(() => null, sentence)
        undone.push({ reference: one.reference, because })
      }
      return byReason(undone)
        .map(({ because, references }) => `${references.join(', ')}: ${because}`)
        .join(' ')
    }
    if (away.length > 0) offerUndo({ message: acts.bulk.merged(away.length, left), undo })
  }

  return (
    <Dialog title={acts.bulk.mergeTitle(rows.length)} onClose={onClose}>
      <form
        className={styles.dialogForm}
        onSubmit={(event) => {
          event.preventDefault()
          void merge()
        }}
      >
        <RadioGroup
          label={acts.bulk.mergeInto}
          hint={acts.bulk.mergeHint}
          choices={rows.map(({ id, reference, title }) => ({ value: id, label: `${reference} ${title}` }))}
          value={into}
          onChange={setInto}
        />
        <TextArea
          label={acts.bulk.mergeReason}
          error={tried && reason.trim() === '' ? acts.bulk.mergeReasonMissing : undefined}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <div>
          <Button type="submit" look="primary" unavailable={busy ? text.moreBusy : undefined}>
            {acts.bulk.mergeAct}
          </Button>{' '}
          <Button look="quiet" onClick={onClose}>
            {common.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
