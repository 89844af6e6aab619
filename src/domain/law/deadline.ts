import { addHours, type Instant, toInstant } from '../time.ts'
import { isWorkingDay, local, startOfDate } from './amsterdam.ts'
import { type FilingLaw, filingTermOf, sourceUnder } from './filingLaw.ts'
import type { RulePack, SourceCode, Term } from './rulePack.ts'

export const explanationCodes = [
  'startsAtFirstReport',
  'startsAtCertainty',
  'startsAtProcessorNotice',
  'startChosen',
  'signalWasEarlier',
  'startsAtAwareness',
  'hoursElapsed',
  'daysOffCount',
  'notUntilWorkingDay',
  'clockGoesForward',
  'clockGoesBack',
  'outerLimit',
] as const
export type ExplanationCode = (typeof explanationCodes)[number]

/** One sentence of why the deadline is what it is, as a code with what the sentence needs. Moments are instants. */
export type Explanation = {
  readonly code: ExplanationCode
  readonly params?: Readonly<Record<string, string | number>> | undefined
  readonly source: SourceCode
}

export type Deadline = {
  readonly deadline: Instant
  readonly hours: number
  readonly rulePack: string
  readonly explanation: readonly Explanation[]
}

/**
 * When the notification to the authority is due: awareness and then the hours that the law gives in this pack, elapsed.
 * Weekends, holidays and the change of the clock move nothing (GDPR art. 33(1); Regulation 1182/71 art. 3(4)).
 * @param awareAt ISO 8601 with offset. @throws RangeError when it is no instant.
 */
export function deadlineOf(awareAt: string, pack: RulePack, law: FilingLaw = 'avg'): Deadline {
  const start = toInstant(awareAt)
  const deadline = dueAfter(start, pack, law)
  const { hours } = filingTermOf(law, pack)
  const explanation = explain(start, deadline, hours).map((step) => ({
    ...step,
    source: sourceUnder(law, step.source),
  }))
  return { deadline, hours, rulePack: pack.id, explanation }
}

/**
 * The same moment without its explanation, for lists and summaries.
 * @param awareAt ISO 8601 with offset. @throws RangeError when it is no instant.
 */
export const dueAfter = (awareAt: string, pack: RulePack, law: FilingLaw = 'avg'): Instant =>
  addHours(awareAt, filingTermOf(law, pack).hours)

/**
 * The end of a term of another law. Hours are elapsed hours, and nothing moves them. A term in months ends with the last
 * second of the same day so many months later (of the last day of a shorter month), on a clock in the Netherlands; a
 * Saturday, Sunday or holiday puts that off to the next working day (Algemene termijnenwet art. 1(1) and 3; the same in
 * Regulation 1182/71 art. 3(2)(c) and 3(4)).
 * @param startsAt ISO 8601 with offset. @throws RangeError when it is no instant.
 */
export function endOfTerm(startsAt: string, term: Term): Instant {
  if ('hours' in term) return addHours(startsAt, term.hours)
  let last = local(startsAt).toPlainDate().add({ months: term.months })
  while (!isWorkingDay(last.toString(), true)) last = last.add({ days: 1 })
  const midnight = Temporal.Instant.from(startOfDate(last.add({ days: 1 }).toString()))
  return toInstant(midnight.subtract({ seconds: 1 }).toString())
}

function explain(start: Instant, deadline: Instant, hours: number): readonly Explanation[] {
  const from = local(start)
  const to = local(deadline)
  const explanation: Explanation[] = [
    { code: 'startsAtAwareness', params: { awareAt: start }, source: 'avg33-1' },
    { code: 'hoursElapsed', params: { hours, deadline }, source: 'avg33-1' },
  ]
  if (!isWorkingDay(to.toPlainDate().toString())) {
    explanation.push({
      code: 'notUntilWorkingDay',
      params: { deadline, nextWorkingDay: nextWorkingDay(to) },
      source: 'atw4',
    })
  } else if (daysOffBetween(from, to)) {
    explanation.push({ code: 'daysOffCount', source: 'reg1182-3' })
  }
  if (from.offsetNanoseconds !== to.offsetNanoseconds) {
    const code = to.offsetNanoseconds > from.offsetNanoseconds ? 'clockGoesForward' : 'clockGoesBack'
    explanation.push({ code, params: { hours, deadline }, source: 'avg33-1' })
  }
  return [...explanation, { code: 'outerLimit', params: { hours }, source: 'avg33-1' }]
}

function nextWorkingDay(moment: Temporal.ZonedDateTime): string {
  let day = moment.toPlainDate()
  while (!isWorkingDay(day.toString())) day = day.add({ days: 1 })
  return day.toString()
}

function daysOffBetween(from: Temporal.ZonedDateTime, to: Temporal.ZonedDateTime): boolean {
  const last = to.toPlainDate()
  for (let day = from.toPlainDate(); Temporal.PlainDate.compare(day, last) < 0; day = day.add({ days: 1 })) {
    if (!isWorkingDay(day.toString())) return true
  }
  return false
}

/** Whole minutes of elapsed time, counted from the deadline: left while not late, passed once late. */
export type Lateness = { readonly late: boolean; readonly minutes: number }

/**
 * How a moment stands to a deadline. At the very deadline it is not late yet.
 * @param deadline ISO 8601 with offset. @param moment ISO 8601 with offset. @throws RangeError when either is none.
 */
export function latenessOf(deadline: string, moment: string): Lateness {
  const due = Temporal.Instant.from(deadline).epochMilliseconds
  const at = Temporal.Instant.from(moment).epochMilliseconds
  return { late: at > due, minutes: Math.floor(Math.abs(at - due) / 60_000) }
}
