import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseRow } from '../../contract/cases.ts'
import { peopleQuery } from '../case/caseQueries.ts'
import { commonText } from '../text/common.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { worklistText } from '../text/worklist.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Select, TextArea } from '../ui/Field.tsx'
import styles from './Worklist.module.css'
import type { Assignee } from './useAssign.ts'

type AssignDialogProps = {
  row: CaseRow
  /** Answers with what is in the way, or null when it is done. */
  onAssign: (to: Assignee, note: string) => Promise<string | null>
  onClose: () => void
}

const nobody = ''

/** Gives a case to a colleague, with a note for the one who goes on with it. */
export function AssignDialog({ row, onAssign, onClose }: AssignDialogProps) {
  const text = useText(worklistText)
  const common = useText(commonText)
  const { data: people } = useQuery(peopleQuery)
  const [handler, setHandler] = useState(row.handler?.id ?? nobody)
  const [note, setNote] = useState('')
  const [fault, setFault] = useState<string | null>(null)

  // Only those who handle cases can be their handler; the DPO never is.
  const candidates = (people?.items ?? []).filter(
    ({ active, roles }) => active && roles.some((role) => role === 'privacy-officer' || role === 'team-lead'),
  )

  const assign = async () => {
    const person = candidates.find(({ id }) => id === handler)
    const wrong = await onAssign(
      { handler: handler === nobody ? null : person?.me ? 'me' : handler, name: person?.name ?? '' },
      note,
    )
    if (wrong === null) onClose()
    else setFault(wrong)
  }

  return (
    <Dialog title={text.assignTitle(row.reference)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void assign()
        }}
        className={styles.dialogForm}
      >
        {fault !== null && <Alert kind="error">{fault}</Alert>}
        <Select label={text.assignTo} value={handler} onChange={(event) => setHandler(event.target.value)}>
          <option value={nobody}>{text.nobody}</option>
          {candidates.map(({ id, name, me }) => (
            <option key={id} value={id}>
              {me ? `${name} (${text.you})` : name}
            </option>
          ))}
        </Select>
        <TextArea
          label={text.note}
          hint={text.noteHint}
          optional
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <div>
          <Button type="submit" look="primary">
            {text.assign}
          </Button>{' '}
          <Button look="quiet" onClick={onClose}>
            {common.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
