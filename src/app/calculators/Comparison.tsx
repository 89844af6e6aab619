import type { RulePack } from '../../domain/law/rulePack.ts'
import { adviceInWords, sentenceCase } from '../case/inWords.ts'
import { showDataField } from '../case/sections/data/showDataField.ts'
import { useWords } from '../case/useWords.ts'
import { calculatorsText } from '../text/calculators.ts'
import { useLanguage, useText } from '../text/LanguageProvider.tsx'
import styles from './Calculators.module.css'
import { differingFields, type Outcome, outcomeOf, type Supposition } from './outcome.ts'

type ComparisonProps = { start: Supposition; variant: Supposition; pack: RulePack }
type Line = { readonly name: string; readonly show: (outcome: Outcome) => string }

/** Two suppositions beside each other: what was changed, and what becomes of score and advice. */
export function Comparison({ start, variant, pack }: ComparisonProps) {
  const words = useWords()
  const { names, format, text: caseWords } = words
  const { language } = useLanguage()
  const text = useText(calculatorsText)
  const outcomes = [outcomeOf(start, pack, language), outcomeOf(variant, pack, language)] as const
  const lines: readonly Line[] = [
    {
      name: text.line.score,
      show: ({ severity }) => `${format.decimal(severity.se)} ${names.band[severity.band]}`,
    },
    {
      name: text.line.formula,
      show: ({ severity: { dpc, ei, cb } }) => `${format.decimal(dpc)} × ${format.decimal(ei)} + ${format.decimal(cb)}`,
    },
    { name: caseWords.risk.advice, show: ({ advice }) => sentenceCase(adviceInWords(advice, words)) },
    { name: text.line.authority, show: ({ advice }) => text.notify[advice.notifyAuthority] },
    { name: text.line.subjects, show: ({ advice }) => text.inform[advice.informSubjects] },
  ]
  const shownIn = ({ show }: Line, outcome: Outcome) => (outcome.isEmpty ? text.notYet : show(outcome))
  return (
    <>
      <table className={styles.comparison}>
        <caption>{text.comparison}</caption>
        <thead>
          <tr>
            <th scope="col">{text.part}</th>
            <th scope="col">{text.sides.start}</th>
            <th scope="col">{text.sides.variant}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const [before, after] = [shownIn(line, outcomes[0]), shownIn(line, outcomes[1])]
            return (
              <tr key={line.name}>
                <th scope="row">{line.name}</th>
                <td>{before}</td>
                <td>{before === after ? after : <strong>{after}</strong>}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <Differences start={start} variant={variant} outcomes={outcomes} />
    </>
  )
}

const reasonsOf = ({ advice, isEmpty }: Outcome) => (isEmpty ? [] : advice.reasons)

/** Which facts differ, and which reasons the variant loses and gains. */
function Differences({
  start,
  variant,
  outcomes: [before, after],
}: Omit<ComparisonProps, 'pack'> & { outcomes: readonly [Outcome, Outcome] }) {
  const words = useWords()
  const text = useText(calculatorsText)
  const { names } = words
  const shown = (field: Parameters<typeof showDataField>[0], { form }: Supposition) =>
    showDataField(field, form, words) || text.nothing
  const changed = [
    ...differingFields(start.form, variant.form).map((field) => ({
      name: words.text.data.fields[field],
      from: shown(field, start),
      to: shown(field, variant),
    })),
    ...(start.role === variant.role
      ? []
      : [{ name: text.role, from: names.ourRole[start.role], to: names.ourRole[variant.role] }]),
  ]
  const reasons = (one: Outcome, other: Outcome) =>
    reasonsOf(one).filter(({ code }) => !reasonsOf(other).some((reason) => reason.code === code))
  const groups = [
    { title: text.reasonsGained, list: reasons(after, before) },
    { title: text.reasonsLost, list: reasons(before, after) },
  ]
  if (changed.length === 0) return <p className={styles.soft}>{text.noDifference}</p>
  return (
    <>
      <h3>{text.changed}</h3>
      <ul>
        {changed.map(({ name, from, to }) => (
          <li key={name}>
            {name}: <span className={styles.soft}>{from}</span> → <strong>{to}</strong>
          </li>
        ))}
      </ul>
      {groups
        .filter(({ list }) => list.length > 0)
        .map(({ title, list }) => (
          <div key={title}>
            <h4>{title}</h4>
            <ul>
              {list.map((reason) => (
                <li key={reason.code}>{reason.text}</li>
              ))}
            </ul>
          </div>
        ))}
    </>
  )
}
