import type { ExplainedAdvice } from '../../../../domain/law/explain.ts'
import { sentenceCase } from '../../inWords.ts'
import { useWords } from '../../useWords.ts'
import styles from './RiskParts.module.css'
import { groupsFirst } from './VerdictInWords.tsx'

/** The advice for each group of people apart, where they do not all run the same risk. */
export function RiskParts({ advice }: { advice: ExplainedAdvice }) {
  const { text, names, format } = useWords()
  const { parts = [] } = advice
  if (parts.length === 0) return null
  const words = text.parts
  const worst = parts.filter(({ name, risk }) => name !== null && risk === advice.risk).map(({ name }) => name)
  return (
    <section aria-label={words.title}>
      <div className={styles.scroll}>
        <table className={styles.parts}>
          <thead>
            <tr>
              <th scope="col">{words.part}</th>
              <th scope="col">{words.score}</th>
              <th scope="col">{words.risk}</th>
              <th scope="col">{words.notify}</th>
              <th scope="col">{words.inform}</th>
            </tr>
          </thead>
          <tbody>
            {groupsFirst(parts).map((part) => (
              <tr key={part.name}>
                <th scope="row">
                  {sentenceCase(part.name ?? words.everybodyElse)}
                  {part.name !== null && part.people && ` (${format.quantity(part.people)})`}
                </th>
                <td>
                  {format.decimal(part.se)} {names.band[part.band]}
                </td>
                <td>{names.verdict[part.risk]}</td>
                <td>{words.answers[part.notifyAuthority]}</td>
                <td>{words.answers[part.informSubjects]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {parts[0]?.risk !== advice.risk && worst.length > 0 && (
        <p>{words.worstDecides(format.list(worst.filter((name) => name !== null)))}</p>
      )}
    </section>
  )
}
