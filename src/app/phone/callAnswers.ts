import type { ReportBody } from '../../contract/reports.ts'
import { reporterRoles, type ReporterRole } from '../../domain/report/events.ts'
import { clockSkewSeconds } from '../../domain/time.ts'
import type { Answers } from '../questions/useKeptAnswers.ts'

/** What was answered in a call, read from what is kept as text. */
export type CallAnswers = {
  readonly channel: 'phone' | 'counter'
  readonly description: string
  readonly ongoing: 'yes' | 'no' | 'unknown' | null
  readonly observedAt: string | null
  readonly observedDayOnly: boolean
  readonly visibleData: string
  readonly aboutWhom: string
  readonly whereabouts: string
  readonly name: string
  readonly role: ReporterRole
  readonly phone: string
  readonly callBack: boolean
  /** When it came in, where that was not when the call began. */
  readonly receivedAt: string | null
}

const among = <Value extends string>(values: readonly Value[], text: string | undefined): Value | null =>
  values.find((value) => value === text) ?? null
const given = (text: string | undefined): string | null => (text === undefined || text.trim() === '' ? null : text)

export const readCall = (kept: Answers): CallAnswers => ({
  channel: among(['phone', 'counter'], kept['channel']) ?? 'phone',
  description: kept['description'] ?? '',
  ongoing: among(['yes', 'no', 'unknown'], kept['ongoing']),
  observedAt: given(kept['observedAt']),
  observedDayOnly: kept['observedDayOnly'] === 'yes',
  visibleData: kept['visibleData'] ?? '',
  aboutWhom: kept['aboutWhom'] ?? '',
  whereabouts: kept['whereabouts'] ?? '',
  name: kept['name'] ?? '',
  role: among(reporterRoles, kept['role']) ?? 'resident',
  phone: kept['phone'] ?? '',
  callBack: kept['callBack'] === 'yes',
  receivedAt: given(kept['receivedAt']),
})

/** The report that a call is, with its draft to go with it. What nobody answered stays unknown. */
export const reportOf = (call: CallAnswers, draft: string, begunAt: string): ReportBody => ({
  channel: call.channel,
  description: call.description,
  ongoing: call.ongoing ?? 'unknown',
  observedAt: call.observedAt,
  ...(call.observedDayOnly && { observedDayOnly: true }),
  visibleData: given(call.visibleData),
  aboutWhom: given(call.aboutWhom),
  whereabouts: given(call.whereabouts),
  receivedAt: call.receivedAt ?? begunAt,
  reporter: { role: call.role, name: given(call.name), phone: given(call.phone), callBack: call.callBack },
  draft,
})

export type CallFault = 'what' | 'phone' | 'inTheFuture'

/** What is still missing before the call can be recorded: hardly anything, for the other end may hang up. */
export function faultsOfCall(call: CallAnswers, now: number): readonly CallFault[] {
  const late = (instant: string | null) => instant !== null && Date.parse(instant) > now + clockSkewSeconds * 1000
  return [
    ...(call.description.trim() === '' ? (['what'] as const) : []),
    ...(call.callBack && call.phone.trim() === '' ? (['phone'] as const) : []),
    ...(late(call.observedAt) || late(call.receivedAt) ? (['inTheFuture'] as const) : []),
  ]
}
