import type { SearchMatch } from '../../contract/searches.ts'
import type { Case } from '../../domain/case/case.ts'
import type { Report } from '../../domain/report/report.ts'
import type { Shown } from '../shown.ts'
import { excerptOf, hitsIn } from './excerpt.ts'

type Match = Shown<SearchMatch>
type Texts = readonly (readonly [place: Match['in'], text: string | null | undefined])[]

/** Where the words stand best: where most of them stand, and nearest to what was typed; of equal places the first. */
function matchIn(texts: Texts, asked: readonly string[]): Match | null {
  let best: { match: Match; found: number; far: number } | null = null
  for (const [place, text] of texts) {
    const found = text ? hitsIn(text, asked) : null
    if (!text || !found) continue
    if (best && (found.found < best.found || (found.found === best.found && found.far >= best.far))) continue
    best = { match: { in: place, excerpt: excerptOf(text, found.hits) }, found: found.found, far: found.far }
  }
  return best?.match ?? null
}

type Reading = { readonly asked: readonly string[]; readonly mayReadReporters: boolean }

/** Where in a case, or in what was reported for it, the words stand. */
export const matchInCase = (breach: Case, reports: readonly Report[], reading: Reading): Match | null =>
  matchIn(
    [
      ['reference', breach.reference],
      ['title', breach.title],
      ...breach.authority.notifications.map(({ authorityNumber }) => ['authorityNumber', authorityNumber] as const),
      ...breach.notes.map(({ text }) => ['note', text] as const),
      ...reports.flatMap((report) => textsOf(report, reading)),
    ],
    reading.asked,
  )

/** Where in a report the words stand. */
export const matchInReport = (report: Report, reading: Reading): Match | null =>
  matchIn(textsOf(report, reading), reading.asked)

/** What of a report is searched, as `reportSearchText` says. */
const textsOf = (report: Report, { mayReadReporters }: Reading): Texts => [
  ['report', report.description],
  ['report', report.visibleData],
  ['source', report.sourceReference],
  ...(mayReadReporters
    ? ([
        ['reporter', reporterLine(report)],
        ...report.ipAddresses.map((address) => ['report', address] as const),
        ...report.conversation.map(({ text }) => ['conversation', text] as const),
      ] as const)
    : []),
]

const reporterLine = ({ reporter }: Report): string =>
  [reporter?.name, reporter?.phone, reporter?.email].filter(Boolean).join(' · ')
