import type { AwarenessMoment } from '../../../domain/case/moments.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Link } from '../../ui/Link.tsx'
import { SummaryList } from '../../ui/SummaryList.tsx'
import { Alert } from '../../ui/Alert.tsx'
import { useCase } from '../CaseContext.tsx'
import { sentenceCase } from '../inWords.ts'
import { useWords } from '../useWords.ts'
import { FilingJudged } from '../sections/awareness/AwarenessRecord.tsx'
import styles from './ClockDialog.module.css'
import { isOfDays } from './clockInWords.ts'

/** Why the deadline is what it is: each step with its source, and the moments it rests on. */
export function ClockDialog({ onClose }: { onClose: () => void }) {
  const { view, pathTo } = useCase()
  const { text, format } = useWords()
  const { awareness, clock, firstReportAt } = view
  const moments = awareness?.moments
  const sources = moments?.sources ?? {}
  const known = (value: string | null | undefined, moment: AwarenessMoment) => (
    <>
      {value ? (value.includes('T') ? format.moment(value) : format.day(`${value}T12:00:00Z`)) : text.awareness.unknown}
      {sources[moment] && <span className={styles.from}>{sources[moment]}</span>}
    </>
  )
  return (
    <Dialog title={text.clock.explanationTitle} onClose={onClose} wide>
      {clock.provisional && (
        <Alert>
          <p>{text.clock.provisionalNote}</p>
        </Alert>
      )}
      {isOfDays(view) ? (
        <p>{text.takenOver.clock}</p>
      ) : (
        <ol className={styles.steps}>
          {clock.explanation.map((step) => (
            <li key={step.code}>
              {step.text} <span className={styles.source}>{text.clock.source(step.source)}</span>
            </li>
          ))}
        </ol>
      )}
      {clock.timeliness && !isOfDays(view) && (
        <>
          <h3>{text.clock.lateTitle}</h3>
          <p>
            {clock.timeliness.text} <span className={styles.source}>{text.clock.source(clock.timeliness.source)}</span>
          </p>
        </>
      )}
      <FilingJudged />
      <h3>{text.clock.momentsTitle}</h3>
      <SummaryList
        items={[
          { term: text.awareness.occurredFrom, value: known(moments?.occurredFrom, 'occurred') },
          { term: text.awareness.firstSignalAt, value: known(moments?.firstSignalAt, 'firstSignal') },
          { term: sentenceCase(text.clock.firstReport), value: format.moment(firstReportAt) },
          { term: text.awareness.processorAwareAt, value: known(moments?.processorAwareAt, 'processorAware') },
          {
            term: text.awareness.processorInformedUsAt,
            value: known(moments?.processorInformedUsAt, 'processorInformedUs'),
          },
          {
            term: text.awareness.awareAt,
            value: known(awareness?.awareAt, 'certain'),
          },
          ...(awareness?.reason ? [{ term: text.awareness.reason, value: awareness.reason }] : []),
        ]}
      />
      <p>
        <Link to={pathTo('awareness')} onClick={onClose}>
          {text.clock.toAwareness}
        </Link>
      </p>
    </Dialog>
  )
}
