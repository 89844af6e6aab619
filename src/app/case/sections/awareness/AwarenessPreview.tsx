import { type ClockStart, odditiesIn } from '../../../../domain/law/awarenessStart.ts'
import { dueAfter, latenessOf } from '../../../../domain/law/deadline.ts'
import { filingLawOf } from '../../../../domain/law/filingLaw.ts'
import { rulePackAt } from '../../../../domain/law/rulePacks.ts'
import { Alert } from '../../../ui/Alert.tsx'
import { useCase } from '../../CaseContext.tsx'
import { useWords } from '../../useWords.ts'
import type { AwarenessForm } from './awarenessFields.ts'

/** Where the term begins and why, and what becomes of the deadline: told before it is recorded, never discovered afterwards. */
export function AwarenessPreview({ start, form }: { start: ClockStart; form: AwarenessForm }) {
  const { view } = useCase()
  const { text, format, now } = useWords()
  const { startsAt, because } = start
  const deadline = dueAfter(startsAt, rulePackAt(startsAt), filingLawOf(view.regimes))
  const [to, from] = [format.shortMoment(deadline, now), format.shortMoment(view.clock.deadline, now)]
  // Between the moments as they stand here, to the minute: what people read must add up.
  const moved = atMinute(deadline) - atMinute(view.clock.deadline)
  const { stoppedAt } = view.clock
  const filing = stoppedAt === null ? null : latenessOf(deadline, stoppedAt)
  const late = Date.parse(deadline) < now && view.clock.state === 'running'
  const sentence =
    moved !== 0
      ? `${text.awareness.deadlineBecomes(to, from)} ${text.awareness.movesBy(format.duration(moved), moved > 0)}`
      : view.awareness
        ? text.awareness.deadlineStays(to)
        : text.awareness.deadlineFixed(to)
  const isTheirs = view.ourRole === 'processor' && view.clock.state === 'notNeeded'
  const odd = odditiesIn(startsAt, form)
  return (
    <div role="status">
      <Alert kind={late || filing?.late || odd.length > 0 ? 'warning' : 'info'}>
        <p>
          {text.awareness.startsAt(format.moment(startsAt))} {text.awareness.because[because]}
        </p>
        <p>{isTheirs ? text.awareness.noTerm : sentence}</p>
        {late && <p>{text.awareness.already(format.remaining(deadline, now))}</p>}
        {stoppedAt !== null && filing && (
          <p>
            {text.awareness.filedWouldBe(
              format.shortMoment(stoppedAt, now),
              filing.late
                ? text.awareness.filing.late(format.duration(filing.minutes * 60_000))
                : text.awareness.filing.inTime,
            )}
          </p>
        )}
        {odd.map((oddity) => (
          <p key={oddity}>{text.awareness.oddities[oddity]}</p>
        ))}
      </Alert>
    </div>
  )
}

const atMinute = (instant: string): number => Math.floor(Date.parse(instant) / 60_000) * 60_000
