import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OurRole } from '../../../domain/case/codes.ts'
import type { Regime } from '../../../domain/people.ts'
import { meQuery } from '../../shell/meQuery.ts'
import { domainText } from '../../text/domain.ts'
import { inboxText } from '../../text/inbox.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { useFormat } from '../../text/useFormat.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox, RadioGroup } from '../../ui/fields/Choices.tsx'
import { TextField } from '../../ui/fields/Field.tsx'
import { ownViewOf } from '../../worklist/caseListQuery.ts'
import { suggestTitle } from '../suggestTitle.ts'
import { LawsField } from './LawsField.tsx'
import type { OutcomeFormProps } from './outcomeForm.ts'
import { OutcomeFrame } from './OutcomeFrame.tsx'

/** The report becomes a case: a title without personal data, suggested, and whose breach it is. */
export function OpenCaseForm({ report, onSubmit, onCancel }: OutcomeFormProps) {
  const { openCase: text, suggestion } = useText(inboxText)
  const names = useText(domainText)
  const format = useFormat()
  const [title, setTitle] = useState(() =>
    suggestTitle(report, suggestion, suggestion.other(names.channel[report.channel], format.day(report.receivedAt))),
  )
  const [ourRole, setOurRole] = useState<OurRole>('controller')
  const [controller, setController] = useState('')
  const { data: me } = useSuspenseQuery(meQuery)
  // The DPO advises and never runs a case; a team lead opens cases for others.
  const mayRun = me.can.giveDpoAdvice !== true
  const [runsIt, setRunsIt] = useState(mayRun && ownViewOf(me) === 'mine')
  const [laws, setLaws] = useState<readonly Regime[] | null>(null)
  const [tried, setTried] = useState(false)
  const isProcessor = ourRole === 'processor'

  const submit = (andGo: boolean) => {
    setTried(true)
    if (title.trim() === '' || (isProcessor && controller.trim() === '') || laws?.length === 0) return
    onSubmit(
      {
        outcome: 'caseOpened',
        title,
        ourRole,
        ...(isProcessor && { controller }),
        ...(laws && { regimes: [...laws] }),
        ...(runsIt && { handler: 'me' }),
      },
      andGo,
    )
  }
  return (
    <OutcomeFrame
      submitLabel={text.submit}
      onSubmit={() => submit(false)}
      onCancel={onCancel}
      also={<Button onClick={() => submit(true)}>{text.submitAndGo}</Button>}
    >
      <TextField
        onFocus={(event) => event.target.select()}
        label={text.title}
        hint={text.hint}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
        maxLength={200}
        error={tried && title.trim() === '' ? text.missing : undefined}
      />
      <RadioGroup
        label={text.ourRole}
        inline
        choices={[
          { value: 'controller', label: names.ourRole.controller },
          { value: 'processor', label: names.ourRole.processor },
        ]}
        value={ourRole}
        onChange={setOurRole}
      />
      {isProcessor && (
        <TextField
          label={text.controller}
          value={controller}
          onChange={(event) => setController(event.target.value)}
          maxLength={200}
          error={tried && controller.trim() === '' ? text.controllerMissing : undefined}
        />
      )}
      <LawsField laws={laws} onChange={setLaws} error={tried && laws?.length === 0 ? text.lawsMissing : undefined} />
      {mayRun && <Checkbox label={text.runsIt} checked={runsIt} onChange={setRunsIt} />}
    </OutcomeFrame>
  )
}
