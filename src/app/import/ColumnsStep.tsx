import { useState, type SubmitEvent } from 'react'
import { useNavigate } from 'react-router'
import type { RegisterImportView } from '../../contract/imports.ts'
import { importsText } from '../text/imports.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useProblemSentence } from '../text/useProblemSentence.ts'
import { Alert } from '../ui/Alert.tsx'
import { Button, ButtonRow } from '../ui/Button.tsx'
import { RadioGroup } from '../ui/fields/Choices.tsx'
import { Select, TextField } from '../ui/fields/Field.tsx'
import { announce } from '../ui/LiveRegion.tsx'
import { ColumnTable } from './ColumnTable.tsx'
import { FixedValues } from './FixedValues.tsx'
import styles from './Import.module.css'
import { importPages } from './importSteps.ts'
import { fieldTwice, formOf, type MappingForm } from './mappingForm.ts'
import { useImportAct } from './useImportAct.ts'

/** The second step: what each column holds, and the questions about dates. */
export function ColumnsStep({ one }: { one: RegisterImportView }) {
  const text = useText(importsText)
  const sentence = useProblemSentence()
  const navigate = useNavigate()
  const [form, setForm] = useState(() => formOf(one))
  const [tried, setTried] = useState(false)
  const { mutateAsync, error, isPending } = useImportAct(one.id)
  const change = (part: Partial<MappingForm>) => setForm((before) => ({ ...before, ...part }))
  const twice = fieldTwice(form.columns)
  const isNameless = form.source.trim() === ''
  const asked = one.columns.some(({ question }) => question !== null)

  const save = async () => {
    const saved = await mutateAsync({ path: 'mapping', method: 'PUT', body: { ...form, sheet: one.sheet } })
    if (saved.columns.some(({ question }) => question !== null))
      return announce(text.questions.unanswered, { urgent: true })
    await mutateAsync({ path: 'dry-runs', method: 'POST' })
    void navigate(importPages.step(one.id, 'trial'))
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    // What went wrong stands on the screen.
    if (!isPending && twice === null && !isNameless) save().catch(() => undefined)
  }
  const chooseSheet = (sheet: number) =>
    mutateAsync({ path: 'mapping', method: 'PUT', body: { source: form.source, sheet } }).catch(() => undefined)

  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <h2 id="import-step">{text.columns.title}</h2>
      <p className={styles.intro}>{one.isRemembered ? text.columns.remembered : text.columns.intro}</p>
      {one.can.map !== true && <Alert kind="warning">{one.can.map.because}</Alert>}
      {error && <Alert kind="error">{sentence(error)}</Alert>}
      {tried && twice !== null && <Alert kind="error">{text.columns.twice(text.fields[twice])}</Alert>}
      {tried && asked && <Alert kind="warning">{text.questions.unanswered}</Alert>}
      <div className={styles.narrow}>
        <TextField
          label={text.columns.source}
          hint={text.columns.sourceHint}
          value={form.source}
          maxLength={100}
          onChange={(event) => change({ source: event.target.value })}
          error={tried && isNameless ? text.columns.sourceMissing : undefined}
        />
        {one.sheets.length > 1 && (
          <Select
            label={text.columns.sheet}
            value={String(one.sheet)}
            onChange={(event) => void chooseSheet(Number(event.target.value))}
          >
            {one.sheets.map(({ name, rows }, at) => (
              <option key={name} value={at}>
                {text.columns.sheetRows(name, rows)}
              </option>
            ))}
          </Select>
        )}
      </div>
      <ColumnTable columns={one.columns} form={form} change={change} />
      <FixedValues fixed={form.fixed} columns={form.columns} onChange={(fixed) => change({ fixed })} />
      <RadioGroup
        label={text.columns.doubledHour}
        inline
        choices={(['ask', 'first', 'second'] as const).map((value) => ({
          value,
          label: text.columns.doubledHours[value],
        }))}
        value={form.doubledHour ?? 'ask'}
        onChange={(value) => change({ doubledHour: value === 'ask' ? null : value })}
      />
      <ButtonRow>
        <Button type="submit" look="primary" unavailable={one.can.map === true ? undefined : one.can.map.because}>
          {text.columns.save}
        </Button>
      </ButtonRow>
    </form>
  )
}
