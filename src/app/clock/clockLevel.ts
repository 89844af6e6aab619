import type { CaseRow } from '../../contract/cases.ts'
import type { GaugeLevel } from '../ui/gauge/describeGauge.ts'

const day = 24 * 3_600_000

/** How the water of a case stands at a moment (milliseconds since 1970); null when there is nothing to notify, so no term. */
export function clockLevel(
  clock: Pick<CaseRow['clock'], 'state' | 'deadline' | 'provisional'>,
  now: number,
): GaugeLevel | null {
  if (clock.state === 'notNeeded') return null
  if (clock.state === 'stopped') return 'met'
  const left = Date.parse(clock.deadline) - now
  if (left < 0) return 'late'
  if (clock.provisional) return 'provisional'
  return left < day ? 'soon' : 'running'
}
