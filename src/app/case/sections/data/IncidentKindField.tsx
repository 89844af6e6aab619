import { type IncidentKind, incidentKinds } from '../../../../domain/law/facts.ts'
import { Select } from '../../../ui/fields/Field.tsx'
import { useWords } from '../../useWords.ts'

type IncidentKindFieldProps = {
  readonly value: IncidentKind | null
  readonly onChange: (kind: IncidentKind | null) => void
  readonly hint?: string
}

/** What kind of incident it is, by the names of the AP's form: asked alike wherever it is asked. */
export function IncidentKindField({ value, onChange, hint }: IncidentKindFieldProps) {
  const { text, names } = useWords()
  return (
    <Select
      label={text.data.incidentKind}
      hint={hint ?? text.data.incidentKindHint}
      value={value ?? ''}
      onChange={(event) => onChange(incidentKinds.find((kind) => kind === event.target.value) ?? null)}
    >
      <option value="">{text.data.choose}</option>
      {incidentKinds.map((kind) => (
        <option key={kind} value={kind}>
          {names.incidentKind[kind]}
        </option>
      ))}
    </Select>
  )
}
