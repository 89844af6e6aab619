import { useState } from 'react'
import { type OurRole, ourRoles } from '../../../../domain/case/codes.ts'
import { useFormDraft } from '../../../client/drafts.ts'
import { Alert } from '../../../ui/Alert.tsx'
import { Button, ButtonRow } from '../../../ui/Button.tsx'
import { RadioGroup } from '../../../ui/fields/Choices.tsx'
import { TextField } from '../../../ui/fields/Field.tsx'
import { useCase } from '../../CaseContext.tsx'
import { writes } from '../../caseWrites.ts'
import { sentenceCase } from '../../inWords.ts'
import { Form } from '../../parts/Form.tsx'
import { ReasonField } from '../../parts/ReasonField.tsx'
import { useFaults } from '../../parts/useFaults.ts'
import { useAct } from '../../saving/useAct.ts'
import { useWords } from '../../useWords.ts'
import styles from './Awareness.module.css'
import { SecondReading, useSecondReading } from '../decisions/SecondReading.tsx'

/** Whose breach it is: as controller we notify ourselves, as processor we tell our controllers. A wrong choice at opening is put right here. */
export function AwarenessRole() {
  const { view, may } = useCase()
  const { text, names } = useWords()
  const [changing, setChanging] = useState(false)
  if (changing) return <CorrectRole onDone={() => setChanging(false)} />
  const role = names.ourRole[view.ourRole]
  return (
    <div className={styles.moment}>
      <p>
        {text.role.label} <strong>{view.controller ? text.role.processorFor(view.controller) : role}</strong>
      </p>
      {may('correctRole') && (
        <ButtonRow>
          <Button small onClick={() => setChanging(true)}>
            {text.role.change}
          </Button>
        </ButtonRow>
      )}
    </div>
  )
}

type Wished = { readonly ourRole: OurRole; readonly controller: string; readonly reason: string }

function CorrectRole({ onDone }: { onDone: () => void }) {
  const { view } = useCase()
  const { text, names } = useWords()
  const act = useAct()
  const asItIs = { ourRole: view.ourRole, controller: view.controller ?? '' }
  const [wished, change, clear] = useFormDraft<Wished>(`${view.id}.role`, { ...asItIs, reason: '' })
  const isProcessor = wished.ourRole === 'processor'
  const ends = isProcessor && view.ourRole === 'controller'
  const reading = useSecondReading('becomeProcessor')
  const isSame = wished.ourRole === asItIs.ourRole && (!isProcessor || wished.controller.trim() === asItIs.controller)
  const { faults, errorOf, pass } = useFaults(() => [
    isSame && { fieldId: 'our-role', message: text.role.same },
    isProcessor &&
      wished.controller.trim() === '' && { fieldId: 'our-controller', message: text.role.controllerMissing },
    wished.reason.trim() === '' && { fieldId: 'role-reason', message: text.fillIn.reason },
  ])
  const leave = () => {
    clear()
    onDone()
  }
  const submit = async () => {
    if (!pass()) return
    const { ourRole, reason } = wished
    const controller = isProcessor ? wished.controller.trim() : null
    if (await act.run(writes.role({ ourRole, controller, reason }), text.role.done)) leave()
  }
  return (
    <Form
      act={act}
      label={text.role.act}
      look="secondary"
      faults={faults}
      onSubmit={() => void submit()}
      beside={<Button onClick={leave}>{text.awareness.cancel}</Button>}
    >
      <RadioGroup
        inline
        id="our-role"
        label={text.role.label}
        error={errorOf('our-role')}
        choices={ourRoles.map((value) => ({ value, label: sentenceCase(names.ourRole[value]) }))}
        value={wished.ourRole}
        onChange={(ourRole) => change({ ourRole })}
      />
      {isProcessor && (
        <TextField
          id="our-controller"
          label={text.role.controller}
          hint={text.role.controllerHint}
          error={errorOf('our-controller')}
          maxLength={200}
          value={wished.controller}
          onChange={(event) => change({ controller: event.target.value })}
        />
      )}
      {wished.ourRole !== view.ourRole && <WhatFollows ourRole={wished.ourRole} />}
      <ReasonField
        id="role-reason"
        label={text.role.reason}
        rows={2}
        suggestions={text.role.reasons[wished.ourRole]}
        error={errorOf('role-reason')}
        value={wished.reason}
        onChange={(reason) => change({ reason })}
      />
      {ends && reading.wanted && <SecondReading of="becomeProcessor" proposal={wished.reason} />}
    </Form>
  )
}

/** What the other role asks, and until when: told before it is recorded, never discovered afterwards. */
function WhatFollows({ ourRole }: { ourRole: OurRole }) {
  const { view } = useCase()
  const { text, format, now } = useWords()
  const { clock, authority, subjects } = view
  const isLate = ourRole === 'controller' && Date.parse(clock.deadline) < now && clock.stoppedAt === null
  const stands = authority.decision !== null || authority.notifications.length > 0 || subjects.decisions.length > 0
  return (
    <div role="status">
      <Alert kind={isLate ? 'warning' : 'info'}>
        <p>{text.role.asks[ourRole]}</p>
        {ourRole === 'controller' && clock.stoppedAt === null && (
          <p>
            {text.role.term(
              format.shortMoment(clock.startsAt, now),
              format.shortMoment(clock.deadline, now),
              format.remaining(clock.deadline, now),
            )}
          </p>
        )}
        {stands && <p>{text.role.stands}</p>}
      </Alert>
    </div>
  )
}
