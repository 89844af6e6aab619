import { useState } from 'react'
import { inboxText } from '../../text/inbox.ts'
import { useText } from '../../text/LanguageProvider.tsx'
import { useFormat } from '../../text/useFormat.ts'
import { Alert } from '../../ui/Alert.tsx'
import { RadioGroup } from '../../ui/fields/Choices.tsx'
import { TextField } from '../../ui/fields/Field.tsx'
import { LocalDateTime, type LocalMoment } from '../../ui/fields/LocalDateTime.tsx'
import { useNow } from '../../ui/Now.tsx'
import { parkMoments } from '../parkMoments.ts'
import type { OutcomeFormProps } from './outcomeForm.ts'
import { OutcomeFrame } from './OutcomeFrame.tsx'

const other = 'other'

/** Lays the report aside for a while, and says that the 72 hours do not wait. */
export function ParkForm({ report, onSubmit, onCancel }: OutcomeFormProps) {
  const { park: text } = useText(inboxText)
  const format = useFormat()
  const now = useNow()
  const [offered] = useState(() => parkMoments(new Date(now).toISOString()))
  const [chosen, setChosen] = useState<string>(offered[0]?.instant ?? other)
  const [typed, setTyped] = useState<LocalMoment>({ kind: 'empty' })
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)

  const until = chosen !== other ? chosen : typed.kind === 'complete' ? typed.instant : null
  const untilFault =
    until === null
      ? typed.kind === 'faulty'
        ? typed.message
        : text.untilMissing
      : Date.parse(until) <= now
        ? text.inThePast
        : undefined
  const labelOf = ({ instant, day }: (typeof offered)[number]) => {
    const time = format.time(instant)
    return day === 'today'
      ? text.laterToday(time)
      : day === 'tomorrow'
        ? text.tomorrow(time)
        : text.on(format.weekday(instant), time)
  }
  const late = until !== null && until > report.provisionalDeadline

  return (
    <OutcomeFrame
      submitLabel={text.submit}
      onCancel={onCancel}
      onSubmit={() => {
        setTried(true)
        if (until !== null && untilFault === undefined && reason.trim() !== '')
          onSubmit({ outcome: 'parked', until, reason })
      }}
    >
      <TextField
        label={text.reason}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        maxLength={500}
        error={tried && reason.trim() === '' ? text.reasonMissing : undefined}
      />
      <RadioGroup
        label={text.until}
        value={chosen}
        onChange={setChosen}
        error={tried && chosen !== other ? untilFault : undefined}
        choices={[
          ...offered.map((moment) => ({ value: moment.instant, label: labelOf(moment) })),
          {
            value: other,
            label: text.other,
            more: <LocalDateTime label={text.otherMoment} onChange={setTyped} error={tried ? untilFault : undefined} />,
          },
        ]}
      />
      <Alert kind={late ? 'warning' : 'info'}>
        {text.warning(format.shortMoment(report.provisionalDeadline, now))}
      </Alert>
    </OutcomeFrame>
  )
}
