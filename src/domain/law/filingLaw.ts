import type { Regime } from '../people.ts'
import type { RulePack, SourceCode } from './rulePack.ts'

export const filingLaws = ['avg', 'wpg', 'wjsg'] as const satisfies readonly Regime[]
/** A law that asks for a notification to the AP. They exclude each other for the same processing; one filing meets them all. */
export type FilingLaw = (typeof filingLaws)[number]

/**
 * The law that gives a case its clock: the GDPR where it applies to any of the data, otherwise that of police or judicial
 * data. Where no law says anything on the AP the GDPR counts, which is the safe side.
 */
export const filingLawOf = (regimes: readonly Regime[]): FilingLaw =>
  filingLaws.find((law) => regimes.includes(law)) ?? 'avg'

/** How long such a law gives for the notification, in elapsed hours, and where it says so. */
export const filingTermOf = (law: FilingLaw, pack: RulePack): { readonly hours: number; readonly source: SourceCode } =>
  law === 'avg' ? { hours: pack.hours, source: 'avg33-1' } : pack.otherTerms[law]

/** Duties of the GDPR that police and judicial data have under a law of their own. */
const dutiesOfBoth: ReadonlySet<SourceCode> = new Set([
  'avg33-1',
  'avg33-2',
  'avg33-4',
  'avg34-1',
  // What the AP asks of a notification under such a law, it asks under that law.
  'avg34-4',
  'avg58-1',
])

/**
 * Where a duty stands in this law: Wpg and Wjsg have the duties of the GDPR in an article of their own. A regulation on
 * periods in acts of the Union says nothing of a Dutch one: there the Dutch act on periods speaks.
 */
export const sourceUnder = (law: FilingLaw, source: SourceCode): SourceCode =>
  law === 'avg' ? source : dutiesOfBoth.has(source) ? law : source === 'reg1182-3' ? 'atw4' : source
