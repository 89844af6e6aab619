import type { ReactNode } from 'react'
import {
  type Category,
  categories,
  type ClassScore,
  type DataClass,
  dataClasses,
  identifiabilities,
  type SpecialCategory,
  specialCategories,
} from '../../../../domain/law/facts.ts'
import { Checkbox, RadioGroup } from '../../../ui/fields/Choices.tsx'
import fieldStyles from '../../../ui/fields/Field.module.css'
import { ChipGroup } from '../../parts/ChipGroup.tsx'
import { useWords } from '../../useWords.ts'
import type { DataFields } from './dataForm.ts'
import styles from './DataSection.module.css'
import { usePack } from './usePack.ts'

const none = 'none'

/** The kinds of data as chips, how recognisable the people are, and the weight of the data for who wants to weigh it. */
export function DataKinds({ form, change }: DataFields) {
  const { text, names } = useWords()
  return (
    <DataKindsOf of={form} onChange={change}>
      <RadioGroup
        label={text.data.identifiability}
        value={form.identifiability}
        onChange={(identifiability) => change({ identifiability })}
        choices={identifiabilities.map((value) => ({
          value,
          label: names.identifiability[value],
          hint: text.data.identifiabilityHints[value],
        }))}
      />
    </DataKindsOf>
  )
}

type Kinds = {
  readonly categories: readonly Category[]
  readonly specialCategories: readonly SpecialCategory[]
  readonly noSpecial: boolean
  readonly classes: readonly ClassScore[]
}

/** Which data there are, of everybody or of one group of people. */
export function DataKindsOf({
  of: kinds,
  onChange,
  children,
}: {
  of: Kinds
  onChange: (change: Partial<Kinds>) => void
  children?: ReactNode
}) {
  const { text, names } = useWords()
  const special = kinds.noSpecial ? [none] : kinds.specialCategories
  const changeSpecial = (values: readonly string[]) => {
    const noneAdded = values.includes(none) && !kinds.noSpecial
    const chosen = specialCategories.filter((each) => values.includes(each))
    onChange(
      noneAdded
        ? { noSpecial: true, specialCategories: [] }
        : { noSpecial: chosen.length === 0 && values.includes(none), specialCategories: chosen },
    )
  }
  return (
    <>
      <ChipGroup
        label={text.data.categories}
        hint={text.data.categoriesHint}
        values={kinds.categories}
        onChange={(values) => onChange({ categories: values })}
        choices={categories.map((value) => ({ value, label: names.category[value] }))}
      />
      <ChipGroup
        label={text.data.special}
        hint={text.data.specialHint}
        values={special}
        onChange={changeSpecial}
        choices={[
          ...specialCategories.map((value) => ({
            value: value as string,
            label: names.specialCategory[value],
          })),
          { value: none, label: text.data.noSpecial },
        ]}
      />
      {children}
      <details className={styles.details} open={kinds.classes.length > 0 || undefined}>
        <summary>{text.data.classes}</summary>
        <p>{text.data.classesHint}</p>
        <div className={styles.classes}>
          {dataClasses.map((dataClass) => (
            <ClassQuestion
              key={dataClass}
              dataClass={dataClass}
              classes={kinds.classes}
              onChange={(classes) => onChange({ classes })}
            />
          ))}
        </div>
      </details>
    </>
  )
}

type ClassQuestionProps = {
  dataClass: DataClass
  classes: readonly ClassScore[]
  onChange: (classes: readonly ClassScore[]) => void
}

/** How much one class of data says about a person: the plain question first, the score it leads to behind it. */
function ClassQuestion({ dataClass, classes, onChange }: ClassQuestionProps) {
  const { text, names, format } = useWords()
  const scored = classes.find((each) => each.class === dataClass)
  const others = classes.filter((each) => each.class !== dataClass)
  const { adjustments, bases } = usePack().severity
  return (
    <div className={styles.class}>
      <Checkbox
        label={text.weighing.classes[dataClass]}
        checked={scored !== undefined}
        onChange={(on) => onChange(on ? [...others, { class: dataClass, adjustment: 0 }] : others)}
      />
      {scored && (
        <select
          className={`${fieldStyles.control} ${fieldStyles.select}`}
          aria-label={text.weighing.question(names.dataClass[dataClass])}
          value={scored.adjustment}
          onChange={(event) => onChange([...others, { class: dataClass, adjustment: Number(event.target.value) }])}
        >
          {adjustments[dataClass].map((step, level) => (
            <option key={step} value={step}>
              {text.weighing.levels[dataClass][level]} ({text.weighing.enisa(format.number(bases[dataClass] + step))})
            </option>
          ))}
        </select>
      )}
    </div>
  )
}
