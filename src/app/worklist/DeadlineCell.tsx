import type { CaseRow } from '../../contract/cases.ts'
import { clockLevel } from '../clock/clockLevel.ts'
import { domainText } from '../text/domain.ts'
import { useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { worklistText } from '../text/worklist.ts'
import { Gauge } from '../ui/gauge/Gauge.tsx'
import { useNow } from '../ui/Now.tsx'
import styles from './Worklist.module.css'

/** The 72 hours of a case as picture and words, and the timer of another duty where that one ends first. */
export function DeadlineCell({ row }: { row: CaseRow }) {
  return (
    <>
      <AuthorityTerm row={row} />
      <OtherTerm row={row} />
    </>
  )
}

/** What puts a case in its group when that is not the filing with the AP: a question of the AP, a significant incident. */
function OtherTerm({ row: { clock, dueAt, dueFor } }: { row: CaseRow }) {
  const names = useText(domainText)
  const format = useFormat()
  const now = useNow()
  if (dueAt === null || dueFor === null || dueAt === clock.deadline) return null
  return (
    <p className={styles.term}>
      <b className={Date.parse(dueAt) < now ? styles.late : undefined}>{names.legalDuty[dueFor]}</b>{' '}
      <time dateTime={dueAt} title={format.moment(dueAt)}>
        {format.shortMoment(dueAt, now)}
      </time>{' '}
      · {format.remaining(dueAt, now)}
    </p>
  )
}

/** The date always stands beside what is left. */
function AuthorityTerm({ row: { clock, marks, outcome, imported } }: { row: CaseRow }) {
  const text = useText(worklistText)
  const names = useText(domainText)
  const format = useFormat()
  const now = useNow()
  const level = clockLevel(clock, now)
  if (level === null)
    return (
      <span className={styles.facts}>{outcome === null || outcome === 'breach' ? text.notNeeded : text.noTerm}</span>
    )

  // An old register seldom knew hours: water and elapsed time would be made up.
  if (imported && clock.stoppedAt)
    return (
      <span className={styles.soft}>
        {clock.filedLate
          ? text.metLateOn(format.plainDay(clock.stoppedAt))
          : text.metOn(format.plainDay(clock.stoppedAt))}
      </span>
    )

  const elapsed = format.hours(Date.parse(clock.stoppedAt ?? clock.deadline) - Date.parse(clock.startsAt))
  return (
    <div className={styles.deadline}>
      <Gauge
        start={clock.startsAt}
        end={clock.deadline}
        now={clock.stoppedAt ?? new Date(now).toISOString()}
        level={level}
        marks={marks.map(({ kind, at }) => ({ at, label: names.mark[kind] }))}
      />
      <p className={styles.term}>
        {level === 'met' && (
          <span className={styles.soft}>{clock.filedLate ? text.metLate(elapsed) : text.metAfter(elapsed)}</span>
        )}
        {level === 'late' && (
          <>
            <b className={styles.late}>{format.remaining(clock.deadline, now)}</b>{' '}
            <span className={styles.soft}>{text.was(format.shortMoment(clock.deadline, now))}</span>
          </>
        )}
        {level !== 'met' && level !== 'late' && (
          <>
            <time dateTime={clock.deadline} title={format.moment(clock.deadline)}>
              <b>{format.shortMoment(clock.deadline, now)}</b>
            </time>{' '}
            · {format.remaining(clock.deadline, now)}
            {clock.provisional && <span className={styles.soft}> · {text.provisional}</span>}
          </>
        )}
      </p>
    </div>
  )
}
