import type { ReportView } from '../../contract/reports.ts'
import { isRiskOpen } from '../../domain/law/verdict.ts'
import { QuestionKeys } from '../questions/QuestionKeys.tsx'
import page from '../questions/QuestionPage.module.css'
import { domainText } from '../text/domain.ts'
import { fastLaneText } from '../text/fastLane.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import styles from './FastLane.module.css'
import type { LaneAdvice } from './useLaneAdvice.ts'

type Advised = Pick<LaneAdvice, 'advice' | 'severity'>

/** Score and advice in one line. */
export function LaneAdviceLine({ advice, severity }: Advised) {
  const text = useText(fastLaneText)
  const names = useText(domainText)
  const format = useFormat()
  const risk = names.verdict[advice.risk]
  return (
    <>
      {text.score(format.decimal(severity.se), names.band[severity.band])}. {text.advice}:{' '}
      <strong>{isRiskOpen(advice) ? text.atWorst(risk) : risk}</strong>, {text.notify[advice.notifyAuthority]},{' '}
      {text.inform[advice.informSubjects]}.
    </>
  )
}

/** The advice with its reasons, and what may still change it. */
function Advice({ advice, severity }: Advised) {
  const text = useText(fastLaneText)
  const open = advice.conditions.filter(({ kind }) => kind === 'open')
  return (
    <>
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
    </>
  )
}

/** Beside the questions: what was told, and the advice, once it has what it rests on. */
export function LaneAside({
  report,
  advised,
  advice,
  severity,
}: Advised & { report: ReportView | null; advised: boolean }) {
  const text = useText(fastLaneText)
  return (
    // It scrolls by itself beside the questions, so the keyboard must be able to reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <aside className={`${page.beside} ${styles.beside}`} aria-label={text.advice} tabIndex={0}>
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
        {advised ? <Advice advice={advice} severity={severity} /> : <p className={styles.soft}>{text.adviceComes}</p>}
      </section>
      <QuestionKeys label={text.keysLabel} keys={text.keys} />
    </aside>
  )
}
