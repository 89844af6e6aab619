import { readPeriod, type Period } from '../period.ts'
import { writeRegisterAddress, type RegisterAddress, type RegisterFilters } from '../register/registerAddress.ts'
import { pages } from '../shell/pages.ts'

/** Which cases the figures are of; `none` stands for cases of which it is not recorded. */
export type MonitoringAddress = Period & { readonly department: string | null; readonly controller: string | null }

export const readMonitoringAddress = (query: URLSearchParams): MonitoringAddress => ({
  ...readPeriod(query),
  department: written(query.get('afdeling')),
  controller: written(query.get('verantwoordelijke')),
})

export const writeMonitoringAddress = ({ from, to, department, controller }: MonitoringAddress): string =>
  `?${new URLSearchParams({
    ...(from && { van: from }),
    ...(to && { tot: to }),
    ...(department && { afdeling: department }),
    ...(controller && { verantwoordelijke: controller }),
  })}`

/** The same period without its other filters. */
export const ofAll = (address: MonitoringAddress): MonitoringAddress => ({
  ...address,
  department: null,
  controller: null,
})

/** Where the register shows the cases of a figure: those of the address, narrowed by what the figure counts. */
export function registerOf(
  { from, to, department, controller }: MonitoringAddress,
  {
    filters = {},
    which = 'breaches',
    month,
  }: { filters?: RegisterFilters; which?: RegisterAddress['which']; month?: string } = {},
): string {
  const own: RegisterFilters = { ...(department && { department }), ...(controller && { controller }), ...filters }
  const [first, last] = month === undefined ? [null, null] : daysOf(month)
  return pages.register + writeRegisterAddress({ which, from: later(from, first), to: earlier(to, last), filters: own })
}

/** The first and last day of a calendar month, 2026-11. */
function daysOf(month: string): readonly [string, string] {
  const first = Temporal.PlainDate.from(`${month}-01`)
  return [first.toString(), first.with({ day: first.daysInMonth }).toString()]
}

const later = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a)
const earlier = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a)

const written = (text: string | null): string | null => (text === '' ? null : text)
