import { Button } from '../../../ui/Button.tsx'
import { RadioGroup } from '../../../ui/fields/Choices.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { TextField } from '../../../ui/fields/Field.tsx'
import { SummaryList } from '../../../ui/SummaryList.tsx'
import { useCase } from '../../CaseContext.tsx'
import { DayField } from '../../../ui/fields/DayField.tsx'
import { ReasonField } from '../../parts/ReasonField.tsx'
import { SectionHeading } from '../../parts/SectionHeading.tsx'
import { Conflict } from '../../saving/Conflict.tsx'
import { useWords } from '../../useWords.ts'
import styles from './LessonsSection.module.css'
import { type Measure, useLessonsAutosave } from './useLessonsAutosave.ts'

/** Cause, lesson and measures: saved as soon as they say something. */
export function LessonsSection() {
  const { may } = useCase()
  return may('recordLessons') ? <Write /> : <Read />
}

function Write() {
  const { text, names } = useWords()
  const autosave = useLessonsAutosave()
  const { value, change, flush } = autosave
  return (
    <>
      <SectionHeading
        title={names.section.lessons}
        intro={text.lessons.intro}
        saving={autosave.saving}
        incomplete={autosave.incomplete}
        onRetry={flush}
      />
      {autosave.conflict && (
        <Conflict
          conflict={autosave.conflict}
          labelOf={(field) => text.lessons.fields[field]}
          show={(field, lessons) =>
            field === 'measures'
              ? lessons.measures.map((measure) => measure.text).join('\n')
              : field === 'text'
                ? lessons.text
                : field === 'origin'
                  ? lessons.origin
                    ? text.lessons.origins[lessons.origin]
                    : ''
                  : lessons.intent
                    ? text.lessons.intents[lessons.intent]
                    : ''
          }
          onResolve={autosave.resolve}
        />
      )}
      <form className={styles.form} noValidate onSubmit={(event) => event.preventDefault()}>
        <RadioGroup
          label={text.lessons.origin}
          value={value.origin}
          onChange={(origin) => change({ origin })}
          choices={(['internal', 'external'] as const).map((one) => ({
            value: one,
            label: text.lessons.origins[one],
          }))}
        />
        <RadioGroup
          label={text.lessons.intent}
          value={value.intent}
          onChange={(intent) => change({ intent })}
          choices={(['accidental', 'malicious'] as const).map((one) => ({
            value: one,
            label: text.lessons.intents[one],
          }))}
        />
        <ReasonField
          label={text.lessons.text}
          suggestions={text.lessons.textReasons}
          value={value.text}
          onChange={(lesson) => change({ text: lesson })}
          onBlur={flush}
        />
        <Measures measures={value.measures} onChange={(measures) => change({ measures })} onBlur={flush} />
      </form>
    </>
  )
}

function Measures({
  measures,
  onChange,
  onBlur,
}: {
  measures: readonly Measure[]
  onChange: (measures: readonly Measure[]) => void
  onBlur: () => void
}) {
  const { text } = useWords()
  const put = (at: number, part: Partial<Measure>) =>
    onChange(measures.map((measure, index) => (index === at ? { ...measure, ...part } : measure)))
  return (
    <section className={styles.form}>
      <h3>{text.lessons.measures}</h3>
      {measures.map((measure, index) => (
        // Lines have no identity of their own, and they only come and go at the end.
        // oxlint-disable-next-line react/no-array-index-key
        <fieldset key={`${index}-${measures.length}`} className={styles.measure}>
          <legend>{text.lessons.measure(index + 1)}</legend>
          <TextField
            label={text.lessons.what}
            value={measure.text}
            onChange={(event) => put(index, { text: event.target.value })}
            onBlur={onBlur}
          />
          <TextField
            label={text.lessons.owner}
            optional
            value={measure.owner}
            onChange={(event) => put(index, { owner: event.target.value })}
            onBlur={onBlur}
          />
          <DayField
            label={text.lessons.dueOn}
            initial={measure.dueOn}
            onChange={(dueOn) => put(index, { dueOn })}
            onBlur={onBlur}
          />
          <Button
            look="quiet"
            small
            aria-label={text.lessons.remove(index + 1)}
            onClick={() => onChange(measures.filter((_, at) => at !== index))}
          >
            ×
          </Button>
        </fieldset>
      ))}
      <Button small onClick={() => onChange([...measures, { text: '', owner: '', dueOn: null }])}>
        {text.lessons.add}
      </Button>
    </section>
  )
}

function Read() {
  const { view } = useCase()
  const { text, names, format } = useWords()
  const { lessons } = view
  return (
    <>
      <SectionHeading title={names.section.lessons} />
      {lessons ? (
        <SummaryList
          items={[
            { term: text.lessons.fields.origin, value: text.lessons.origins[lessons.cause.origin] },
            { term: text.lessons.fields.intent, value: text.lessons.intents[lessons.cause.intent] },
            { term: text.lessons.fields.text, value: lessons.text },
            {
              term: text.lessons.fields.measures,
              value:
                lessons.measures.length === 0 ? (
                  text.lessons.noMeasures
                ) : (
                  <ul>
                    {lessons.measures.map((measure) => (
                      <li key={measure.text}>
                        {[measure.text, measure.owner, measure.dueOn && format.day(`${measure.dueOn}T12:00:00Z`)]
                          .filter(Boolean)
                          .join(' · ')}
                      </li>
                    ))}
                  </ul>
                ),
            },
          ]}
        />
      ) : (
        <EmptyState title={text.lessons.none} />
      )}
    </>
  )
}
