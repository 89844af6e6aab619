import { useState } from 'react'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { SummaryList } from '../../ui/SummaryList.tsx'
import { useCase } from '../CaseContext.tsx'
import { SectionHeading } from '../parts/SectionHeading.tsx'
import { sentenceCase } from '../inWords.ts'
import { useWords } from '../useWords.ts'
import { AwarenessForm } from './AwarenessForm.tsx'

/** When the organisation knew: what starts the 72 hours. Once established it is shown, and changed only on purpose. */
export function AwarenessSection() {
  const { view, may, because } = useCase()
  const { text, names } = useWords()
  const [correcting, setCorrecting] = useState(false)
  const { awareness } = view
  const asks = may('establishAwareness') && (awareness === null || correcting)
  return (
    <>
      <SectionHeading title={names.section.awareness} intro={text.awareness.intro} />
      {asks ? <AwarenessForm onDone={() => setCorrecting(false)} /> : <Recorded />}
      {awareness && !asks && may('establishAwareness') && (
        <ButtonRow>
          <Button unavailable={because('establishAwareness')} onClick={() => setCorrecting(true)}>
            {text.awareness.correct}
          </Button>
        </ButtonRow>
      )}
    </>
  )
}

function Recorded() {
  const { view } = useCase()
  const { text, format } = useWords()
  const { awareness, earlierAwareness, firstReportAt } = view
  const when = (value: string | null | undefined) =>
    value ? (value.includes('T') ? format.moment(value) : format.day(`${value}T12:00:00Z`)) : null
  const moments = awareness?.moments
  const optional = [
    { term: text.awareness.occurredFrom, value: when(moments?.occurredFrom) },
    { term: text.awareness.occurredTo, value: when(moments?.occurredTo) },
    { term: text.awareness.firstSignalAt, value: when(moments?.firstSignalAt) },
    { term: text.awareness.processorAwareAt, value: when(moments?.processorAwareAt) },
    { term: text.awareness.processorInformedUsAt, value: when(moments?.processorInformedUsAt) },
    { term: text.awareness.reason, value: awareness?.reason ?? null },
  ]
  return (
    <>
      <SummaryList
        items={[
          {
            term: text.awareness.awareAt,
            value: awareness ? <strong>{format.moment(awareness.awareAt)}</strong> : text.awareness.unknown,
          },
          { term: sentenceCase(text.clock.firstReport), value: format.moment(firstReportAt) },
          ...optional.filter(({ value }) => value !== null),
        ]}
      />
      {awareness && <p>{text.awareness.recordedBy(awareness.by.name, format.moment(awareness.recordedAt))}</p>}
      {earlierAwareness.length > 0 && (
        <>
          <h3>{text.awareness.earlier}</h3>
          <ul>
            {earlierAwareness.map((one) => (
              <li key={one.version}>
                <s>
                  {text.awareness.earlierLine(format.moment(one.awareAt), one.by.name, format.moment(one.recordedAt))}
                </s>
                {one.reason && ` “${one.reason}”`}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
