import type { ReporterRole } from '../report/events.ts'
import type { Instant } from '../time.ts'
import type { Explanation } from './deadline.ts'

/** What is known of how the organisation came to know; null where nobody knows. Instants in UTC. */
export type KnownMoments = {
  readonly firstReportAt: Instant
  readonly firstSignalAt: Instant | null
  readonly processorInformedUsAt: Instant | null
  /** When it was reasonably certain that personal data were hit. */
  readonly certainAt: Instant | null
}

export type StartBecause = 'certainty' | 'processorNotice' | 'firstReport'
export type ClockStart = { readonly startsAt: Instant; readonly because: StartBecause }

/**
 * When the organisation became aware, as it follows from the moments: once it was reasonably certain, at the latest when
 * the processor told us (EDPB Guidelines 9/2022, II.A), and at the first report while nothing else is known.
 */
export function startOfClock({ firstReportAt, processorInformedUsAt, certainAt }: KnownMoments): ClockStart {
  const own: ClockStart = certainAt
    ? { startsAt: certainAt, because: 'certainty' }
    : { startsAt: firstReportAt, because: 'firstReport' }
  return processorInformedUsAt !== null && processorInformedUsAt < own.startsAt
    ? { startsAt: processorInformedUsAt, because: 'processorNotice' }
    : own
}

/**
 * When our processor told us, as it follows from the reports: the first that came from one. Null without such a report.
 * To be checked by a person: a processor may have told it elsewhere before.
 */
export const toldByProcessor = (
  reports: readonly { readonly receivedAt: Instant; readonly reporter: { readonly role: ReporterRole } | null }[],
): Instant | null =>
  reports.flatMap(({ receivedAt, reporter }) => (reporter?.role === 'processor' ? [receivedAt] : [])).toSorted()[0] ??
  null

/**
 * Why the clock starts where it starts, as steps with their sources.
 * @param awareAt the start as recorded, ISO 8601 in UTC; a start other than the moments give was chosen by a person.
 */
export function explainStart(awareAt: Instant, moments: KnownMoments): readonly Explanation[] {
  const { startsAt, because } = startOfClock(moments)
  const code = startsAt === awareAt ? because : 'startChosen'
  const { firstSignalAt } = moments
  return [
    code === 'firstReport'
      ? { code: 'startsAtFirstReport', source: 'practice' }
      : code === 'processorNotice'
        ? { code: 'startsAtProcessorNotice', source: 'edpb9-2022-a' }
        : code === 'certainty'
          ? { code: 'startsAtCertainty', source: 'edpb9-2022-a' }
          : { code: 'startChosen', source: 'edpb9-2022-a' },
    ...(firstSignalAt !== null && firstSignalAt < awareAt
      ? [{ code: 'signalWasEarlier', params: { firstSignalAt }, source: 'edpb9-2022-a' } as const]
      : []),
  ]
}

export const oddities = ['signalAfterAwareness', 'processorToldBeforeKnowing', 'awareBeforeProcessorKnew'] as const
/** Orders of moments that are possible and unusual: worth a second look, never refused. */
export type Oddity = (typeof oddities)[number]

/** What is odd about the order of the moments around a start. Instants in UTC; null where nobody knows. */
export function odditiesIn(
  awareAt: Instant,
  moments: Pick<KnownMoments, 'firstSignalAt' | 'processorInformedUsAt'> & {
    readonly processorAwareAt: Instant | null
  },
): readonly Oddity[] {
  const { firstSignalAt, processorAwareAt, processorInformedUsAt } = moments
  return oddities.filter((oddity) => {
    switch (oddity) {
      case 'signalAfterAwareness':
        return firstSignalAt !== null && firstSignalAt > awareAt
      case 'processorToldBeforeKnowing':
        return processorAwareAt !== null && processorInformedUsAt !== null && processorInformedUsAt < processorAwareAt
      case 'awareBeforeProcessorKnew':
        return processorAwareAt !== null && processorInformedUsAt !== null && awareAt < processorAwareAt
    }
    return false
  })
}
