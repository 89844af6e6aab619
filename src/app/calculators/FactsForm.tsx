import { ourRoles } from '../../domain/case/events.ts'
import {
  availabilities,
  categories,
  type ClassScore,
  type DataClass,
  dataClasses,
  exfiltrations,
  identifiabilities,
  integrities,
  natures,
  recipientKinds,
  restoredWithin,
  specialCategories,
  yesNoUnknown,
} from '../../domain/law/facts.ts'
import type { RulePack } from '../../domain/law/rulePack.ts'
import { ChipGroup } from '../case/parts/ChipGroup.tsx'
import { asksAccess, asksAvailability, asksIntegrity, asksRestoring, type DataForm } from '../case/sections/dataForm.ts'
import { NumberQuestion } from '../case/sections/NumberQuestion.tsx'
import { useWords } from '../case/useWords.ts'
import { calculatorsText } from '../text/calculators.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { Select } from '../ui/Field.tsx'
import styles from './Calculators.module.css'
import type { Supposition } from './outcome.ts'

type FactsFormProps = {
  supposed: Supposition
  pack: RulePack
  onChange: (supposed: Supposition) => void
}

/** The facts of a breach in the shortest form: one choice per fact, so that one of them is changed in a moment. */
export function FactsForm({ supposed, pack, onChange }: FactsFormProps) {
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
      <ChipGroup
        label={fields.categories}
        values={form.categories}
        onChange={(values) => change({ categories: values })}
        choices={categories.map((value) => ({ value, label: names.category[value] }))}
      />
      <SpecialCategories form={form} change={change} />
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
            {form.recipientKind === 'known' && yesNo('destructionConfirmed')}
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
      <details className={styles.weights}>
        <summary>{text.data.classes}</summary>
        <p>{text.data.classesHint}</p>
        <div className={styles.picks}>
          {dataClasses.map((dataClass) => (
            <ClassPick
              key={dataClass}
              dataClass={dataClass}
              classes={form.classes}
              pack={pack}
              onChange={(classes) => change({ classes })}
            />
          ))}
        </div>
      </details>
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

const none = 'none'

function SpecialCategories({ form, change }: { form: DataForm; change: (part: Partial<DataForm>) => void }) {
  const { text, names } = useWords()
  const shown: readonly string[] = form.noSpecial ? [none] : form.specialCategories
  const tick = (values: readonly string[]) => {
    // "None" and a category exclude each other: the one ticked last stands.
    const isNone = values.includes(none) && (!form.noSpecial || values.length === 1)
    change({
      noSpecial: isNone,
      specialCategories: isNone ? [] : specialCategories.filter((each) => values.includes(each)),
    })
  }
  return (
    <ChipGroup
      label={text.data.fields.specialCategories}
      values={shown}
      onChange={tick}
      choices={[
        ...specialCategories.map((value) => ({ value: value as string, label: names.specialCategory[value] })),
        { value: none, label: text.data.noSpecial },
      ]}
    />
  )
}

type ClassPickProps = {
  dataClass: DataClass
  classes: readonly ClassScore[]
  pack: RulePack
  onChange: (classes: readonly ClassScore[]) => void
}

/** The weight of one class of data by the table of the pack. */
function ClassPick({ dataClass, classes, pack, onChange }: ClassPickProps) {
  const { text, names, format } = useWords()
  const { notWeighed } = useText(calculatorsText)
  const words = text.data.adjustments
  const others = classes.filter((each) => each.class !== dataClass)
  const chosen = classes.find((each) => each.class === dataClass)?.adjustment
  return (
    <Pick
      label={text.data.classOn(names.dataClass[dataClass])}
      value={chosen === undefined ? none : String(chosen)}
      values={[none, ...pack.severity.adjustments[dataClass].map(String)]}
      nameOf={(value) => {
        if (value === none) return notWeighed
        const step = Number(value)
        if (step === 0) return words.asIs
        return step < 0 ? words.lighter(format.number(-step)) : words.heavier(format.number(step))
      }}
      onChange={(value) =>
        onChange(value === none ? others : [...others, { class: dataClass, adjustment: Number(value) }])
      }
    />
  )
}
