import { useQuery } from '@tanstack/react-query'
import type { Readable } from '../../../domain/case/events.ts'
import { Alert } from '../../ui/Alert.tsx'
import { Button, ButtonRow } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/Field.tsx'
import { useCase } from '../CaseContext.tsx'
import { policyQuery } from '../caseQueries.ts'
import { writes } from '../caseWrites.ts'
import { ActFault } from '../saving/ActFault.tsx'
import { useFormDraft } from '../../client/drafts.ts'
import { useAct } from '../saving/useAct.ts'
import { useWords } from '../useWords.ts'
import styles from './Decision.module.css'

/** Whether the organisation wants a second reader here, and the newest reading of this kind. */
export function useSecondReading(of: Readable) {
  const { view } = useCase()
  const { data: policy } = useQuery(policyQuery)
  const reading = view.secondReadings.findLast((each) => each.of === of) ?? null
  const newestFacts = Math.max(view.assessment?.version ?? 0, view.breachedData?.version ?? 0)
  // An approval of facts that changed since does not count (invariant 4); the server judges all of it.
  const approved = reading?.given?.outcome === 'approved' && reading.version > newestFacts
  return { wanted: policy?.secondReader === true, reading, approved }
}

/** Lays a proposed decision before a second reader, and shows what became of it. */
export function SecondReading({ of, proposal }: { of: Readable; proposal: string }) {
  const { view, me, because } = useCase()
  const { text, format } = useWords()
  const { reading, approved } = useSecondReading(of)
  const act = useAct()
  const ask = () => void act.run(writes.secondReading({ of, reason: proposal }), text.reading.askedDone)

  if (reading && !reading.given) {
    return reading.by.id === me.id ? (
      <Alert>
        <p>{text.reading.asked(reading.by.name, format.moment(reading.recordedAt))}</p>
      </Alert>
    ) : (
      <GiveReading readingId={reading.readingId} />
    )
  }
  return (
    <div className={styles.reading}>
      <p>{text.reading.needed}</p>
      {reading?.given && (
        <p>
          {(reading.given.outcome === 'approved' ? text.reading.approved : text.reading.returned)(
            reading.given.by.name,
            format.moment(reading.given.recordedAt),
          )}
          {reading.given.text && `: “${reading.given.text}”`}
        </p>
      )}
      {!approved && view.handling !== 'closed' && (
        <ButtonRow>
          <Button onClick={ask} unavailable={proposal.trim() === '' ? text.fillIn.reason : because('askSecondReading')}>
            {text.reading.ask}
          </Button>
        </ButtonRow>
      )}
      <ActFault act={act} />
    </div>
  )
}

function GiveReading({ readingId }: { readingId: string }) {
  const { view, because } = useCase()
  const { text, names } = useWords()
  const act = useAct()
  const [draft, change, clear] = useFormDraft(`${view.id}.reading`, { text: '' })
  const reading = view.secondReadings.find((each) => each.readingId === readingId)
  const give = async (outcome: 'approved' | 'returned') => {
    if (await act.run(writes.secondReading({ readingId, outcome, text: draft.text }), text.reading.given)) clear()
  }
  if (!reading) return null
  return (
    <section className={styles.reading}>
      <h4>{text.reading.give}</h4>
      <p>{text.reading.giveIntro(reading.by.name, names.readable[reading.of])}</p>
      <blockquote>{reading.reason}</blockquote>
      <TextArea
        label={text.reading.text}
        optional
        value={draft.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      <ActFault act={act} />
      <ButtonRow>
        <Button look="primary" onClick={() => void give('approved')} unavailable={because('giveSecondReading')}>
          {text.reading.approve}
        </Button>
        <Button onClick={() => void give('returned')} unavailable={because('giveSecondReading')}>
          {text.reading.return}
        </Button>
      </ButtonRow>
    </section>
  )
}
