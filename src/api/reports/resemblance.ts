import { type Actor, mayActor } from '../../domain/people.ts'
import { isSettled } from '../../domain/report/decideOnReport.ts'
import type { Report } from '../../domain/report/report.ts'
import { addHours, type Instant } from '../../domain/time.ts'
import type { CaseSummary } from '../../domain/case/summary.ts'
import type { CaseQuery, OrganisationStore } from '../ports.ts'
import { wordsOf } from '../searchWords.ts'
import type { ReportShown } from './presentReport.ts'

type Asking = { readonly by: Actor; readonly now: Instant }

/** Shorter words tell nothing about what happened. */
const shortestTellingWord = 6
const nearInHours = 24

/**
 * The open case that a report without an outcome resembles, and why: told by the same person; reported within a day with
 * two of the same telling words; or four of the same telling words. A hint only: nobody joins a case by itself.
 */
export async function resemblanceOf(
  report: Report,
  store: OrganisationStore,
  { by, now }: Asking,
): Promise<ReportShown['resembles']> {
  if (isSettled(report)) return null
  const restricted = mayActor(by, 'readReporters')
  const find = async (q: string, searchRestricted: boolean, fits: (found: CaseSummary) => boolean = () => true) => {
    const query: CaseQuery = {
      q,
      view: 'team',
      me: by.id,
      searchRestricted,
      sort: 'openedAt',
      descending: true,
      limit: 5,
      cursor: null,
      now,
    }
    return (await store.findCases(query)).items.find(fits) ?? null
  }
  const as = (found: CaseSummary, because: NonNullable<ReportShown['resembles']>['because']) => ({
    caseId: found.id,
    reference: found.reference,
    title: found.title,
    because,
  })

  const sender = restricted ? (report.reporter?.email ?? report.reporter?.phone ?? null) : null
  const bySender = sender && sender.trim() !== '' ? await find(sender, true) : null
  if (bySender) return as(bySender, 'sameSender')

  const telling = tellingWords(report.description ?? '')
  if (telling.length < 2) return null
  const near = await find(telling.slice(0, 2).join(' '), false, ({ firstReportAt }) =>
    isNear(firstReportAt, report.receivedAt),
  )
  if (near) return as(near, 'nearInTime')
  const alike = telling.length < 4 ? null : await find(telling.slice(0, 4).join(' '), false)
  return alike && as(alike, 'likeWords')
}

/** The longest words first: they say most about what happened. */
const tellingWords = (text: string): readonly string[] =>
  wordsOf(text)
    .filter((word) => word.length >= shortestTellingWord)
    .toSorted((a, b) => b.length - a.length)

const isNear = (one: Instant, other: Instant): boolean =>
  one > addHours(other, -nearInHours) && one < addHours(other, nearInHours)
