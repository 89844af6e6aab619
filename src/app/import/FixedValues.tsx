import { useState } from 'react'
import { type ImportField, importFields } from '../../domain/import/field.ts'
import { importsText } from '../text/imports.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { FieldSet, Select, TextField } from '../ui/fields/Field.tsx'
import { FieldOptions } from './fieldChoices.tsx'
import styles from './Import.module.css'
import type { MappingForm } from './mappingForm.ts'

type FixedValuesProps = {
  readonly fixed: MappingForm['fixed']
  readonly columns: MappingForm['columns']
  readonly onChange: (fixed: MappingForm['fixed']) => void
}

/** What counts for every row, because no column says it. */
export function FixedValues({ fixed, columns, onChange }: FixedValuesProps) {
  const text = useText(importsText)
  const [field, setField] = useState<ImportField | null>(null)
  const [value, setValue] = useState('')
  const others = fixed.filter((one) => one.field !== field)
  const add = () => {
    if (field === null || value.trim() === '' || columns.includes(field)) return
    onChange([...others, { field, text: value }])
    setField(null)
    setValue('')
  }
  return (
    <FieldSet label={text.columns.fixed} hint={text.columns.fixedHint} optional>
      {fixed.length > 0 && (
        <ul className={styles.fixed}>
          {fixed.map((one) => (
            <li key={one.field}>
              <span>
                {text.fields[one.field]}: <bdi>{one.text}</bdi>
              </span>
              <Button
                small
                look="quiet"
                aria-label={text.columns.fixedRemove(text.fields[one.field])}
                onClick={() => onChange(fixed.filter((each) => each !== one))}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.fixedForm}>
        <Select
          label={text.columns.fixedField}
          value={field ?? ''}
          onChange={(event) => setField(importFields.find((each) => each === event.target.value) ?? null)}
        >
          <option value="">{text.trial.chooseOne}</option>
          <FieldOptions text={text} />
        </Select>
        <TextField label={text.columns.fixedText} value={value} onChange={(event) => setValue(event.target.value)} />
        <Button onClick={add}>{text.columns.fixedAdd}</Button>
      </div>
    </FieldSet>
  )
}
