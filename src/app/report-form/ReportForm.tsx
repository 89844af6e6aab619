import { useMutation } from '@tanstack/react-query'
import { useState, type SubmitEvent } from 'react'
import type { PublicReportBody } from '../../contract/reports.ts'
import type { ReporterRole } from '../../domain/report/events.ts'
import { request } from '../client/request.ts'
import { reportFormText } from '../text/reportForm.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button } from '../ui/Button.tsx'
import { Checkbox, RadioGroup } from '../ui/Choices.tsx'
import { ErrorSummary, type FieldFault } from '../ui/ErrorSummary.tsx'
import { FieldSet, Select, TextArea, TextField } from '../ui/Field.tsx'
import { LocalDateTime, type LocalMoment } from '../ui/LocalDateTime.tsx'
import { useNow } from '../ui/Now.tsx'
import { ChosenFiles } from './ChosenFiles.tsx'
import styles from './ReportForm.module.css'

type Receipt = { code: string; receivedAt: string }

const roles = ['anonymous', 'resident', 'employee', 'processor', 'authority'] as const satisfies readonly ReporterRole[]
const ongoingAnswers = ['yes', 'no', 'unknown'] as const
const noFaults: readonly FieldFault[] = []

const blank = {
  description: '',
  visibleData: '',
  ongoing: null as (typeof ongoingAnswers)[number] | null,
  ipAddresses: '',
  role: 'anonymous' as ReporterRole,
  name: '',
  phone: '',
  email: '',
  callBack: false,
}

/** The questions of the public form. What was typed stays until the server has it. */
export function ReportForm({
  slug,
  onSent,
}: {
  slug: string
  onSent: (receipt: Receipt, files: readonly File[]) => void
}) {
  const text = useText(reportFormText)
  const sentence = useProblemSentence()
  const now = useNow()
  const [told, setTold] = useState(blank)
  const [observed, setObserved] = useState<LocalMoment>({ kind: 'empty' })
  const [files, setFiles] = useState<readonly File[]>([])
  const [faults, setFaults] = useState(noFaults)
  const tell = (part: Partial<typeof blank>) => setTold((before) => ({ ...before, ...part }))
  const faultOf = (fieldId: string) => faults.find((fault) => fault.fieldId === fieldId)?.message

  const { mutate, error, isPending } = useMutation({
    networkMode: 'always',
    mutationFn: (body: PublicReportBody) =>
      request<Receipt>(`public/organisations/${slug}/reports`, { method: 'POST', body }),
    onSuccess: (receipt) => onSent(receipt, files),
  })

  const send = (event: SubmitEvent) => {
    event.preventDefault()
    const found: FieldFault[] = [
      ...(told.description.trim() === '' ? [{ fieldId: 'report-what', message: text.whatMissing }] : []),
      ...(observed.kind === 'faulty' ? [{ fieldId: 'report-when', message: observed.message }] : []),
      ...(observed.kind === 'complete' && Date.parse(observed.instant) > now + 60_000
        ? [{ fieldId: 'report-when', message: text.inTheFuture }]
        : []),
      ...(told.callBack && told.phone.trim() === '' ? [{ fieldId: 'report-phone', message: text.phoneMissing }] : []),
    ]
    setFaults(found)
    if (found.length === 0 && !isPending) mutate(bodyOf(told, observed))
  }

  return (
    <form className={styles.form} noValidate onSubmit={send}>
      <ErrorSummary faults={faults} />
      <p className={styles.soft}>{text.onlyFirst}</p>
      <TextArea
        id="report-what"
        label={text.what}
        hint={text.whatHint}
        rows={5}
        value={told.description}
        onChange={(event) => tell({ description: event.target.value })}
        error={faultOf('report-what')}
      />
      <TextArea
        label={text.visible}
        hint={text.visibleHint}
        optional
        rows={2}
        value={told.visibleData}
        onChange={(event) => tell({ visibleData: event.target.value })}
      />
      <RadioGroup
        label={text.ongoing}
        optional
        choices={ongoingAnswers.map((value) => ({ value, label: text.ongoingChoices[value] }))}
        value={told.ongoing}
        onChange={(ongoing) => tell({ ongoing })}
      />
      <LocalDateTime
        id="report-when"
        label={text.observed}
        optional
        onChange={setObserved}
        error={faultOf('report-when')}
      />
      <ChosenFiles files={files} onChange={setFiles} />
      <details className={styles.details}>
        <summary>{text.technical}</summary>
        <TextArea
          label={text.ip}
          hint={text.ipHint}
          optional
          rows={2}
          value={told.ipAddresses}
          onChange={(event) => tell({ ipAddresses: event.target.value })}
          autoCapitalize="off"
          spellCheck={false}
        />
      </details>
      <FieldSet label={<h2 className={styles.legend}>{text.you}</h2>} hint={text.youHint}>
        <div className={styles.you}>
          <Select
            label={text.role}
            value={told.role}
            onChange={(event) => tell({ role: roles.find((role) => role === event.target.value) ?? 'anonymous' })}
          >
            {roles.map((role) => (
              <option key={role} value={role}>
                {text.roles[role]}
              </option>
            ))}
          </Select>
          {told.role !== 'anonymous' && (
            <>
              <TextField
                label={text.name}
                optional
                autoComplete="name"
                value={told.name}
                onChange={(event) => tell({ name: event.target.value })}
                maxLength={200}
              />
              <TextField
                label={text.email}
                optional
                type="email"
                autoComplete="email"
                value={told.email}
                onChange={(event) => tell({ email: event.target.value })}
                maxLength={254}
              />
            </>
          )}
          <TextField
            id="report-phone"
            label={text.phone}
            optional={!told.callBack}
            type="tel"
            autoComplete="tel"
            value={told.phone}
            onChange={(event) => tell({ phone: event.target.value })}
            maxLength={50}
            error={faultOf('report-phone')}
          />
          <Checkbox label={text.callBack} checked={told.callBack} onChange={(callBack) => tell({ callBack })} />
        </div>
      </FieldSet>
      {error && (
        <Alert kind="error" title={text.notSent}>
          <p>
            {sentence(error)} {text.stays}
          </p>
        </Alert>
      )}
      <div>
        <Button type="submit" look="primary">
          {isPending ? text.sending : text.send}
        </Button>
      </div>
      <p className={styles.soft}>{text.privacy}</p>
    </form>
  )
}

function bodyOf(told: typeof blank, observed: LocalMoment): PublicReportBody {
  const given = (value: string) => (value.trim() === '' ? null : value)
  const isAnonymous = told.role === 'anonymous'
  return {
    description: told.description,
    visibleData: given(told.visibleData),
    ongoing: told.ongoing ?? 'unknown',
    ipAddresses: told.ipAddresses.split('\n').filter((line) => line.trim() !== ''),
    ...(observed.kind === 'complete' && { observedAt: observed.instant }),
    reporter: {
      role: told.role,
      // Who chose to stay anonymous after all is not sent along.
      name: isAnonymous ? null : given(told.name),
      email: isAnonymous ? null : given(told.email),
      phone: given(told.phone),
      callBack: told.callBack,
    },
  }
}
