import { useState } from 'react'
import type { CaseView } from '../../../contract/cases.ts'
import { useClockCalls } from '../../clock/useClockCalls.ts'
import { Button } from '../../ui/Button.tsx'
import { Gauge } from '../../ui/gauge/Gauge.tsx'
import { useCase } from '../CaseContext.tsx'
import { useWords } from '../useWords.ts'
import styles from './ClockBlock.module.css'
import { ClockDialog } from './ClockDialog.tsx'
import { gaugeLevelOf, isOfDays, waterAt } from './clockInWords.ts'

/** The one clock of a case: until when, how long that still is, and the gauge with what was done. */
export function ClockBlock() {
  const { view } = useCase()
  const { text, names, now } = useWords()
  const [explaining, setExplaining] = useState(false)
  const level = gaugeLevelOf(view, now)
  const { clock } = view
  const theirs = isTheirs(view)
  // Water needs an hour to rise from.
  const isMeasured = !theirs && !isOfDays(view)
  useClockCalls(clock.state === 'running' ? clock.deadline : null, now, text.clock.call)
  return (
    <section className={styles.clock} aria-label={text.clock.label} data-level={level}>
      <p className={styles.line}>
        <ClockLine />
      </p>
      <EarlierTerm />
      {isMeasured && (
        <Gauge
          start={clock.startsAt}
          end={clock.deadline}
          now={waterAt(view, now)}
          level={level}
          marks={view.marks.map(({ kind, at }) => ({ at, label: names.mark[kind] }))}
        />
      )}
      <div className={styles.foot}>
        <p className={styles.rule}>
          <ClockRule />
        </p>
        {!theirs && (
          <span data-screen-only>
            <Button look="quiet" small className={styles.why} onClick={() => setExplaining(true)}>
              {clock.state === 'running' ? text.clock.whyNotLater : text.clock.explain}
            </Button>
          </span>
        )}
      </div>
      {explaining && <ClockDialog onClose={() => setExplaining(false)} />}
    </section>
  )
}

/** As processor we notify nobody but our controllers (GDPR art. 33(2)), unless it was decided otherwise. */
const isTheirs = ({ ourRole, authority, clock }: CaseView): boolean =>
  clock.state === 'notNeeded' && ourRole === 'processor' && authority.decision === null

function ClockLine() {
  const { view } = useCase()
  const { text, format, now } = useWords()
  const { clock } = view
  if (clock.state === 'notNeeded') return isTheirs(view) ? text.clock.notOurs : text.clock.notNeeded
  if (clock.stoppedAt && isOfDays(view))
    return (
      <>
        <strong>{text.takenOver.filedOn(format.plainDay(clock.stoppedAt))}</strong>
        {clock.filedLate && <span className={styles.late}> · {text.takenOver.late}</span>}
      </>
    )
  if (clock.stoppedAt) {
    const after = format.hours(Date.parse(clock.stoppedAt) - Date.parse(clock.startsAt))
    const over = format.duration(Date.parse(clock.stoppedAt) - Date.parse(clock.deadline))
    return (
      <>
        <strong>{text.clock.filedAfter(after)}</strong>
        {clock.filedLate && <span className={styles.late}> · {text.clock.filedLate(over)}</span>}
      </>
    )
  }
  return (
    <>
      {clock.provisional ? text.clock.provisionalUntil : text.clock.until}{' '}
      <strong>
        <time dateTime={clock.deadline} title={format.moment(clock.deadline)}>
          {format.shortMoment(clock.deadline, now)}
        </time>
      </strong>{' '}
      · <span className={styles.left}>{format.remaining(clock.deadline, now)}</span>
    </>
  )
}

/** The term of another duty that ends before the one of the AP, or stands alone: a significant incident, a question of the AP. */
function EarlierTerm() {
  const { view } = useCase()
  const { names, format, now } = useWords()
  const { clock, dueAt, dueFor } = view
  if (dueAt === null || dueFor === null || dueAt === clock.deadline) return null
  return (
    <p className={styles.line}>
      {names.legalDuty[dueFor]}{' '}
      <strong>
        <time dateTime={dueAt} title={format.moment(dueAt)}>
          {format.shortMoment(dueAt, now)}
        </time>
      </strong>{' '}
      · <span className={Date.parse(dueAt) < now ? styles.late : undefined}>{format.remaining(dueAt, now)}</span>
    </p>
  )
}

function ClockRule() {
  const { view } = useCase()
  const { text, format, now } = useWords()
  const { clock } = view
  if (isTheirs(view)) {
    const told = view.controllersInformed.at(-1)
    return told ? text.clock.controllersTold(format.shortMoment(told.informedAt, now)) : text.clock.informWithoutDelay
  }
  if (isOfDays(view)) return text.takenOver.onlyDays
  if (clock.state === 'notNeeded') return text.clock.notNeededWasDue(format.shortMoment(clock.deadline, now))
  if (clock.stoppedAt) return text.clock.wasDue(format.shortMoment(clock.deadline, now))
  const hours = (Date.parse(clock.deadline) - Date.parse(clock.startsAt)) / 3_600_000
  const start = format.shortMoment(clock.startsAt, now)
  return clock.provisional ? text.clock.provisionalRule(hours, start) : text.clock.rule(hours, start)
}
