import type { ExplainedAdvice } from '../../../../domain/law/explain.ts'
import { adviceInWords, sentenceCase } from '../../inWords.ts'
import { Fold } from '../../parts/Fold.tsx'
import { useWords } from '../../useWords.ts'
import { RiskParts } from './RiskParts.tsx'
import styles from './RiskSection.module.css'

/** So many conditions stand open; the rest is one press away. */
const shownAtOnce = 3

type AdviceBlockProps = {
  readonly advice: ExplainedAdvice
  /** With the two weightiest reasons in sight and the rest folded. */
  readonly brief?: boolean
}

/** What the rules advise, why with its sources, and which facts would change it. */
export function AdviceBlock({ advice, brief = false }: AdviceBlockProps) {
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
      {brief ? (
        <>
          <p>{weightiest(advice.reasons).join(' ')}</p>
          <Fold label={text.risk.allReasons(advice.reasons.length)}>
            <Reasons reasons={advice.reasons} />
          </Fold>
        </>
      ) : (
        <>
          <h4>{text.risk.reasons}</h4>
          <Reasons reasons={advice.reasons} />
        </>
      )}
      <Conditions title={text.risk.open} conditions={open} shown={shownAtOnce} />
      <Conditions
        title={text.risk.wouldChange}
        conditions={wouldChange}
        shown={brief || open.length > 0 ? 0 : shownAtOnce}
      />
    </section>
  )
}

const Reasons = ({ reasons }: Pick<ExplainedAdvice, 'reasons'>) => {
  const { text } = useWords()
  return (
    <ul>
      {reasons.map((reason) => (
        <li key={`${reason.code} ${reason.group ?? ''}`}>
          {reason.text} <span className={styles.source}>{text.risk.source(reason.source)}</span>
        </li>
      ))}
    </ul>
  )
}

/** These end the argument, whatever else was said. */
const conclusions: ReadonlySet<string> = new Set(['processorInforms', 'inDoubtNotify'])

/** The two reasons that an officer names first: what ends the argument, then what is certain. The score stands by itself. */
function weightiest(reasons: ExplainedAdvice['reasons']): readonly string[] {
  const rank = ({ code, assumed }: ExplainedAdvice['reasons'][number]) => (conclusions.has(code) ? 0 : assumed ? 2 : 1)
  const beside = reasons.filter(({ code }) => code !== 'severityScore')
  return (beside.length > 0 ? beside : reasons)
    .toSorted((one, other) => rank(one) - rank(other))
    .slice(0, 2)
    .map(({ text }) => text)
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
        <Fold label={first.length > 0 ? text.risk.more(rest.length) : `${title} (${rest.length})`}>
          <ul>
            {rest.map((condition) => (
              <li key={condition.text}>{condition.text}</li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  )
}
