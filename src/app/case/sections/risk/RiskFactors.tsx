import type { ExplainedFactor } from '../../../../domain/law/explainFactors.ts'
import { Tag, type Tone } from '../../../ui/Tag.tsx'
import { useWords } from '../../useWords.ts'
import styles from './RiskFactors.module.css'

const tones = { raises: 'soon', lowers: 'good', unknown: 'neutral', neutral: 'neutral' } as const satisfies Record<
  ExplainedFactor['findings'][number]['weight'],
  Tone
>

/** What the facts say on each factor of the EDPB; which way a finding weighs stands in words beside it. */
export function RiskFactors({ factors }: { factors: readonly ExplainedFactor[] }) {
  const { text } = useWords()
  const source = factors[0]?.source
  return (
    <section className={styles.factors}>
      <h3>{text.factors.title}</h3>
      <p className={styles.quiet}>
        {text.factors.intro} {source !== undefined && text.risk.source(source)}
      </p>
      <dl>
        {factors.map(({ code, name, findings }) => (
          <div key={code}>
            <dt>{name}</dt>
            <dd>
              <ul>
                {findings.map((finding) => (
                  <li key={finding.code}>
                    {finding.text}{' '}
                    {finding.weight !== 'neutral' && (
                      <Tag tone={tones[finding.weight]}>{text.factors.weights[finding.weight]}</Tag>
                    )}
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
