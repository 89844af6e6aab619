import type { ReportView } from '../../contract/reports.ts'
import { domainText } from '../text/domain.ts'
import { fastLaneText } from '../text/fastLane.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { Kbd } from '../ui/Kbd.tsx'
import styles from './FastLane.module.css'
import type { LaneAdvice } from './useLaneAdvice.ts'

type Advised = Pick<LaneAdvice, 'advice' | 'severity'>

/** Score and advice in one line. */
export function LaneAdviceLine({ advice, severity }: Advised) {
  const text = useText(fastLaneText)
  const names = useText(domainText)
  const format = useFormat()
  return (
    <>
      {text.score(format.decimal(severity.se), names.band[severity.band])}. {text.advice}:{' '}
      <strong>{names.verdict[advice.risk]}</strong>, {text.notify[advice.notifyAuthority]},{' '}
      {text.inform[advice.informSubjects]}.
    </>
  )
}

/** Beside the questions: what was told, and the advice as it stands with every answer. */
export function LaneAside({ report, advice, severity }: Advised & { report: ReportView | null }) {
  const text = useText(fastLaneText)
  const open = advice.conditions.filter(({ kind }) => kind === 'open')
  return (
    // It scrolls by itself beside the questions, so the keyboard must be able to reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <aside className={styles.beside} aria-label={text.advice} tabIndex={0}>
      {report?.description && (
        <section aria-labelledby="told">
          <h2 id="told">{text.told}</h2>
          <p className={styles.told}>{report.description}</p>
          {[report.visibleData, report.aboutWhom, report.whereabouts].map(
            (told) => told?.trim() && <p key={told}>{told}</p>,
          )}
        </section>
      )}
      <section aria-labelledby="advice" className={styles.advice}>
        <h2 id="advice">{text.advice}</h2>
        <p>
          <LaneAdviceLine advice={advice} severity={severity} />
        </p>
        <h3>{text.because}</h3>
        <ul>
          {advice.reasons.map(({ code, text: reason, source }) => (
            <li key={`${code} ${reason}`}>
              {reason} <span className={styles.soft}>({source})</span>
            </li>
          ))}
        </ul>
        {open.length > 0 && (
          <>
            <h3>{text.wouldChange}</h3>
            <ul>
              {open.slice(0, 3).map((condition) => (
                <li key={condition.text}>{condition.text}</li>
              ))}
            </ul>
          </>
        )}
      </section>
      <dl className={styles.keys} aria-label={text.keysLabel}>
        {text.keys.map(([stroke, does]) => (
          <div key={stroke}>
            <dt>
              <Kbd>{stroke}</Kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </aside>
  )
}
