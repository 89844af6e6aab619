import type { BreachedData, Cause } from '../case/codes.ts'
import { type ImportedFacts, type ImportedMoment, importedMoments } from '../case/imported.ts'
import { startOfDate } from '../law/amsterdam.ts'
import { addHours, dayOf, type Instant } from '../time.ts'
import type { MomentField } from './field.ts'
import type { Finding, FindingCode } from './finding.ts'
import type { ImportMapping, ImportSheet } from './mapping.ts'
import { readCells, type RowCells, type RowMoment } from './readCells.ts'

/** What becomes of one row: breaches with what was left out or assumed, or why it cannot come in. */
export type RowReading =
  | {
      readonly facts: ImportedFacts
      /** How the old register refers to it. */
      readonly reference: string | null
      /** How many breaches the row stands for. */
      readonly count: number
      readonly warnings: readonly Finding[]
    }
  | { readonly refused: readonly Finding[] }

export type RowContext = {
  readonly mapping: ImportMapping
  readonly sheet: ImportSheet
  /** As a spreadsheet counts. */
  readonly row: number
  readonly now: Instant
}

/** A row that counts breaches stands for at most so many: more is a table of figures, not a register. */
export const mostPerRow = 1000

/** Reads one row of an old register. Whatever is not certain is said, and nothing is made up. */
export function readRow(row: readonly string[], { mapping, sheet, row: number, now }: RowContext): RowReading {
  const cells = readCells(row, mapping, sheet, Number(dayOf(now).slice(0, 4)))
  const refused = [...cells.refusals, ...contradictions(cells, dayOf(now))]
  const count = cells.numbers.count?.max ?? 1
  if (count > mostPerRow) refused.push(about('tooMany', cells.moments.openedAt))
  const opened = firstKnown(cells)
  if (opened === null && cells.refusals.length === 0) refused.push(about('noDate', undefined))
  if (refused.length > 0 || opened === null) return { refused }

  const reference = cells.texts.sourceReference?.slice(0, 100).toWellFormed() ?? null
  const { facts, warnings } = factsOf(cells, opened, now)
  const said = cells.texts.title?.replaceAll(/\s+/g, ' ').slice(0, 200).toWellFormed()
  const title = said ?? `${mapping.source} ${reference ?? number}`
  return { facts: { ...facts, title }, reference, count, warnings: [...cells.warnings, ...warnings] }
}

const about = (code: FindingCode, moment: RowMoment | undefined, field: MomentField | null = null): Finding => ({
  code,
  column: moment?.column ?? null,
  field,
  text: moment?.day ?? '',
})

/** When the breach came into the old register, or else the first thing that is known of it. */
const firstKnown = ({ moments }: RowCells): RowMoment | null =>
  moments.openedAt ??
  [
    moments.awareAt,
    moments.detectedAt,
    moments.notifiedAt,
    moments.occurredTo,
    moments.occurredFrom,
    moments.closedAt,
  ].find((moment) => moment !== undefined) ??
  null

function contradictions({ moments }: RowCells, today: string): readonly Finding[] {
  const found: Finding[] = []
  for (const [field, moment] of Object.entries(moments) as [MomentField, RowMoment][])
    if (moment.day > today) found.push(about('inTheFuture', moment, field))
  const { occurredFrom, occurredTo, openedAt, closedAt } = moments
  if (occurredFrom && occurredTo && occurredTo.day < occurredFrom.day)
    found.push(about('endsBeforeStart', occurredTo, 'occurredTo'))
  if (openedAt && closedAt && closedAt.day < openedAt.day) found.push(about('closedBeforeOpened', closedAt, 'closedAt'))
  return found
}

type Facts = Omit<ImportedFacts, 'title'>

function factsOf(cells: RowCells, opened: RowMoment, now: Instant): { facts: Facts; warnings: readonly Finding[] } {
  const { texts, moments, words } = cells
  const warnings: Finding[] = []
  const assumed: ImportedMoment[] = []
  const assume = (moment: ImportedMoment, code?: FindingCode): Instant => {
    assumed.push(moment)
    if (code !== undefined) warnings.push(about(code, undefined, moment))
    return latestOf(cells, now)
  }
  const at = (field: MomentField): Instant | null => startOf(moments[field])
  const isBreach = words.isBreach?.[0] !== 'no'
  const isOpen = words.status?.[0] === 'open' && moments.closedAt === undefined && isBreach
  const awareAt = endOf(moments.awareAt, now)
  const decision = words.authorityDecision?.[0] ?? (moments.notifiedAt || texts.authorityNumber ? 'notify' : null)
  const told = words.subjectsDecision?.[0] ?? (moments.informedAt ? 'inform' : null)
  const cause = causeOf(words.cause?.[0])
  const closedAt = isOpen ? null : (at('closedAt') ?? assume('closedAt', closing(cells, decision, now)))
  const notifies = decision === 'notify' && (moments.notifiedAt !== undefined || !isOpen)
  const informs = told !== null && told !== 'doNotInform' && (moments.informedAt !== undefined || !isOpen)
  const facts: Facts = {
    outcome: isBreach ? 'breach' : 'noBreach',
    openedAt: startOf(opened) ?? now,
    closedAt,
    awareAt,
    detectedAt: at('detectedAt'),
    occurredFrom: moments.occurredFrom?.instant ?? moments.occurredFrom?.day ?? null,
    occurredTo: moments.occurredTo?.instant ?? moments.occurredTo?.day ?? null,
    containedAt: at('containedAt') ?? (isOpen ? null : assume('containedAt')),
    notifiedAt: notifies ? (at('notifiedAt') ?? assumedFiling(assume, awareAt)) : null,
    informedAt: informs ? (at('informedAt') ?? assume('informedAt', 'informedWithoutDate')) : null,
    ourRole: 'controller',
    controller: texts.controller ?? null,
    processor: texts.processor ?? null,
    // Lessons without a cause would be lost: our own hold both.
    measures: joined(texts.measures, cause === null ? texts.lessons : undefined),
    data: dataOf(cells),
    verdict: words.verdict?.[0] ?? null,
    verdictReason: texts.verdictReason ?? null,
    authorityDecision: decision,
    authorityReason: texts.authorityReason ?? null,
    authorityNumber: texts.authorityNumber?.slice(0, 100).toWellFormed() ?? null,
    delayReason: texts.delayReason ?? null,
    subjectsDecision: told,
    subjectsReason: texts.subjectsReason ?? null,
    dpoAdvice: texts.dpoAdvice ?? null,
    cause,
    lessons: cause === null ? null : (texts.lessons ?? null),
    department: texts.department?.slice(0, 200).toWellFormed() ?? null,
    summary: texts.summary ?? null,
    ...(texts.notes !== undefined && { notes: texts.notes }),
    onlyDays: importedMoments.filter((moment) => isOnlyDay(moment === 'openedAt' ? opened : moments[moment])),
    assumed,
  }
  return { facts, warnings }
}

/** A breach that is no older may still run when nobody wrote that it does not. */
const mayRunForHours = 60 * 24

/** What is said of a row without a day of closing: it closed, or that is taken for granted, or it may run still. */
function closing(cells: RowCells, decision: string | null, now: Instant): FindingCode {
  if (cells.words.status?.[0] === 'closed') return 'closedWithoutDate'
  const isRecent = latestOf(cells, now) > addHours(now, -mayRunForHours)
  return isRecent && decision === null && cells.words.isBreach?.[0] !== 'no' ? 'seemsToRun' : 'closedAssumed'
}

/** A filing that nobody dated is never late: it stands at the moment of awareness, and is said to be assumed. */
function assumedFiling(assume: (moment: ImportedMoment, code?: FindingCode) => Instant, awareAt: Instant | null) {
  const latest = assume('notifiedAt', 'notifiedWithoutDate')
  return awareAt ?? latest
}

const isOnlyDay = (moment: RowMoment | undefined): boolean => moment?.instant === null

const startOf = (moment: RowMoment | undefined): Instant | null =>
  moment === undefined ? null : (moment.instant ?? startOfDate(moment.day))

/** The last minute of a day, but never after now: who knew it on a day knew it at the latest then. */
function endOf(moment: RowMoment | undefined, now: Instant): Instant | null {
  if (moment === undefined) return null
  if (moment.instant !== null) return moment.instant
  const end = addHours(startOfDate(Temporal.PlainDate.from(moment.day).add({ days: 1 }).toString()), -1 / 60)
  return end < now ? end : now
}

/** The latest moment that a row knows: nothing of it can have ended before. */
const latestOf = ({ moments }: RowCells, now: Instant): Instant => {
  const latest = Object.values(moments)
    .map((moment) => startOf(moment) ?? '')
    .toSorted()
    .at(-1)
  return latest === undefined || latest > now ? now : latest
}

const joined = (...texts: readonly (string | undefined)[]): string | null => {
  const there = texts.filter((text) => text !== undefined)
  return there.length === 0 ? null : there.join('\n')
}

function causeOf(code: string | undefined): Cause | null {
  if (code === undefined) return null
  return {
    origin: code.startsWith('external') ? 'external' : 'internal',
    intent: code.endsWith('malicious') ? 'malicious' : 'accidental',
  }
}

/** What the row says of the data and the people; null where it says nothing of either. */
function dataOf({ words, numbers, texts }: RowCells): BreachedData | null {
  const { people, records } = numbers
  const facts = {
    ...(words.natures?.length && { natures: words.natures }),
    ...(words.categories?.length && { categories: words.categories }),
    ...(words.specialCategories?.length && { specialCategories: words.specialCategories }),
    ...(people && { people }),
    ...(records && { records }),
  }
  const incidentKind = words.incidentKind?.[0] ?? null
  const subjectGroups = words.subjectGroups ?? []
  const consequences = texts.consequences ?? ''
  const isSaid =
    Object.keys(facts).length > 0 || incidentKind !== null || subjectGroups.length > 0 || consequences !== ''
  return isSaid ? { facts, incidentKind, subjectGroups, consequences, numbersNote: null } : null
}
