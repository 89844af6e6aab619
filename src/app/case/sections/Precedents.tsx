import { useQuery } from '@tanstack/react-query'
import { pages } from '../../shell/pages.ts'
import { Link } from '../../ui/Link.tsx'
import { useCase } from '../CaseContext.tsx'
import { precedentsQuery } from '../caseQueries.ts'
import { useWords } from '../useWords.ts'
import styles from './RiskSection.module.css'

/** How many there are, in one line; undefined while nobody knows. */
export function usePrecedentsLine(): string | undefined {
  const { view } = useCase()
  const { text, format } = useWords()
  const { data } = useQuery(precedentsQuery(view))
  if (!data) return undefined
  const { all, notified, informed } = data.counts
  if (all === 0) return text.risk.noPrecedents
  const line = text.risk.precedentsLine(format.number(all), format.number(notified), format.number(all - notified))
  return informed > 0 ? `${line} ${text.risk.precedentsInformed(format.number(informed))}` : line
}

/** What was decided in cases like this one: consistency is seen before the decision, not at the audit. */
export function Precedents() {
  const { view } = useCase()
  const { text, names } = useWords()
  const line = usePrecedentsLine()
  const { data } = useQuery(precedentsQuery(view))
  if (line === undefined) return null
  return (
    <section className={styles.precedents}>
      <h3>{text.risk.precedents}</h3>
      {data && data.items.length > 0 ? (
        <details>
          <summary>{line}</summary>
          <ul>
            {data.items.map((row) => (
              <li key={row.id}>
                <Link to={pages.case(row.reference)}>{row.reference}</Link> {row.title} ·{' '}
                {names.authorityState[row.authorityState]}
              </li>
            ))}
          </ul>
        </details>
      ) : (
        <p>{line}</p>
      )}
    </section>
  )
}
