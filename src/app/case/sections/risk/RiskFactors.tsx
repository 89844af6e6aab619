import type { ExplainedFactor } from '../../../../domain/law/explainFactors.ts'
import { Tag, type Tone } from '../../../ui/Tag.tsx'
import { Fold } from '../../parts/Fold.tsx'
import { useWords } from '../../useWords.ts'
import styles from './RiskFactors.module.css'

const tones = { raises: 'soon', lowers: 'good', unknown: 'neutral', neutral: 'neutral' } as const satisfies Record<
  ExplainedFactor['findings'][number]['weight'],
  Tone
>

/** The ways that tip the balance, in the order in which they ask for attention. */
const tipping = ['raises', 'unknown', 'lowers'] as const

/** Which factors of the EDPB weigh here and which way, and under a fold what the facts say on each of them. */
export function RiskFactors({ factors }: { factors: readonly ExplainedFactor[] }) {
  const { text } = useWords()
  const source = factors[0]?.source
  const weighing = tipping
    .map((weight) => ({
      weight,
      weighed: factors.filter(({ findings }) => findings.some((one) => one.weight === weight)),
    }))
    .filter(({ weighed }) => weighed.length > 0)
  return (
    <section className={styles.factors}>
      <h3>{text.factors.title}</h3>
      {weighing.length > 0 && (
        <ul>
          {weighing.map(({ weight, weighed }) => (
            <li key={weight}>
              <Tag tone={tones[weight]}>{text.factors.weights[weight]}</Tag>{' '}
              {weighed.map(({ name }) => name).join(' · ')}
            </li>
          ))}
        </ul>
      )}
      <Fold label={text.factors.all(factors.length)}>
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
      </Fold>
    </section>
  )
}
