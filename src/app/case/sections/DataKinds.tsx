import {
  categories,
  type ClassScore,
  type DataClass,
  dataClasses,
  identifiabilities,
  specialCategories,
} from '../../../domain/law/facts.ts'
import { rulePackById } from '../../../domain/law/rulePack.ts'
import { Checkbox, RadioGroup } from '../../ui/Choices.tsx'
import fieldStyles from '../../ui/Field.module.css'
import { useCase } from '../CaseContext.tsx'
import { ChipGroup } from '../parts/ChipGroup.tsx'
import { useWords } from '../useWords.ts'
import type { DataFields } from './DataSection.tsx'
import styles from './DataSection.module.css'

const none = 'none'

/** The kinds of data as chips, how recognisable the people are, and the weight of the data for who wants to weigh it. */
export function DataKinds({ form, change }: DataFields) {
  const { text, names } = useWords()
  const special = form.noSpecial ? [none] : form.specialCategories
  const changeSpecial = (values: readonly string[]) => {
    const noneAdded = values.includes(none) && !form.noSpecial
    const chosen = specialCategories.filter((each) => values.includes(each))
    change(
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
        values={form.categories}
        onChange={(values) => change({ categories: values })}
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
      <details className={styles.details} open={form.classes.length > 0 || undefined}>
        <summary>{text.data.classes}</summary>
        <p>{text.data.classesHint}</p>
        <div className={styles.classes}>
          {dataClasses.map((dataClass) => (
            <ClassQuestion
              key={dataClass}
              dataClass={dataClass}
              classes={form.classes}
              onChange={(classes) => change({ classes })}
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

function ClassQuestion({ dataClass, classes, onChange }: ClassQuestionProps) {
  const { view } = useCase()
  const { text, names, format } = useWords()
  const scored = classes.find((each) => each.class === dataClass)
  const others = classes.filter((each) => each.class !== dataClass)
  const { adjustments } = rulePackById(view.computed.rulePack).severity
  const labelOf = (step: number) => {
    const words = text.data.adjustments
    return step === 0 ? words.asIs : step < 0 ? words.lighter(format.number(-step)) : words.heavier(format.number(step))
  }
  return (
    <div className={styles.class}>
      <Checkbox
        label={text.data.classOn(names.dataClass[dataClass])}
        checked={scored !== undefined}
        onChange={(on) => onChange(on ? [...others, { class: dataClass, adjustment: 0 }] : others)}
      />
      {scored && (
        <select
          className={`${fieldStyles.control} ${fieldStyles.select}`}
          aria-label={text.data.adjustment(names.dataClass[dataClass])}
          value={scored.adjustment}
          onChange={(event) => onChange([...others, { class: dataClass, adjustment: Number(event.target.value) }])}
        >
          {adjustments[dataClass].map((step) => (
            <option key={step} value={step}>
              {labelOf(step)}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}
