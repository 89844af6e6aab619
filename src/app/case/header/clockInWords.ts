import type { CaseView } from '../../../contract/cases.ts'
import type { GaugeLevel } from '../../ui/gauge/describeGauge.ts'

const soonWithin = 24 * 3_600_000

/** How the gauge of a case looks at a moment. The water of a term that was met or was never needed has stopped rising. */
export function gaugeLevelOf({ clock }: Pick<CaseView, 'clock'>, now: number): GaugeLevel {
  if (clock.state !== 'running') return clock.filedLate ? 'late' : 'met'
  const left = Date.parse(clock.deadline) - now
  if (left < 0) return 'late'
  if (clock.provisional) return 'provisional'
  return left <= soonWithin ? 'soon' : 'running'
}

/** Where the water of the gauge stands. */
export function waterAt({ clock, authority }: Pick<CaseView, 'clock' | 'authority'>, now: number): string {
  return (
    clock.stoppedAt ??
    (clock.state === 'notNeeded' ? (authority.decision?.recordedAt ?? clock.startsAt) : new Date(now).toISOString())
  )
}

/** The term of an old register, which told only days. */
export const isOfDays = ({ imported, clock }: Pick<CaseView, 'imported' | 'clock'>): boolean =>
  clock.state !== 'running' && (imported?.withoutHour.includes(clock.startsAt) ?? false)
