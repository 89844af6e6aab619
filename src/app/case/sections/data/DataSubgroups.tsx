import { useRef, useState } from 'react'
import { Alert } from '../../../ui/Alert.tsx'
import { Button, ButtonRow } from '../../../ui/Button.tsx'
import { Checkbox, RadioGroup } from '../../../ui/fields/Choices.tsx'
import { TextField } from '../../../ui/fields/Field.tsx'
import { announce } from '../../../ui/LiveRegion.tsx'
import { yesNoUnknown, type YesNoUnknown } from '../../../../domain/law/facts.ts'
import { useWords } from '../../useWords.ts'
import { DataKindsOf } from './DataKinds.tsx'
import type { DataFields } from './dataForm.ts'
import styles from './DataSection.module.css'
import { NumberQuestion } from './NumberQuestion.tsx'
import { newSubgroup, type SubgroupForm, subgroupFault, totalExceeded } from './subgroupForm.ts'

/** People who run another risk than the rest, each group with only what is different for them. */
export function DataSubgroups({ form, change }: DataFields) {
  const { text } = useWords()
  const section = useRef<HTMLElement>(null)
  const { subgroups } = form
  const changeAt = (at: number, part: Partial<SubgroupForm>) =>
    change({ subgroups: subgroups.map((group, index) => (index === at ? { ...group, ...part } : group)) })
  const add = () => {
    change({ subgroups: [...subgroups, newSubgroup] })
    announce(text.subgroups.added)
    // The new fields exist after this turn.
    requestAnimationFrame(() =>
      section.current?.querySelectorAll<HTMLInputElement>('input[data-name]').item(subgroups.length)?.focus(),
    )
  }
  const remove = (at: number) => {
    change({ subgroups: subgroups.filter((_, index) => index !== at) })
    announce(text.subgroups.removed)
    section.current?.focus()
  }
  return (
    <section ref={section} tabIndex={-1} className={styles.group} aria-label={text.subgroups.title}>
      <div>
        <h3>{text.subgroups.title}</h3>
        <p>{text.subgroups.intro}</p>
      </div>
      {[...subgroups.entries()].map(([at, group]) => (
        <SubgroupFields
          // A group has no name yet when it is made: its place is what it is.
          key={at}
          group={group}
          at={at}
          fault={subgroupFault(subgroups, at)}
          total={totalExceeded(group, form.people)}
          onChange={(part) => changeAt(at, part)}
          onRemove={() => remove(at)}
        />
      ))}
      <ButtonRow>
        <Button small onClick={add}>
          {text.subgroups.add}
        </Button>
      </ButtonRow>
    </section>
  )
}

type SubgroupFieldsProps = {
  group: SubgroupForm
  at: number
  fault: ReturnType<typeof subgroupFault>
  /** How many people there are in all, when the group is larger. */
  total: number | null
  onChange: (part: Partial<SubgroupForm>) => void
  onRemove: () => void
}

function SubgroupFields({ group, at, fault, total, onChange, onRemove }: SubgroupFieldsProps) {
  const { text, format } = useWords()
  const words = text.subgroups
  // Nothing is wrong with a group that somebody has only just begun.
  const [left, setLeft] = useState(false)
  return (
    <fieldset className={styles.subgroup}>
      <legend>
        <strong>{group.name.trim() || words.nameOf(format.number(at + 1))}</strong>
      </legend>
      <TextField
        data-name
        label={words.name}
        hint={words.nameHint}
        value={group.name}
        error={
          fault === 'nameMissing' && left ? words.nameMissing : fault === 'nameTwice' ? words.nameTwice : undefined
        }
        onChange={(event) => onChange({ name: event.target.value })}
        onBlur={() => setLeft(true)}
      />
      <NumberQuestion label={words.people} value={group.people} onChange={(people) => onChange({ people })} />
      {total !== null && (
        <div role="status">
          <Alert kind="warning">
            <p>{words.largerThanAll(format.number(total))}</p>
          </Alert>
        </div>
      )}
      <SameOrNot
        label={words.secretAddress}
        value={group.secretAddress}
        onChange={(secretAddress) => onChange({ secretAddress })}
      />
      <SameOrNot
        label={words.vulnerable}
        value={group.vulnerablePeople}
        onChange={(vulnerablePeople) => onChange({ vulnerablePeople })}
      />
      <Checkbox label={words.ownData} checked={group.ownData} onChange={(ownData) => onChange({ ownData })} />
      {group.ownData && <DataKindsOf of={group} onChange={onChange} />}
      <ButtonRow>
        <Button small onClick={onRemove}>
          {words.remove}
        </Button>
      </ButtonRow>
    </fieldset>
  )
}

function SameOrNot({
  label,
  value,
  onChange,
}: {
  label: string
  value: YesNoUnknown | 'same'
  onChange: (value: YesNoUnknown | 'same') => void
}) {
  const { text, names } = useWords()
  return (
    <RadioGroup
      inline
      label={label}
      value={value}
      onChange={onChange}
      choices={(['same', ...yesNoUnknown] as const).map((each) => ({
        value: each,
        label: each === 'same' ? text.subgroups.same : names.yesNoUnknown[each],
      }))}
    />
  )
}
