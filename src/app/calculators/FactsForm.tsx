import { ourRoles } from '../../domain/case/codes.ts'
import {
  availabilities,
  exfiltrations,
  identifiabilities,
  integrities,
  natures,
  recipientKinds,
  restoredWithin,
  yesNoUnknown,
} from '../../domain/law/facts.ts'
import { ChipGroup } from '../case/parts/ChipGroup.tsx'
import {
  asksAccess,
  asksAvailability,
  asksDestruction,
  asksIntegrity,
  asksRestoring,
  type DataForm,
} from '../case/sections/data/dataForm.ts'
import { DataKindsOf } from '../case/sections/data/DataKinds.tsx'
import { DataSubgroups } from '../case/sections/data/DataSubgroups.tsx'
import { NumberQuestion } from '../case/sections/data/NumberQuestion.tsx'
import { useWords } from '../case/useWords.ts'
import { calculatorsText } from '../text/calculators.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Select } from '../ui/fields/Field.tsx'
import styles from './Calculators.module.css'
import type { Supposition } from './outcome.ts'

type FactsFormProps = {
  supposed: Supposition
  onChange: (supposed: Supposition) => void
}

/** The facts of a breach in the shortest form: one choice per fact, so that one of them is changed in a moment. */
export function FactsForm({ supposed, onChange }: FactsFormProps) {
  const { form, role } = supposed
  const { text, names } = useWords()
  const calculators = useText(calculatorsText)
  const change = (part: Partial<DataForm>) => onChange({ ...supposed, form: { ...form, ...part } })
  const { fields } = text.data
  const yesNo = (field: YesNoField) => (
    <Pick
      label={fields[field]}
      value={form[field]}
      values={yesNoUnknown}
      nameOf={(value) => names.yesNoUnknown[value]}
      onChange={(value) => change({ [field]: value })}
    />
  )
  const orUnknown = <Value extends string>(dictionary: Record<Value, string>) => {
    return (value: Value | 'unknown') => (value === 'unknown' ? text.data.unknown : dictionary[value])
  }
  return (
    <form className={styles.facts} noValidate onSubmit={(event) => event.preventDefault()}>
      <ChipGroup
        label={fields.natures}
        values={form.natures}
        onChange={(next) => change({ natures: next })}
        choices={natures.map((value) => ({ value, label: names.nature[value] }))}
      />
      {asksRestoring(form) && (
        <div className={styles.picks}>
          {asksAvailability(form) && (
            <Pick
              label={fields.availability}
              value={form.availability}
              values={[...availabilities, 'unknown']}
              nameOf={orUnknown(names.availability)}
              onChange={(availability) => change({ availability })}
            />
          )}
          {asksIntegrity(form) && (
            <Pick
              label={fields.integrity}
              value={form.integrity}
              values={[...integrities, 'unknown']}
              nameOf={orUnknown(names.integrity)}
              onChange={(integrity) => change({ integrity })}
            />
          )}
          {yesNo('backup')}
          <Pick
            label={fields.restoredWithin}
            value={form.restoredWithin}
            values={[...restoredWithin, 'unknown']}
            nameOf={orUnknown(names.restoredWithin)}
            onChange={(within) => change({ restoredWithin: within })}
          />
        </div>
      )}
      <DataKindsOf of={form} onChange={change}>
        <div className={styles.picks}>
          <Pick
            label={fields.identifiability}
            value={form.identifiability}
            values={identifiabilities}
            nameOf={(value) => names.identifiability[value]}
            onChange={(identifiability) => change({ identifiability })}
          />
          {yesNo('vulnerablePeople')}
          {yesNo('secretAddress')}
        </div>
      </DataKindsOf>
      <NumberQuestion label={text.data.people} value={form.people} onChange={(people) => change({ people })} />
      <div className={styles.picks}>
        {asksAccess(form) && (
          <>
            <Pick
              label={fields.recipientKind}
              value={form.recipientKind}
              values={[...recipientKinds, 'notKnownYet']}
              nameOf={(value) =>
                value === 'notKnownYet' ? text.data.recipientNotKnownYet : names.recipientKind[value]
              }
              onChange={(recipientKind) => change({ recipientKind })}
            />
            {form.recipientKind === 'known' && yesNo('trusted')}
            {asksDestruction(form) && yesNo('destructionConfirmed')}
            {yesNo('public')}
          </>
        )}
        <Pick
          label={fields.exfiltration}
          value={form.exfiltration}
          values={[...exfiltrations, 'unknown']}
          nameOf={orUnknown(names.exfiltration)}
          onChange={(exfiltration) => change({ exfiltration })}
        />
        {yesNo('maliciousIntent')}
        {yesNo('unintelligible')}
        {form.unintelligible === 'yes' && yesNo('keySafe')}
        <Pick
          label={calculators.role}
          value={role}
          values={ourRoles}
          nameOf={(value) => names.ourRole[value]}
          onChange={(next) => onChange({ ...supposed, role: next })}
        />
      </div>
      <DataSubgroups form={form} change={change} />
    </form>
  )
}

type YesNoField =
  | 'backup'
  | 'vulnerablePeople'
  | 'secretAddress'
  | 'trusted'
  | 'destructionConfirmed'
  | 'public'
  | 'maliciousIntent'
  | 'unintelligible'
  | 'keySafe'

type PickProps<Value extends string> = {
  label: string
  value: Value
  values: readonly Value[]
  nameOf: (value: Value) => string
  onChange: (value: Value) => void
}

/** One answer out of a few, in one line: where all of them stand open a form is twice as long. */
function Pick<Value extends string>({ label, value, values, nameOf, onChange }: PickProps<Value>) {
  return (
    <Select
      label={label}
      value={value}
      onChange={(event) => onChange(values.find((each) => each === event.target.value) ?? value)}
    >
      {values.map((each) => (
        <option key={each} value={each}>
          {nameOf(each)}
        </option>
      ))}
    </Select>
  )
}
