import type { ReactNode } from 'react'
import type { CaseView } from '../../../../contract/cases.ts'
import type { AwarenessMoment } from '../../../../domain/case/moments.ts'
import { latenessOf } from '../../../../domain/law/deadline.ts'
import { SummaryList } from '../../../ui/SummaryList.tsx'
import { useCase } from '../../CaseContext.tsx'
import { sentenceCase } from '../../inWords.ts'
import { useWords } from '../../useWords.ts'
import styles from './Awareness.module.css'

/** Since when we know, as it is recorded: each moment with its source, what it was before, and whether the filing was in time. */
export function AwarenessRecord() {
  const { view } = useCase()
  const { text, format } = useWords()
  const { awareness, firstReportAt } = view
  return (
    <>
      <SummaryList
        items={[
          {
            term: text.awareness.awareAt,
            value: awareness ? <strong>{format.moment(awareness.awareAt)}</strong> : text.awareness.unknown,
          },
          { term: sentenceCase(text.clock.firstReport), value: format.moment(firstReportAt) },
          ...useMoments(awareness).filter(({ value }) => value !== null),
          ...(awareness?.reason ? [{ term: text.awareness.reason, value: awareness.reason }] : []),
        ]}
      />
      {awareness && <p>{text.awareness.recordedBy(awareness.by.name, format.moment(awareness.recordedAt))}</p>}
      <FilingJudged />
      <Earlier />
    </>
  )
}

/** The moments around awareness with from what each appears; null where nothing was said. */
function useMoments(awareness: CaseView['awareness']): readonly { term: string; value: ReactNode }[] {
  const { text, format } = useWords()
  const { moments } = awareness ?? {}
  const line = (term: string, at: string | null | undefined, moment: AwarenessMoment) => {
    const source = moments?.sources[moment]
    const when = at && (at.includes('T') ? format.moment(at) : format.day(`${at}T12:00:00Z`))
    return {
      term,
      value: when ? (
        <>
          {when}
          {source && <span className={styles.source}>{source}</span>}
        </>
      ) : null,
    }
  }
  const certainAt = moments?.certainAt ?? (moments?.sources.certain ? awareness?.awareAt : null)
  return [
    line(text.awareness.certain, certainAt, 'certain'),
    line(text.awareness.occurredFrom, moments?.occurredFrom, 'occurred'),
    line(text.awareness.occurredTo, moments?.occurredTo, 'occurred'),
    line(text.awareness.firstSignalAt, moments?.firstSignalAt, 'firstSignal'),
    line(text.awareness.processorAwareAt, moments?.processorAwareAt, 'processorAware'),
    line(text.awareness.processorInformedUsAt, moments?.processorInformedUsAt, 'processorInformedUs'),
  ]
}

/** Both starts of a filing, once a correction set them apart: the one it was judged by then, and the one of now. */
export function FilingJudged() {
  const { view } = useCase()
  const { text, format } = useWords()
  const { atFiling, stoppedAt, startsAt, deadline } = view.clock
  if (!atFiling || stoppedAt === null || atFiling.deadline === deadline) return null
  const judged = (until: string) => {
    const { late, minutes } = latenessOf(until, stoppedAt)
    return late ? text.awareness.filing.late(format.duration(minutes * 60_000)) : text.awareness.filing.inTime
  }
  const line = (start: string, until: string) => (
    <>
      {text.awareness.filing.line(format.moment(start), format.moment(until))}: <strong>{judged(until)}</strong>
    </>
  )
  return (
    <section className={styles.part}>
      <h3>{text.awareness.filing.title}</h3>
      <SummaryList
        items={[
          { term: text.awareness.filing.then, value: line(atFiling.startsAt, atFiling.deadline) },
          { term: text.awareness.filing.now, value: line(startsAt, deadline) },
        ]}
      />
      <p className={styles.quiet}>{text.awareness.filing.kept}</p>
    </section>
  )
}

function Earlier() {
  const { view } = useCase()
  const { text, format } = useWords()
  if (view.earlierAwareness.length === 0) return null
  return (
    <section className={styles.part}>
      <h3>{text.awareness.earlier}</h3>
      <ul>
        {view.earlierAwareness.map((one) => (
          <li key={one.version}>
            <s>{text.awareness.earlierLine(format.moment(one.awareAt), one.by.name, format.moment(one.recordedAt))}</s>
            {`; ${text.awareness.deadlineWas(format.moment(one.deadline))}`}
            {one.reason && ` “${one.reason}”`}
          </li>
        ))}
      </ul>
    </section>
  )
}
