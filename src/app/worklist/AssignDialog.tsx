import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseRow } from '../../contract/cases.ts'
import { peopleQuery } from '../case/caseQueries.ts'
import { commonText } from '../text/common.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { worklistText } from '../text/worklist.ts'
import { worklistActsText } from '../text/worklistActs.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Select, TextArea } from '../ui/fields/Field.tsx'
import styles from './Worklist.module.css'
import type { Assignee } from './useAssign.ts'

type AssignDialogProps = {
  /** One case, or all that are chosen. */
  rows: readonly CaseRow[]
  /** Answers with what is in the way, or null when it is done. */
  onAssign: (to: Assignee, note: string) => Promise<string | null>
  onClose: () => void
}

const nobody = ''

/** Gives cases to a colleague, with a note for the one who goes on with them. */
export function AssignDialog({ rows, onAssign, onClose }: AssignDialogProps) {
  const text = useText(worklistText)
  const acts = useText(worklistActsText)
  const common = useText(commonText)
  const { data: people } = useQuery(peopleQuery)
  const [first] = rows
  // What they have in common is where the choice begins.
  const [handler, setHandler] = useState(
    rows.every((row) => row.handler?.id === first?.handler?.id) ? (first?.handler?.id ?? nobody) : nobody,
  )
  const [note, setNote] = useState('')
  const [fault, setFault] = useState<string | null>(null)

  // Only those who handle cases can be their handler; the DPO never is.
  const candidates = (people?.items ?? []).filter(
    ({ active, roles }) => active && roles.some((role) => role === 'privacy-officer' || role === 'team-lead'),
  )

  const me = candidates.find((person) => person.me)
  const somebodyElses = me && rows.some((row) => row.handler !== null && row.handler.id !== me.id)

  const assign = async (id: string) => {
    const person = candidates.find((each) => each.id === id)
    const wrong = await onAssign(
      { handler: id === nobody ? null : person?.me ? 'me' : id, name: person?.name ?? '' },
      note,
    )
    if (wrong === null) onClose()
    else setFault(wrong)
  }

  return (
    <Dialog
      title={rows.length === 1 && first ? text.assignTitle(first.reference) : acts.bulk.assignTitle(rows.length)}
      onClose={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void assign(handler)
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
          {somebodyElses && <Button onClick={() => void assign(me.id)}>{text.takeOver}</Button>}{' '}
          <Button look="quiet" onClick={onClose}>
            {common.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
