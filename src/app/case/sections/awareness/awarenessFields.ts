import type { CaseView } from '../../../../contract/cases.ts'
import type { AwarenessMoment } from '../../../../domain/case/moments.ts'
import { startOfDay } from '../../../../domain/law/amsterdam.ts'
import { type ClockStart, startOfClock, toldByProcessor } from '../../../../domain/law/awarenessStart.ts'
import { dayOf, toInstant } from '../../../../domain/time.ts'

export type AwarenessForm = {
  readonly when: 'atFirstReport' | 'other' | null
  /** When it was reasonably certain, where that was another moment; as far as it is complete. */
  readonly certainAt: string | null
  readonly occurredFrom: string | null
  readonly occurredTo: string | null
  readonly firstSignalAt: string | null
  readonly processorAwareAt: string | null
  readonly processorInformedUsAt: string | null
  readonly sources: Readonly<Partial<Record<AwarenessMoment, string>>>
  /** The term is to begin at the moment of certainty, although the processor told us earlier. */
  readonly overrule: boolean
  readonly reason: string
}

type Known = Pick<CaseView, 'awareness' | 'firstReportAt'>
type WithReports = Known & Pick<CaseView, 'ourRole' | 'reports'>

/** When a processor told us by its report, proposed until somebody established awareness; a processor itself has none. */
export const proposedNotice = ({ awareness, ourRole, reports }: Omit<WithReports, 'firstReportAt'>): string | null =>
  awareness === null && ourRole !== 'processor' ? toldByProcessor(reports) : null

/** The form as the case has it, with what follows from its reports; a day where only the day is known. */
export function awarenessFormOf({ awareness, firstReportAt, ...view }: WithReports): AwarenessForm {
  const { moments } = awareness ?? {}
  const certainAt = awareness && (moments?.certainAt ?? awareness.awareAt)
  return {
    when: certainAt ? (certainAt === firstReportAt ? 'atFirstReport' : 'other') : null,
    certainAt,
    occurredFrom: dayIn(moments?.occurredFrom),
    occurredTo: dayIn(moments?.occurredTo),
    firstSignalAt: moments?.firstSignalAt ?? null,
    processorAwareAt: moments?.processorAwareAt ?? null,
    processorInformedUsAt: moments?.processorInformedUsAt ?? proposedNotice({ awareness, ...view }),
    sources: moments?.sources ?? {},
    overrule: awareness !== null && moments !== undefined && isBefore(moments.processorInformedUsAt, awareness.awareAt),
    reason: '',
  }
}

const dayIn = (value: string | null | undefined): string | null =>
  value ? (value.includes('T') ? dayOf(value) : value) : null

/** The time of a day that was not changed here stays known. */
const withTime = (day: string | null, recorded: string | null | undefined): string | null =>
  recorded && dayIn(recorded) === day ? recorded : day

const isBefore = (one: string | null, other: string): boolean => one !== null && toInstant(one) < toInstant(other)

/** The moment of certainty that the form states; null while it states none. */
const certaintyIn = ({ when, certainAt }: AwarenessForm, { firstReportAt }: Known): string | null =>
  when === 'atFirstReport' ? firstReportAt : when === 'other' && certainAt !== null ? toInstant(certainAt) : null

/** The start of the term as it follows from what the form states, with why; null while it states too little. */
export function startIn(form: AwarenessForm, view: Known): ClockStart | null {
  const certainAt = certaintyIn(form, view)
  if (certainAt === null) return null
  const { firstReportAt } = view
  return startOfClock({
    firstReportAt,
    firstSignalAt: null,
    processorInformedUsAt: form.processorInformedUsAt && !form.overrule ? toInstant(form.processorInformedUsAt) : null,
    certainAt: form.when === 'atFirstReport' ? null : certainAt,
  })
}

/** Whether the processor told us before the moment of certainty: then the start is theirs, unless somebody overrules that. */
export function isToldEarlier(form: AwarenessForm, view: Known): boolean {
  const certainAt = certaintyIn(form, view)
  return certainAt !== null && isBefore(form.processorInformedUsAt, certainAt)
}

export type ReasonAsked =
  | 'correctAwareness'
  | 'awarenessDiffersFromFirstReport'
  | 'awarenessAfterProcessorTold'
  | 'awarenessBeforeBreachBegan'

/** For what a reason is asked, exactly where the domain's rule asks one (establishAwareness). */
export function reasonAsked(form: AwarenessForm, view: Known): ReasonAsked | null {
  const awareAt = startIn(form, view)?.startsAt
  if (awareAt === undefined) return null
  if (view.awareness && view.awareness.awareAt !== awareAt) return 'correctAwareness'
  if (awareAt !== view.firstReportAt) return 'awarenessDiffersFromFirstReport'
  if (isBefore(form.processorInformedUsAt, awareAt)) return 'awarenessAfterProcessorTold'
  const began = form.occurredFrom && startOfDay(`${form.occurredFrom}T12:00:00Z`)
  return began && began > awareAt ? 'awarenessBeforeBreachBegan' : null
}

/** What the API is told: the start, and each moment with from what it appears. */
export function awarenessBodyOf(form: AwarenessForm, awareAt: string, view: Known) {
  const { occurredFrom, occurredTo, firstSignalAt, processorAwareAt, processorInformedUsAt, sources, reason } = form
  const written = Object.entries(sources).filter(([, source]) => source.trim() !== '')
  return {
    awareAt,
    reason: reason.trim() || null,
    moments: {
      occurredFrom: withTime(occurredFrom, view.awareness?.moments.occurredFrom),
      occurredTo: withTime(occurredTo, view.awareness?.moments.occurredTo),
      firstSignalAt,
      processorAwareAt,
      processorInformedUsAt,
      certainAt: form.when === 'atFirstReport' ? null : certaintyIn(form, view),
      sources: Object.fromEntries(written),
    },
  }
}
