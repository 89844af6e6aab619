import type { CaseView } from '../../../contract/cases.ts'
import { toInstant } from '../../../domain/time.ts'
import { startOfDay } from '../../../domain/law/amsterdam.ts'

export type AwarenessForm = {
  readonly when: 'atFirstReport' | 'other' | null
  /** The other moment, as far as it is complete. */
  readonly awareAt: string | null
  readonly occurredFrom: string | null
  readonly occurredTo: string | null
  readonly firstSignalAt: string | null
  readonly processorAwareAt: string | null
  readonly processorInformedUsAt: string | null
  readonly reason: string
}

/** The form as the case has it; a day where only the day is known. */
export function awarenessFormOf({
  awareness,
  firstReportAt,
}: Pick<CaseView, 'awareness' | 'firstReportAt'>): AwarenessForm {
  const { moments } = awareness ?? {}
  const day = (value: string | null | undefined) => value?.slice(0, 10) ?? null
  return {
    when: awareness ? (awareness.awareAt === firstReportAt ? 'atFirstReport' : 'other') : null,
    awareAt: awareness?.awareAt ?? null,
    occurredFrom: day(moments?.occurredFrom),
    occurredTo: day(moments?.occurredTo),
    firstSignalAt: moments?.firstSignalAt ?? null,
    processorAwareAt: moments?.processorAwareAt ?? null,
    processorInformedUsAt: moments?.processorInformedUsAt ?? null,
    reason: '',
  }
}

/** The start of the 72 hours that the form states; null while it states none. */
export const awareAtOf = (
  { when, awareAt }: AwarenessForm,
  { firstReportAt }: Pick<CaseView, 'firstReportAt'>,
): string | null => (when === 'atFirstReport' ? firstReportAt : when === 'other' ? awareAt : null)

export type ReasonAsked = 'correctAwareness' | 'awarenessDiffersFromFirstReport' | 'awarenessBeforeBreachBegan'

/** For what a reason is asked, exactly where the domain's rule asks one (establishAwareness). */
export function reasonAsked(
  form: AwarenessForm,
  view: Pick<CaseView, 'awareness' | 'firstReportAt'>,
): ReasonAsked | null {
  const chosen = awareAtOf(form, view)
  if (chosen === null) return null
  const awareAt = toInstant(chosen)
  if (view.awareness && view.awareness.awareAt !== awareAt) return 'correctAwareness'
  if (awareAt !== view.firstReportAt) return 'awarenessDiffersFromFirstReport'
  const began = form.occurredFrom && startOfDay(`${form.occurredFrom}T12:00:00Z`)
  return began && began > awareAt ? 'awarenessBeforeBreachBegan' : null
}
