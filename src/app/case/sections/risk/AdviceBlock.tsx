import type { ExplainedAdvice } from '../../../../domain/law/explain.ts'
import { adviceInWords, sentenceCase } from '../../inWords.ts'
import { useWords } from '../../useWords.ts'
import { RiskParts } from './RiskParts.tsx'
import styles from './RiskSection.module.css'

/** So many conditions stand open; the rest is one press away. */
const shownAtOnce = 3

/** What the rules advise, why with its sources, and which facts would change it. */
export function AdviceBlock({ advice }: { advice: ExplainedAdvice }) {
  const words = useWords()
  const { text } = words
  const open = advice.conditions.filter(({ kind }) => kind === 'open')
  const wouldChange = advice.conditions.filter(({ kind }) => kind === 'wouldChange')
  return (
    <section className={styles.advice} aria-label={text.risk.advice}>
      <p>
        <strong>
          {text.risk.advice}: {adviceInWords(advice, words)}.
        </strong>{' '}
        {sentenceCase(text.risk.notify[advice.notifyAuthority])}; {text.risk.inform[advice.informSubjects]}.
      </p>
      <RiskParts advice={advice} />
      <h4>{text.risk.reasons}</h4>
      <ul>
        {advice.reasons.map((reason) => (
          <li key={`${reason.code} ${reason.group ?? ''}`}>
            {reason.text} <span className={styles.source}>{text.risk.source(reason.source)}</span>
          </li>
        ))}
      </ul>
      <Conditions title={text.risk.open} conditions={open} shown={shownAtOnce} />
      <Conditions title={text.risk.wouldChange} conditions={wouldChange} shown={open.length > 0 ? 0 : shownAtOnce} />
    </section>
  )
}

/** Where nothing is known: what is needed for an advice, and no number or duty that would only be the worst there is. */
export function NoAdviceYet() {
  const { text } = useWords()
  return (
    <section className={styles.advice} aria-label={text.risk.advice}>
      <p>{text.risk.noFacts}</p>
    </section>
  )
}

function Conditions({
  title,
  conditions,
  shown,
}: {
  title: string
  conditions: ExplainedAdvice['conditions']
  shown: number
}) {
  const { text } = useWords()
  if (conditions.length === 0) return null
  const [first, rest] = [conditions.slice(0, shown), conditions.slice(shown)]
  return (
    <>
      {first.length > 0 && (
        <>
          <h4>{title}</h4>
          <ul>
            {first.map((condition) => (
              <li key={condition.text}>{condition.text}</li>
            ))}
          </ul>
        </>
      )}
      {rest.length > 0 && (
        <details>
          <summary>{first.length > 0 ? text.risk.more(rest.length) : `${title} (${rest.length})`}</summary>
          <ul>
            {rest.map((condition) => (
              <li key={condition.text}>{condition.text}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
