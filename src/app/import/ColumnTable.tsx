import type { RegisterImportView } from '../../contract/imports.ts'
import { type ImportField, importFields } from '../../domain/import/field.ts'
import type { DateOrder } from '../../domain/import/readMoment.ts'
import { importsText } from '../text/imports.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { RadioGroup } from '../ui/fields/Choices.tsx'
import { Select } from '../ui/fields/Field.tsx'
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx'
import { FieldOptions } from './fieldChoices.tsx'
import styles from './Import.module.css'
import { letterOf, type MappingForm } from './mappingForm.ts'

type Column = RegisterImportView['columns'][number]
type ColumnTableProps = {
  readonly columns: readonly Column[]
  readonly form: MappingForm
  readonly change: (part: Partial<MappingForm>) => void
}

/** Each column with examples and a list of what it can be; a question about its dates stands with it. */
export function ColumnTable({ columns, form, change }: ColumnTableProps) {
  const text = useText(importsText)
  const choose = (at: number, value: string) => {
    const field = importFields.find((one) => one === value) ?? null
    change({
      columns: columns.map((_, each): ImportField | null => (each === at ? field : (form.columns[each] ?? null))),
    })
  }
  return (
    <table className={styles.mapping}>
      <caption>
        <VisuallyHidden>{text.columns.caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{text.columns.header}</th>
          <th scope="col">{text.columns.examples}</th>
          <th scope="col">{text.columns.field}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column, at) => {
          const name = column.header || text.columns.unnamed(letterOf(at))
          return (
            // A table keeps its columns in their order.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={at} className={form.columns[at] ? undefined : styles.leftOut}>
              <th scope="row">
                <bdi>{name}</bdi>
                <span className={styles.soft}>{text.columns.filled(column.filled)}</span>
              </th>
              <td>
                <Examples column={column} />
              </td>
              <td>
                <Select
                  label={<VisuallyHidden>{text.columns.fieldOf(name)}</VisuallyHidden>}
                  value={form.columns[at] ?? ''}
                  onChange={(event) => choose(at, event.target.value)}
                >
                  <option value="">{text.columns.leftOut}</option>
                  <FieldOptions text={text} />
                </Select>
                <Question column={column} at={at} form={form} change={change} />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function Examples({ column: { examples, seemsPersonal } }: { column: Column }) {
  const text = useText(importsText)
  if (seemsPersonal) return <span className={styles.soft}>{text.columns.personal}</span>
  if (examples.length === 0) return <span className={styles.soft}>{text.columns.noExamples}</span>
  return (
    <ul className={styles.examples}>
      {examples.map((example) => (
        <li key={example}>
          <bdi>{example}</bdi>
        </li>
      ))}
    </ul>
  )
}

const orders = ['dmy', 'mdy'] as const satisfies readonly DateOrder[]

/** What must be known of the dates of a column before they can be read. It stays after it was answered, to change one's mind. */
function Question({
  column,
  at,
  form,
  change,
}: Pick<ColumnTableProps, 'form' | 'change'> & { column: Column; at: number }) {
  const text = useText(importsText)
  const { question, examples } = column
  const example = examples[0] ?? ''
  const answered = form.dates[at]
  if (question === 'brokenYear')
    return (
      <RadioGroup
        label={text.questions.brokenYear(example)}
        inline
        choices={([1, 4] as const).map((month) => ({ value: String(month), label: text.questions.yearBegins[month] }))}
        value={form.yearBegins === null ? null : String(form.yearBegins)}
        onChange={(value) => change({ yearBegins: value === '4' ? 4 : 1 })}
      />
    )
  if (question === null && answered === undefined) return null
  return (
    <RadioGroup
      label={text.questions[question ?? 'american'](example)}
      choices={orders.map((order) => ({ value: order, label: text.questions.orders[order] }))}
      value={answered === 'mdy' || answered === 'dmy' ? answered : null}
      onChange={(order) => change({ dates: { ...form.dates, [at]: order } })}
    />
  )
}
