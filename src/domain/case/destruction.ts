import type { DestroyedEntry, ReporterRole, ReportId } from '../report/events.ts'
import type { Stamp } from './stamp.ts'
import type { Destroyable } from './codes.ts'

/** That personal details were destroyed: which, and what proves it. */
export type PersonalDetailsDestroyed = {
  readonly type: 'personalDetailsDestroyed'
  readonly what: readonly Destroyable[]
  /** Hash over everything that was destroyed, see `certificateText`. */
  readonly proof: string
  /** The entries of this case whose details are gone. */
  readonly destroyed?: readonly DestroyedEntry[]
  /** The same of each report of the case, recorded there too. */
  readonly reports?: readonly { readonly id: ReportId; readonly destroyed: readonly DestroyedEntry[] }[]
  /** What the register says of who told us, kept without the person. */
  readonly reporterRoles?: readonly ReporterRole[]
}

/** A destruction as the case keeps it. */
export type Destruction = Stamp & {
  readonly what: readonly Destroyable[]
  readonly proof: string
  readonly destroyed: readonly DestroyedEntry[]
  readonly reports: readonly { readonly id: ReportId; readonly destroyed: readonly DestroyedEntry[] }[]
  readonly reporterRoles: readonly ReporterRole[]
}
