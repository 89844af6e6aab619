import { useQuery } from '@tanstack/react-query'
import type { CaseRow } from '../../../../contract/cases.ts'
import { pages } from '../../../shell/pages.ts'
import { Link } from '../../../ui/Link.tsx'
import { useCase } from '../../CaseContext.tsx'
import { precedentsQuery } from '../../caseQueries.ts'
import { useWords } from '../../useWords.ts'
import styles from '../risk/RiskSection.module.css'

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

/** So many kinds of data are named; the rest is in the case itself. */
const most = 4

const named = (code: string, names: Readonly<Record<string, string>>): string | undefined => names[code]

/** What was decided in cases like this one: consistency is seen before the decision, not at the audit. */
export function Precedents() {
  const { text } = useWords()
  if (usePrecedentsLine() === undefined) return null
  return (
    <section className={styles.precedents}>
      <h3>{text.risk.precedents}</h3>
      <PrecedentCases />
    </section>
  )
}

/** How many there are and what was decided in them, in one line; the cases themselves below it when asked for. */
export function PrecedentCases() {
  const { view } = useCase()
  const { text, names, format } = useWords()
  const line = usePrecedentsLine()
  const { data } = useQuery(precedentsQuery(view))
  if (line === undefined) return null

  /** What the two have in common, and what only one of them has: a precedent is worth what it resembles. */
  const likenessInWords = (row: CaseRow): string => {
    const { facts = {}, incidentKind } = view.breachedData ?? {}
    const ours = [...(facts.specialCategories ?? []), ...(facts.categories ?? [])]
    const theirs = [...row.specialCategories, ...row.categories]
    const inWords = (codes: readonly string[]) =>
      format.list(
        codes.map((code) => named(code, names.specialCategory) ?? named(code, names.category) ?? code).slice(0, most),
      )
    const shared = theirs.filter((code) => ours.some((one) => one === code))
    const other = theirs.filter((code) => !ours.some((one) => one === code))
    const recipient = row.recipients?.kind
    return [
      row.incidentKind && row.incidentKind === incidentKind && text.risk.sameKind(names.incidentKind[row.incidentKind]),
      shared.length > 0 && text.risk.sameData(inWords(shared)),
      recipient && recipient === facts.recipients?.kind && text.risk.sameRecipient(names.recipientKind[recipient]),
      other.length > 0 && text.risk.otherData(inWords(other)),
      row.people && text.risk.theirPeople(format.quantity(row.people)),
    ]
      .filter(Boolean)
      .join('; ')
  }
  return (
    <div className={styles.precedentCases}>
      {data && data.items.length > 0 ? (
        <details>
          <summary>{line}</summary>
          <ul>
            {data.items.map((row) => (
              <li key={row.id}>
                <Link to={pages.case(row.reference)}>{row.reference}</Link> {row.title} ·{' '}
                {names.authorityState[row.authorityState]}
                {row.verdict && `, ${names.verdict[row.verdict]}`}
                <p className={styles.alike}>{likenessInWords(row)}</p>
              </li>
            ))}
          </ul>
        </details>
      ) : (
        <p>{line}</p>
      )}
    </div>
  )
}
