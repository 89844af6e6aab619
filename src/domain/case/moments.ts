import type { DayOrInstant, Instant } from '../time.ts'

/** The moments of the awareness interview; the start of the clock is `awareAt` of the event that carries them. */
export type AwarenessMoments = {
  readonly occurredFrom: DayOrInstant | null
  readonly occurredTo: DayOrInstant | null
  readonly firstSignalAt: Instant | null
  readonly processorAwareAt: Instant | null
  readonly processorInformedUsAt: Instant | null
  /** When it was reasonably certain that personal data were hit; absent when nobody said another moment than the start. */
  readonly certainAt?: Instant | null
  /** From what each moment appears: who saw it, which log, which letter. */
  readonly sources?: AwarenessSources
}

export const awarenessMoments = ['occurred', 'firstSignal', 'processorAware', 'processorInformedUs', 'certain'] as const
/** The moments that the awareness interview asks for, in the order in which they usually come. */
export type AwarenessMoment = (typeof awarenessMoments)[number]
export type AwarenessSources = Readonly<Partial<Record<AwarenessMoment, string | null>>>

export const cbwSteps = ['earlyWarning', 'notification', 'finalReport'] as const
/** What a significant incident asks of us under the Cyberbeveiligingswet, one after the other. */
export type CbwStep = (typeof cbwSteps)[number]
