import type { CaseHit, ReportHit, SearchResults } from '../../contract/searches.ts'

/** One thing that can be chosen in the search. */
export type SearchOption =
  | { readonly kind: 'case'; readonly key: string; readonly hit: CaseHit }
  | { readonly kind: 'report'; readonly key: string; readonly hit: ReportHit }
  | { readonly kind: 'allCases'; readonly key: string }

export const optionGroups = ['recent', 'suggested', 'cases', 'authorityNumbers', 'reports', 'senders', 'more'] as const
export type OptionGroup = (typeof optionGroups)[number]

export type GroupedOptions = readonly { readonly group: OptionGroup; readonly options: readonly SearchOption[] }[]

/** The answer in the groups of the screen: what was found by its number of the AP or its sender stands apart. */
export function optionsOf(results: SearchResults, words: string): GroupedOptions {
  const cases = (hits: readonly CaseHit[], group: OptionGroup) =>
    hits.map((hit): SearchOption => ({ kind: 'case', key: `${group}-${hit.id}`, hit }))
  const reports = (hits: readonly ReportHit[], group: OptionGroup) =>
    hits.map((hit): SearchOption => ({ kind: 'report', key: `${group}-${hit.id}`, hit }))
  const found = results.cases.items
  const byNumber = found.filter(({ match }) => match?.in === 'authorityNumber')
  const bySender = results.reports.items.filter(({ match }) => match?.in === 'reporter')
  const groups: Record<OptionGroup, readonly SearchOption[]> = {
    recent: cases(results.recent, 'recent'),
    suggested: cases(
      results.suggested.filter(({ id }) => !results.recent.some((recent) => recent.id === id)),
      'suggested',
    ),
    cases: cases(
      found.filter((hit) => !byNumber.includes(hit)),
      'cases',
    ),
    authorityNumbers: cases(byNumber, 'authorityNumbers'),
    reports: reports(
      results.reports.items.filter((hit) => !bySender.includes(hit)),
      'reports',
    ),
    senders: reports(bySender, 'senders'),
    more: words !== '' && found.length > 1 ? [{ kind: 'allCases', key: 'more-cases' }] : [],
  }
  return optionGroups.map((group) => ({ group, options: groups[group] })).filter(({ options }) => options.length > 0)
}
