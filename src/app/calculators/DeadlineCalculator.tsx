import { useState } from 'react'
import type { CaseView } from '../../contract/cases.ts'
import { deadlineOf, latenessOf } from '../../domain/law/deadline.ts'
import { explainDeadline } from '../../domain/law/explain.ts'
import { rulePackAt } from '../../domain/law/rulePacks.ts'
import { clockLevel } from '../clock/clockLevel.ts'
import { calculatorsText } from '../text/calculators.ts'
import { useLanguage, useText } from '../text/LanguageProvider.tsx'
import { useFormat } from '../text/useFormat.ts'
import { Alert } from '../ui/Alert.tsx'
import { Gauge } from '../ui/gauge/Gauge.tsx'
import { LocalDateTime, type LocalMoment } from '../ui/fields/LocalDateTime.tsx'
import { useNow } from '../ui/Now.tsx'
import { SummaryList } from '../ui/SummaryList.tsx'
import styles from './Calculators.module.css'
import { daysOffIn, lastWorkingDayBefore } from './daysOff.ts'

type DeadlineCalculatorProps = {
  /** The case whose awareness it starts from; null for an empty field. */
  view: CaseView | null
}

const instantIn = (moment: LocalMoment): string | null => (moment.kind === 'complete' ? moment.instant : null)

/** The moment of awareness in, the one deadline out, with why; and how a notification at some moment stands to it. */
export function DeadlineCalculator({ view }: DeadlineCalculatorProps) {
  const text = useText(calculatorsText)
  const known = view?.clock.startsAt ?? null
  const [awareAt, setAwareAt] = useState<string | null>(known)
  const [filedAt, setFiledAt] = useState<string | null>(null)
  return (
    <div className={styles.columns}>
      <section aria-labelledby="supposed-moments" className={styles.side}>
        <h2 id="supposed-moments">{text.moments}</h2>
        <LocalDateTime
          label={text.awareAt}
          hint={text.awareAtHint}
          initial={known}
          onChange={(moment) => setAwareAt(instantIn(moment))}
        />
        <LocalDateTime
          label={text.filedAt}
          hint={text.filedAtHint}
          optional
          onChange={(moment) => setFiledAt(instantIn(moment))}
        />
      </section>
      <section aria-labelledby="supposed-deadline" className={styles.outcome}>
        <h2 id="supposed-deadline">{text.outcome}</h2>
        {awareAt === null ? <p>{text.noMoment}</p> : <Deadline awareAt={awareAt} filedAt={filedAt} view={view} />}
      </section>
    </div>
  )
}

type DeadlineProps = DeadlineCalculatorProps & { awareAt: string; filedAt: string | null }

function Deadline({ awareAt, filedAt, view }: DeadlineProps) {
  const text = useText(calculatorsText)
  const { language } = useLanguage()
  const format = useFormat()
  const now = useNow()
  const pack = rulePackAt(awareAt)
  const { deadline, hours, explanation } = explainDeadline(deadlineOf(awareAt, pack), language)
  const before = lastWorkingDayBefore(deadline)
  const inFuture = Date.parse(awareAt) > now
  return (
    <>
      {/* The clock goes on in it: only what follows from an answer is spoken. */}
      <div className={styles.answer}>
        <p role="status" className={styles.deadline}>
          {text.before(format.moment(deadline))}
        </p>
        <Water awareAt={awareAt} deadline={deadline} filedAt={filedAt} />
        <p>
          {format.remaining(deadline, now)} · {text.hours(format.number(hours), pack.id)}
        </p>
        <div role="status">{filedAt !== null && <Filed deadline={deadline} awareAt={awareAt} filedAt={filedAt} />}</div>
        {view && view.clock.deadline !== deadline && (
          <p>{text.inCase(view.reference, format.moment(view.clock.deadline))}</p>
        )}
      </div>
      {inFuture && (
        <Alert kind="info">
          <p>{text.inFuture}</p>
        </Alert>
      )}
      <SummaryList
        items={[
          { term: text.daysOff, value: <DaysOff from={awareAt} to={deadline} /> },
          ...(before === null
            ? []
            : [{ term: text.lastWorkingDay, value: `${format.weekday(noon(before))} ${format.day(noon(before))}` }]),
        ]}
      />
      <h3>{text.why}</h3>
      <ul className={styles.reasons}>
        {explanation.map((step) => (
          <li key={step.code}>
            {step.text} <span className={styles.soft}>{text.source(step.source)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The term as the picture it has everywhere: up to now, or up to the notification that is supposed. */
function Water({ deadline, awareAt, filedAt }: { deadline: string; awareAt: string; filedAt: string | null }) {
  const now = useNow()
  const stopped = filedAt !== null && Date.parse(filedAt) >= Date.parse(awareAt)
  const level = clockLevel({ state: stopped ? 'stopped' : 'running', deadline, provisional: false }, now)
  return (
    level && (
      <Gauge start={awareAt} end={deadline} now={stopped ? filedAt : new Date(now).toISOString()} level={level} />
    )
  )
}

function Filed({ deadline, awareAt, filedAt }: { deadline: string; awareAt: string; filedAt: string }) {
  const text = useText(calculatorsText)
  const format = useFormat()
  if (Date.parse(filedAt) < Date.parse(awareAt)) return <p>{text.filedBefore}</p>
  const { late, minutes } = latenessOf(deadline, filedAt)
  const span = format.hours(minutes * 60_000)
  return <p className={late ? styles.late : styles.inTime}>{late ? text.filedLate(span) : text.filedInTime(span)}</p>
}

// Noon in UTC lies on the same day everywhere in Europe.
const noon = (day: string): string => `${day}T12:00:00Z`

function DaysOff({ from, to }: { from: string; to: string }) {
  const text = useText(calculatorsText)
  const format = useFormat()
  const days = daysOffIn(from, to)
  if (days.length === 0) return text.noDaysOff
  const named = days.map(({ day, holiday }) => {
    const name = `${format.weekday(noon(day))} ${format.shortDay(noon(day))}`
    return holiday === null ? name : `${name} (${text.holidays[holiday]})`
  })
  return text.daysOffCount(format.list(named), days.length)
}
