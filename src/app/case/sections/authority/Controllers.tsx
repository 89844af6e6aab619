import { useState } from 'react'
import { Button, ButtonRow } from '../../../ui/Button.tsx'
import { TextArea, TextField } from '../../../ui/fields/Field.tsx'
import { LocalDateTime } from '../../../ui/fields/LocalDateTime.tsx'
import { useCase } from '../../CaseContext.tsx'
import { writes } from '../../caseWrites.ts'
import { Form } from '../../parts/Form.tsx'
import { useFaults } from '../../parts/useFaults.ts'
import { useFormDraft } from '../../../client/drafts.ts'
import { useAct } from '../../saving/useAct.ts'
import { useWords } from '../../useWords.ts'
import styles from '../decisions/Decision.module.css'
import { WhatToTell } from './WhatToTell.tsx'

/** Where we are the processor: our controllers are told without delay (GDPR art. 33(2)), and it stays known who was told when. */
export function Controllers() {
  const { view, may } = useCase()
  const { text, format } = useWords()
  const [telling, setTelling] = useState(false)
  const told = view.controllersInformed
  return (
    <section className={styles.part}>
      <h3>{text.authority.controllersTitle}</h3>
      <p>{text.authority.controllersIntro}</p>
      {view.ourRole === 'processor' && <WhatToTell />}
      <ul className={styles.list}>
        {told.map((one) => (
          <li key={one.version} className={styles.proof}>
            <p>{text.authority.controllersDone(format.list(one.controllers), format.moment(one.informedAt))}</p>
            <p className={styles.quiet}>
              {[one.toldTo, text.awareness.recordedBy(one.by.name, format.moment(one.recordedAt))]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {may('informControllers') &&
        (told.length === 0 || telling ? (
          <TellControllers onDone={() => setTelling(false)} />
        ) : (
          <ButtonRow>
            <Button small onClick={() => setTelling(true)}>
              {text.authority.controllersAgain}
            </Button>
          </ButtonRow>
        ))}
    </section>
  )
}

type Told = { readonly controllers: string; readonly toldTo: string; readonly informedAt: string | null }

function TellControllers({ onDone }: { onDone: () => void }) {
  const { view } = useCase()
  const { text, now } = useWords()
  const act = useAct()
  const [told, change, clear] = useFormDraft<Told>(`${view.id}.controllers`, {
    controllers: view.controllersInformed.length === 0 ? (view.controller ?? '') : '',
    toldTo: '',
    informedAt: new Date(now).toISOString(),
  })
  const names = told.controllers
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const { faults, errorOf, pass } = useFaults(() => [
    names.length === 0 && { fieldId: 'controllers', message: text.fillIn.text },
    told.informedAt === null && { fieldId: 'controllers-at', message: text.fillIn.moment },
  ])
  const submit = async () => {
    if (!pass() || told.informedAt === null) return
    const { informedAt } = told
    const toldTo = told.toldTo.trim() === '' ? null : told.toldTo
    if (
      !(await act.run(
        writes.controllersInformed({ controllers: names, informedAt, toldTo }),
        text.containment.recorded,
      ))
    )
      return
    clear()
    onDone()
  }
  return (
    <Form act={act} label={text.authority.controllersAct} faults={faults} onSubmit={() => void submit()}>
      <TextArea
        id="controllers"
        label={text.authority.controllers}
        hint={text.authority.controllersHint}
        error={errorOf('controllers')}
        value={told.controllers}
        onChange={(event) => change({ controllers: event.target.value })}
      />
      <TextField
        label={text.authority.controllersToldTo}
        hint={text.authority.controllersToldToHint}
        optional
        maxLength={200}
        value={told.toldTo}
        onChange={(event) => change({ toldTo: event.target.value })}
      />
      <LocalDateTime
        id="controllers-at"
        label={text.subjects.informedAt}
        initial={told.informedAt}
        error={errorOf('controllers-at')}
        onChange={(moment) => change({ informedAt: moment.kind === 'complete' ? moment.instant : null })}
      />
    </Form>
  )
}
