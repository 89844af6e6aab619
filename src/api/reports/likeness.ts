import type { Likeness } from '../../contract/reports.ts'
import { type Actor, mayActor } from '../../domain/people.ts'
import { isSettled } from '../../domain/report/decideOnReport.ts'
import type { ReportId } from '../../domain/report/events.ts'
import type { Report } from '../../domain/report/report.ts'
import { reportReference } from '../../domain/report/reportReference.ts'
import { hoursBetween, type Instant } from '../../domain/time.ts'
import type { OrganisationStore } from '../ports.ts'
import type { ReportQuery } from '../ports/lists.ts'
import { fold, wordsOf } from '../searchWords.ts'
import type { Shown } from '../shown.ts'
import { loadReports } from './reportStream.ts'

type LikenessShown = Shown<Likeness>
type Asking = { readonly by: Actor; readonly now: Instant }

/** What is known of the report that others are compared with; it need not be taken in yet. */
export type Told = {
  readonly id: ReportId | null
  readonly description: string
  readonly phone: string | null
  readonly email: string | null
  readonly receivedAt: Instant
  /** SHA-256 of the files that came with it. */
  readonly files?: readonly string[]
}

/** So many of the latest reports are compared whatever their words, and so many that a search finds. */
const latest = 60
const found = 10
const nearInHours = 24
/** Shorter words, and these, tell nothing about what happened. */
const shortestTellingWord = 5
const hardlyTelling = new Set(
  `andere anders bewoner datalek datalekken gegevens gekregen gemeente gestuurd heeft hebben iemand kreeg meegestuurd
  melding ontvangen ontving persoon personen persoonsgegevens staat staan verkeerd verkeerde verstuurd volgens vrouw
  waarin wordt worden wrong person people personal received report someone there their which`.split(/\s+/),
)

/**
 * Reports that may tell of the same thing, the likeliest first: with the same file, told by the same person, in the same
 * words, or in some of the same words within a day. A hint only: nothing is joined by itself.
 * @param limit how many at most
 */
export async function likenessesOf(
  told: Told,
  store: OrganisationStore,
  { by, now }: Asking,
  limit: number,
): Promise<readonly LikenessShown[]> {
  const telling = tellingWords(told.description)
  const restricted = mayActor(by, 'readReporters')
  const sender = restricted ? senderOf(told) : null
  const find = async (query: Partial<ReportQuery>): Promise<readonly ReportId[]> => {
    const all = {
      state: 'all',
      searchRestricted: restricted,
      descending: true,
      limit: found,
      cursor: null,
      now,
    } as const
    return (await store.findReports({ ...all, ...query })).items.map(({ id }) => id)
  }
  if (telling.length === 0 && !sender && !told.files?.length) return []
  const ids = await Promise.all([
    find({ limit: latest }),
    sender ? find({ q: sender.asked }) : [],
    telling.length < 2 ? [] : find({ q: telling.slice(0, 2).join(' ') }),
  ])
  const others = (await loadReports(store, [...new Set(ids.flat())])).filter(({ id }) => id !== told.id)
  const likely = others
    .map((report) => ({ report, ...compared(report, told, telling, sender) }))
    .filter(({ because }) => because.length > 0)
    .toSorted((a, b) => b.weight - a.weight || (a.report.receivedAt < b.report.receivedAt ? 1 : -1))
    .slice(0, limit)
  const caseIds = likely.map(({ report }) => report.caseId).filter((id) => id !== null)
  const open = (await store.summaries([...new Set(caseIds)])).filter(({ handling }) => handling !== 'closed')
  const cases = new Map(open.map(({ id, reference, title }) => [id, { id, reference, title }]))
  return likely.map(({ report, because }) => ({
    report: {
      id: report.id,
      reference: reportReference(report.id),
      state: report.state,
      description: report.description,
    },
    receivedAt: report.receivedAt,
    case: (report.caseId === null ? undefined : cases.get(report.caseId)) ?? null,
    because,
  }))
}

/** The likeliest double of a report without an outcome: one with an open case to join, or one that waits as well. */
export async function resemblanceOf(
  report: Report,
  store: OrganisationStore,
  asking: Asking,
): Promise<LikenessShown | null> {
  if (isSettled(report)) return null
  const { id, description, receivedAt, reporter } = report
  const told = {
    id,
    description: description ?? '',
    receivedAt,
    phone: reporter?.phone ?? null,
    files: report.files.map(({ sha256 }) => sha256),
    email: reporter?.email ?? null,
  }
  const likely = await likenessesOf(told, store, asking, found)
  const waits = ({ report: other }: LikenessShown) => ['new', 'asked', 'parked'].includes(other.state)
  return likely.find((one) => one.case !== null) ?? likely.find(waits) ?? null
}

type Sender = { readonly email: string | null; readonly phone: string | null; readonly asked: string }

/** By what a reporter is recognised; a number with too few digits is nobody's. */
function senderOf({ email, phone }: Pick<Told, 'email' | 'phone'>): Sender | null {
  const address = fold(email ?? '').trim()
  const digits = digitsOf(phone)
  if (address === '' && digits === null) return null
  return { email: address || null, phone: digits, asked: address || (phone ?? '') }
}

/** The last nine digits: with or without +31, it is the same telephone. */
const digitsOf = (phone: string | null | undefined): string | null => {
  const digits = (phone ?? '').replaceAll(/\D/g, '')
  return digits.length < 8 ? null : digits.slice(-9)
}

function compared(other: Report, told: Told, telling: readonly string[], sender: Sender | null) {
  const theirs = new Set(tellingWords(other.description ?? ''))
  const shared = telling.filter((word) => theirs.has(word)).length
  const same = sender !== null && isSameSender(other, sender)
  const near = Math.abs(hoursBetween(other.receivedAt, told.receivedAt)) <= nearInHours
  const sameFile = told.files?.some((one) => other.files.some(({ sha256 }) => sha256 === one)) ?? false
  const alike = shared >= 3 || (shared >= 2 && near)
  const because: LikenessShown['because'][number][] = [
    ...(same ? (['sameSender'] as const) : []),
    ...(sameFile ? (['sameFile'] as const) : []),
    ...(near && (same || sameFile || alike) ? (['nearInTime'] as const) : []),
    ...(alike ? (['likeWords'] as const) : []),
  ]
  return { because, weight: (same ? 4 : 0) + (sameFile ? 6 : 0) + (near ? 2 : 0) + Math.min(shared, 5) }
}

const isSameSender = ({ reporter }: Report, { email, phone }: Sender): boolean =>
  (email !== null && fold(reporter?.email ?? '').trim() === email) ||
  (phone !== null && digitsOf(reporter?.phone) === phone)

/** The longest words first: they say most about what happened. */
const tellingWords = (text: string): readonly string[] =>
  wordsOf(text)
    .filter((word) => word.length >= shortestTellingWord && !hardlyTelling.has(word))
    .toSorted((a, b) => b.length - a.length)
