import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { ReportBody } from '../../contract/reports.ts'
import type { ReporterRole } from '../../domain/report/events.ts'
import { newIdempotencyKey, request } from '../client/request.ts'
import { meQuery } from '../shell/meQuery.ts'
import { domainText } from '../text/domain.ts'
import { inboxText } from '../text/inbox.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button, ButtonRow } from '../ui/Button.tsx'
import { Checkbox, RadioGroup } from '../ui/Choices.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorSummary, type FieldFault } from '../ui/ErrorSummary.tsx'
import { FieldSet, Select, TextArea, TextField } from '../ui/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { LocalDateTime, type LocalMoment } from '../ui/LocalDateTime.tsx'
import { useNow } from '../ui/Now.tsx'
import { useFirstField } from '../ui/useFirstField.ts'
import styles from './Inbox.module.css'

const roles: readonly ReporterRole[] = ['resident', 'employee', 'processor', 'authority', 'anonymous']
const noFaults: readonly FieldFault[] = []

/** A report that somebody tells by telephone or at the counter, in the order in which people tell it. */
export function TakeInForm({ onDone, onCancel }: { onDone: (report: string) => void; onCancel: () => void }) {
  const { takeIn: text } = useText(inboxText)
  const names = useText(domainText)
  const sentence = useProblemSentence()
  const form = useFirstField()
  const queryClient = useQueryClient()
  const { data: me } = useSuspenseQuery(meQuery)
  const now = useNow()
  const [begun] = useState(() => new Date(now).toISOString())
  const [channel, setChannel] = useState<'phone' | 'counter'>('phone')
  const [description, setDescription] = useState('')
  const [ongoing, setOngoing] = useState<'yes' | 'no' | 'unknown' | null>(null)
  const [visibleData, setVisibleData] = useState('')
  const [role, setRole] = useState<ReporterRole>('resident')
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [callBack, setCallBack] = useState(false)
  const [receivedAt, setReceivedAt] = useState<LocalMoment>({ kind: 'complete', instant: begun })
  const [faults, setFaults] = useState(noFaults)
  const key = useRef(newIdempotencyKey())
  const faultOf = (fieldId: string) => faults.find((fault) => fault.fieldId === fieldId)?.message

  const { mutate, error, isPending } = useMutation({
    networkMode: 'always',
    mutationFn: (body: ReportBody) =>
      request<{ id: string }>('reports', { method: 'POST', body, idempotencyKey: key.current }),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: ['reports'] })
      announce(text.done)
      onDone(id)
    },
  })

  const submit = () => {
    const found: FieldFault[] = [
      ...(description.trim() === '' ? [{ fieldId: 'take-in-what', message: text.descriptionMissing }] : []),
      ...(callBack && phone.trim() === '' ? [{ fieldId: 'take-in-phone', message: text.phoneForCallBack }] : []),
      ...(receivedAt.kind === 'faulty' ? [{ fieldId: 'take-in-when', message: receivedAt.message }] : []),
      ...(receivedAt.kind === 'complete' && Date.parse(receivedAt.instant) > now + 60_000
        ? [{ fieldId: 'take-in-when', message: text.inTheFuture }]
        : []),
    ]
    setFaults(found)
    if (found.length > 0 || isPending) return
    const told = (value: string) => (value.trim() === '' ? null : value)
    mutate({
      channel,
      description,
      ongoing: ongoing ?? 'unknown',
      visibleData: told(visibleData),
      // The minute that the form was opened is shown rounded; untouched, it stays exact.
      ...(receivedAt.kind === 'complete' && { receivedAt: receivedAt.instant }),
      reporter: { role, name: told(name), phone: told(phone), callBack },
    })
  }

  if (me.can.handleCases !== true) return <EmptyState title={text.title}>{text.notYourRole}</EmptyState>
  return (
    <form
      ref={form}
      className={styles.takeIn}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div>
        <h2>{text.title}</h2>
        <p className={styles.soft}>{text.intro}</p>
      </div>
      <ErrorSummary faults={faults} />
      {error && <Alert kind="error">{sentence(error)}</Alert>}
      <TextArea
        id="take-in-what"
        label={text.description}
        hint={text.descriptionHint}
        rows={4}
        value={description}
        onChange={(event) => setDescription(event.target.value)}
        error={faultOf('take-in-what')}
      />
      <RadioGroup
        label={text.ongoing}
        optional
        inline
        choices={(['yes', 'no', 'unknown'] as const).map((value) => ({
          value,
          label: names.yesNoUnknown[value],
        }))}
        value={ongoing}
        onChange={setOngoing}
      />
      <TextField
        label={text.visibleData}
        hint={text.visibleDataHint}
        optional
        value={visibleData}
        onChange={(event) => setVisibleData(event.target.value)}
      />
      <FieldSet label={text.who} optional>
        <div className={styles.who}>
          <TextField
            label={text.name}
            value={name}
            onChange={(event) => setName(event.target.value)}
            autoComplete="off"
            maxLength={200}
          />
          <TextField
            id="take-in-phone"
            type="tel"
            label={text.phone}
            value={phone}
            onChange={(event) => setPhone(event.target.value)}
            autoComplete="off"
            maxLength={50}
            error={faultOf('take-in-phone')}
          />
          <Select
            label={text.role}
            value={role}
            onChange={(event) => setRole(roles.find((each) => each === event.target.value) ?? 'anonymous')}
          >
            {roles.map((value) => (
              <option key={value} value={value}>
                {names.reporterRole[value]}
              </option>
            ))}
          </Select>
        </div>
        <Checkbox label={text.callBack} checked={callBack} onChange={setCallBack} />
      </FieldSet>
      <LocalDateTime
        id="take-in-when"
        label={text.receivedAt}
        hint={text.receivedAtHint}
        initial={begun}
        onChange={setReceivedAt}
        error={faultOf('take-in-when')}
      />
      <RadioGroup
        label={text.channel}
        inline
        choices={[
          { value: 'phone', label: names.channel.phone },
          { value: 'counter', label: names.channel.counter },
        ]}
        value={channel}
        onChange={setChannel}
      />
      <Alert kind="info">{text.sayThis}</Alert>
      <ButtonRow>
        <Button type="submit" look="primary">
          {text.submit}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {text.cancel}
        </Button>
      </ButtonRow>
    </form>
  )
}
