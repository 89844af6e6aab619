import { Dialog } from '../../ui/Dialog.tsx'
import { Link } from '../../ui/Link.tsx'
import { SummaryList } from '../../ui/SummaryList.tsx'
import { Alert } from '../../ui/Alert.tsx'
import { useCase } from '../CaseContext.tsx'
import { sentenceCase } from '../inWords.ts'
import { useWords } from '../useWords.ts'
import styles from './ClockDialog.module.css'

/** Why the deadline is what it is: each step with its source, and the moments it rests on. */
export function ClockDialog({ onClose }: { onClose: () => void }) {
  const { view, pathTo } = useCase()
  const { text, format } = useWords()
  const { awareness, clock, firstReportAt } = view
  const moments = awareness?.moments
  const dayOrMoment = (value: string | null | undefined) =>
    value ? (value.includes('T') ? format.moment(value) : format.day(`${value}T12:00:00Z`)) : text.awareness.unknown
  return (
    <Dialog title={text.clock.explanationTitle} onClose={onClose} wide>
      {clock.provisional && (
        <Alert>
          <p>{text.clock.provisionalNote}</p>
        </Alert>
      )}
      <ol className={styles.steps}>
        {clock.explanation.map((step) => (
          <li key={step.code}>
            {step.text} <span className={styles.source}>{text.clock.source(step.source)}</span>
          </li>
        ))}
      </ol>
      <h3>{text.clock.momentsTitle}</h3>
      <SummaryList
        items={[
          { term: text.awareness.occurredFrom, value: dayOrMoment(moments?.occurredFrom) },
          { term: text.awareness.firstSignalAt, value: dayOrMoment(moments?.firstSignalAt) },
          { term: sentenceCase(text.clock.firstReport), value: format.moment(firstReportAt) },
          { term: text.awareness.processorAwareAt, value: dayOrMoment(moments?.processorAwareAt) },
          { term: text.awareness.processorInformedUsAt, value: dayOrMoment(moments?.processorInformedUsAt) },
          {
            term: text.awareness.awareAt,
            value: awareness ? format.moment(awareness.awareAt) : text.awareness.unknown,
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
