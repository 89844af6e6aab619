import type { AwarenessMoment } from '../../../../domain/case/moments.ts'
import { DayField } from '../../../ui/fields/DayField.tsx'
import { TextField } from '../../../ui/fields/Field.tsx'
import { LocalDateTime } from '../../../ui/fields/LocalDateTime.tsx'
import { useCase } from '../../CaseContext.tsx'
import { useWords } from '../../useWords.ts'
import styles from './Awareness.module.css'
import { type AwarenessForm, proposedNotice } from './awarenessFields.ts'

type Part = { form: AwarenessForm; onChange: (change: Partial<AwarenessForm>) => void }

/** From what a moment appears: asked beside the moment itself, for nobody remembers it a year later. */
export function SourceField({ moment, form, onChange }: Part & { moment: AwarenessMoment }) {
  const { text } = useWords()
  return (
    <TextField
      label={text.awareness.source}
      hint={text.awareness.sourceHint}
      optional
      maxLength={500}
      value={form.sources[moment] ?? ''}
      onChange={(event) => onChange({ sources: { ...form.sources, [moment]: event.target.value } })}
    />
  )
}

const own = [{ field: 'firstSignalAt', moment: 'firstSignal' }] as const
const processors = [
  { field: 'processorAwareAt', moment: 'processorAware' },
  { field: 'processorInformedUsAt', moment: 'processorInformedUs' },
] as const

/** The other moments of the interview: when it happened, the first sign, and what the processor knew and told. */
export function AwarenessMoments({ form, onChange }: Part) {
  const { view } = useCase()
  const { text } = useWords()
  const proposed = proposedNotice(view)
  const happened = form.occurredFrom !== null || form.occurredTo !== null
  const moments = (fields: typeof own | typeof processors) =>
    fields.map(({ field, moment }) => (
      // A report that comes in meanwhile brings its moment: what is shown is what will be recorded.
      <div key={`${field} ${field === 'processorInformedUsAt' ? proposed : ''}`} className={styles.moment}>
        <LocalDateTime
          label={text.awareness[field]}
          hint={
            field === 'processorInformedUsAt' && proposed !== null && form[field] === proposed
              ? text.awareness.fromReport
              : undefined
          }
          optional
          initial={form[field]}
          onChange={(at) => onChange({ [field]: at.kind === 'complete' ? at.instant : null })}
        />
        {form[field] !== null && <SourceField moment={moment} form={form} onChange={onChange} />}
      </div>
    ))
  return (
    <>
      <details className={styles.details} open={happened || form.firstSignalAt !== null || undefined}>
        <summary>{text.awareness.moments}</summary>
        <div className={styles.moments}>
          <p>{text.awareness.momentsHint}</p>
          <div className={styles.moment}>
            <div className={styles.days}>
              <DayField
                label={text.awareness.occurredFrom}
                hint={text.awareness.dayHint}
                initial={form.occurredFrom}
                onChange={(occurredFrom) => onChange({ occurredFrom })}
              />
              <DayField
                label={text.awareness.occurredTo}
                hint={text.awareness.untilHint}
                initial={form.occurredTo}
                onChange={(occurredTo) => onChange({ occurredTo })}
              />
            </div>
            {happened && <SourceField moment="occurred" form={form} onChange={onChange} />}
          </div>
          {moments(own)}
        </div>
      </details>
      <details
        className={styles.details}
        open={form.processorAwareAt !== null || form.processorInformedUsAt !== null || undefined}
      >
        <summary>{text.awareness.processor}</summary>
        <div className={styles.moments}>
          <p>{text.awareness.processorHint}</p>
          {moments(processors)}
        </div>
      </details>
    </>
  )
}
