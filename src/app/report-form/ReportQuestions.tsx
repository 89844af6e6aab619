import type { ReactNode } from 'react'
import { reportFormText } from '../text/reportForm.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Checkbox, RadioGroup } from '../ui/fields/Choices.tsx'
import type { FieldFault } from '../ui/fields/ErrorSummary.tsx'
import { FieldSet, Select, TextArea, TextField } from '../ui/fields/Field.tsx'
import { LocalDateTime, type LocalMoment } from '../ui/fields/LocalDateTime.tsx'
import type { TypedMoment } from '../ui/fields/localMoment.ts'
import styles from './ReportForm.module.css'
import { ongoingAnswers, roles, type Told } from './told.ts'

type ReportQuestionsProps = {
  readonly told: Told
  readonly faults: readonly FieldFault[]
  /** What was typed as the moment in a form that comes back. */
  readonly momentBefore?: TypedMoment
  readonly onTell: (part: Partial<Told>) => void
  readonly onMoment: (moment: LocalMoment) => void
  /** How files are chosen: with a script, or as browsers do it themselves. */
  readonly files: ReactNode
}

/** The questions of the public form. Each field has a name: the form is also sent where no script runs. */
export function ReportQuestions({ told, faults, momentBefore, onTell, onMoment, files }: ReportQuestionsProps) {
  const text = useText(reportFormText)
  const faultOf = (fieldId: string) => faults.find((fault) => fault.fieldId === fieldId)?.message
  return (
    <>
      <p className={styles.soft}>{text.onlyFirst}</p>
      <TextArea
        id="report-what"
        name="description"
        label={text.what}
        hint={text.whatHint}
        rows={5}
        value={told.description}
        onChange={(event) => onTell({ description: event.target.value })}
        error={faultOf('report-what')}
      />
      <TextArea
        name="visibleData"
        label={text.visible}
        hint={text.visibleHint}
        optional
        rows={2}
        value={told.visibleData}
        onChange={(event) => onTell({ visibleData: event.target.value })}
      />
      <RadioGroup
        name="ongoing"
        label={text.ongoing}
        optional
        choices={ongoingAnswers.map((value) => ({ value, label: text.ongoingChoices[value] }))}
        value={told.ongoing}
        onChange={(ongoing) => onTell({ ongoing })}
      />
      <LocalDateTime
        id="report-when"
        name="observed"
        label={text.observed}
        hint={text.observedHint}
        optional
        dayAlone="allowed"
        onChange={onMoment}
        error={faultOf('report-when')}
        {...(momentBefore && { typedBefore: momentBefore })}
      />
      <details className={styles.details} open={told.ipAddresses !== '' || undefined}>
        <summary>{text.technical}</summary>
        <TextArea
          name="ipAddresses"
          label={text.ip}
          hint={text.ipHint}
          optional
          rows={2}
          value={told.ipAddresses}
          onChange={(event) => onTell({ ipAddresses: event.target.value })}
          autoCapitalize="off"
          spellCheck={false}
        />
      </details>
      <AboutYou told={told} onTell={onTell} phoneFault={faultOf('report-phone')} />
      {/* Last, for a form without a script sends them in this order: we know what is told before the first file comes. */}
      {files}
    </>
  )
}

function AboutYou({
  told,
  onTell,
  phoneFault,
}: Pick<ReportQuestionsProps, 'told' | 'onTell'> & { phoneFault: string | undefined }) {
  const text = useText(reportFormText)
  return (
    <FieldSet label={<h2 className={styles.legend}>{text.you}</h2>} hint={text.youHint}>
      <div className={styles.you}>
        <Select
          name="role"
          label={text.role}
          value={told.role}
          onChange={(event) => onTell({ role: roles.find((role) => role === event.target.value) ?? 'anonymous' })}
        >
          {roles.map((role) => (
            <option key={role} value={role}>
              {text.roles[role]}
            </option>
          ))}
        </Select>
        {/* Hidden by the style sheet while "anonymous" is chosen, which works where no script runs as well. */}
        <div className={styles.named}>
          <TextField
            name="name"
            label={text.name}
            optional
            autoComplete="name"
            value={told.name}
            onChange={(event) => onTell({ name: event.target.value })}
            maxLength={200}
          />
          <TextField
            name="email"
            label={text.email}
            optional
            type="email"
            autoComplete="email"
            value={told.email}
            onChange={(event) => onTell({ email: event.target.value })}
            maxLength={254}
          />
        </div>
        <TextField
          id="report-phone"
          name="phone"
          label={text.phone}
          optional={!told.callBack}
          type="tel"
          autoComplete="tel"
          value={told.phone}
          onChange={(event) => onTell({ phone: event.target.value })}
          maxLength={50}
          error={phoneFault}
        />
        <Checkbox
          name="callBack"
          label={text.callBack}
          checked={told.callBack}
          onChange={(callBack) => onTell({ callBack })}
        />
      </div>
    </FieldSet>
  )
}
