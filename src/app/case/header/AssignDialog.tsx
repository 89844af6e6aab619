import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { commonText } from '../../text/common.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { RadioGroup } from '../../ui/fields/Choices.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextArea } from '../../ui/fields/Field.tsx'
import { mayActor } from '../../../domain/people.ts'
import { useCase } from '../CaseContext.tsx'
import { peopleQuery } from '../caseQueries.ts'
import { writes } from '../caseWrites.ts'
import { Form } from '../parts/Form.tsx'
import { useAct } from '../saving/useAct.ts'
import { useWords } from '../useWords.ts'

const nobody = ''

/** Gives the case to a colleague, to oneself, or back to the team, with a word about where it stands. */
export function AssignDialog({ onClose }: { onClose: () => void }) {
  const { view, me } = useCase()
  const { text } = useWords()
  const common = useText(commonText)
  const { data: people } = useQuery(peopleQuery)
  const act = useAct()
  const [handler, setHandler] = useState(view.handler?.id ?? me.id)
  const [note, setNote] = useState('')
  const able = (people?.items ?? []).filter(
    ({ active, roles, id }) => active && mayActor({ kind: 'user', id, roles }, 'handleCases'),
  )

  const submit = async () => {
    const body = { handler: handler === nobody ? null : handler, note: note.trim() === '' ? null : note }
    if (await act.run(writes.handler(body), text.assign.done)) onClose()
  }
  return (
    <Dialog title={text.assign.title} onClose={onClose}>
      <Form
        act={act}
        label={text.assign.act}
        onSubmit={() => void submit()}
        beside={<Button onClick={onClose}>{common.cancel}</Button>}
      >
        <RadioGroup
          label={text.assign.who}
          value={handler}
          onChange={setHandler}
          choices={[
            ...able.map(({ id, name }) => ({ value: id, label: id === me.id ? text.assign.me(name) : name })),
            { value: nobody, label: text.assign.nobody },
          ]}
        />
        <TextArea
          label={text.assign.note}
          hint={text.assign.noteHint}
          optional
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Form>
    </Dialog>
  )
}
