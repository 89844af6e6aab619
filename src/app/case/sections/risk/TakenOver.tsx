import type { CaseView } from '../../../../contract/cases.ts'
import { SummaryList } from '../../../ui/SummaryList.tsx'
import { useCase } from '../../CaseContext.tsx'
import { sentenceCase } from '../../inWords.ts'
import { useWords } from '../../useWords.ts'
import styles from './RiskSection.module.css'

/** A case that ended in its old register, and of which nobody judged the risk here. */
export const isOnlyTakenOver = ({ imported, assessment, handling }: CaseView): boolean =>
  imported !== null && assessment === null && handling === 'closed'

/** What an old register says of the risk and of what was decided: it stands as it was, beside what is judged here. */
export function TakenOver() {
  const { view } = useCase()
  const { text, names, format } = useWords()
  const { imported, authority, subjects } = view
  if (!imported) return null
  const words = text.takenOver
  const { verdict, verdictReason, source, reference, row } = imported
  const decisions = [
    [words.authority, authority.decision && names.authorityDecision[authority.decision.decision], authority.decision],
    [words.subjects, subjects.decision && names.subjectsDecision[subjects.decision.decision], subjects.decision],
  ] as const
  return (
    <section className={styles.takenOver} aria-labelledby="taken-over">
      <h3 id="taken-over">{words.title}</h3>
      <SummaryList
        items={[
          { term: words.verdict, value: verdict === null ? words.notThere : sentenceCase(names.verdict[verdict]) },
          ...(verdictReason === null ? [] : [{ term: words.reason, value: verdictReason }]),
          ...decisions
            .filter(([, , decision]) => decision === null || decision.version === 1)
            .map(([term, name, decision]) => ({
              term,
              value: name ? [sentenceCase(name), decision?.reason].filter(Boolean).join(' – ') : words.notThere,
            })),
        ]}
      />
      <p className={styles.quiet}>
        {words.origin(source, reference, format.number(row))} {!isOnlyTakenOver(view) && words.calculatedNow}
      </p>
    </section>
  )
}
