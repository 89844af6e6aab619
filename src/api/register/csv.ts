import type { NoBreachReport, RegisterEntryWhole } from '../../contract/register.ts'
import type { Shown } from '../shown.ts'

type Entry = Shown<RegisterEntryWhole>
type Value = string | number | boolean | null
type Column = readonly [name: string, valueOf: (entry: Entry) => Value]

const listed = (values: readonly string[]): string => values.join(' | ')
const joined = (parts: readonly (Value | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(', ')
const range = (numbers: Entry['people']): string =>
  numbers === null
    ? ''
    : `${numbers.min === numbers.max ? numbers.min : `${numbers.min}-${numbers.max}`}${numbers.estimate ? ' (±)' : ''}`

/** Parts of the people by their names; nobody named: everybody. */
const partsIn = (parts: readonly (string | null)[]): string => parts.map((part) => part ?? 'everybody else').join(' + ')

const plainly = (
  ...names: readonly { [Name in keyof Entry]: Entry[Name] extends Value ? Name : never }[keyof Entry][]
) => names.map((name): Column => [name, (entry) => entry[name]])
const lists = (
  ...names: readonly { [Name in keyof Entry]: Entry[Name] extends readonly string[] ? Name : never }[keyof Entry][]
) => names.map((name): Column => [name, (entry) => listed(entry[name])])

/** The columns of the export, with the names of the contract so that a spreadsheet and a program read the same. */
const columns: readonly Column[] = [
  ...plainly('reference', 'title', 'outcome', 'kind', 'handling', 'openedAt', 'closedAt', 'closingReason', 'ourRole'),
  ...plainly('controller', 'department'),
  ...lists('processings', 'regimes'),
  ...plainly('summary', 'occurredFrom', 'occurredTo', 'detectedAt', 'reportedAt'),
  ...lists('reporterRoles', 'reportChannels'),
  ...plainly(
    'processorAwareAt',
    'processorInformedUsAt',
    'awareAt',
    'awarenessReason',
    'deadline',
    'late',
    'delayReason',
  ),
  ...plainly('incidentKind'),
  ...lists('natures'),
  ['cause', ({ cause }) => (cause ? `${cause.origin}, ${cause.intent}` : null)],
  ...plainly('maliciousIntent'),
  ...lists('categories', 'specialCategories'),
  ...plainly('bsnInvolved'),
  ['records', ({ records }) => range(records)],
  ['people', ({ people }) => range(people)],
  ...plainly('numbersNote'),
  ...lists('subjectGroups'),
  ['subgroups', ({ subgroups }) => listed(subgroups.map(({ name, people }) => joined([name, range(people)])))],
  ...plainly('vulnerablePeople', 'secretAddress'),
  ['protection.unintelligible', ({ protection }) => protection.unintelligible],
  ['protection.keySafe', ({ protection }) => protection.keySafe],
  ['protection.backup', ({ protection }) => protection.backup],
  ['recipient.kind', ({ recipient }) => recipient.kind],
  ['recipient.trusted', ({ recipient }) => recipient.trusted],
  ['recipient.destructionConfirmed', ({ recipient }) => recipient.destructionConfirmed],
  ['recipient.confirmedAt', ({ recipient }) => recipient.confirmedAt],
  ...plainly('consequences'),
  [
    'containmentActions',
    ({ containmentActions }) =>
      listed(containmentActions.map(({ kind, text, happenedAt, by }) => `${happenedAt} ${kind} (${by}): ${text}`)),
  ],
  ...plainly('containedAt', 'containmentNote'),
  ...lists('processorMeasures'),
  ...plainly('severity', 'verdict'),
  ['verdicts', ({ verdicts }) => listed(verdicts.map(({ part, verdict }) => `${partsIn([part])}: ${verdict}`))],
  ...plainly('verdictReason', 'verdictBy', 'verdictAt', 'authoritySeverity'),
  ...plainly('authorityState', 'authorityDecision', 'authorityReason', 'authorityDecidedBy', 'authorityDecidedAt'),
  ...plainly('notifiedAt', 'authorityNumber'),
  [
    'filings',
    ({ filings }) =>
      listed(
        filings.map(({ kind, filedAt, by, authorityNumber, late, delayReason, reason, form }) =>
          joined([filedAt, kind, by, authorityNumber, late && 'late', delayReason, reason, form]),
        ),
      ),
  ],
  [
    'authorityResponses',
    ({ authorityResponses }) =>
      listed(authorityResponses.map(({ kind, receivedAt, answeredAt }) => joined([receivedAt, kind, answeredAt]))),
  ],
  [
    'otherAuthorities',
    ({ otherAuthorities }) =>
      listed(otherAuthorities.map(({ authority, notifiedAt, number }) => joined([notifiedAt, authority, number]))),
  ],
  [
    'controllersInformed',
    ({ controllersInformed }) =>
      listed(controllersInformed.map(({ controllers, informedAt }) => joined([informedAt, ...controllers]))),
  ],
  ['policeReport', ({ policeReport }) => policeReport && joined([policeReport.filedAt, policeReport.number])],
  ...plainly('subjectsState', 'subjectsDecision', 'subjectsGround', 'subjectsReason', 'subjectsDecidedBy'),
  ...plainly('subjectsDecidedAt'),
  [
    'subjectsDecisions',
    ({ subjectsDecisions }) =>
      listed(
        subjectsDecisions.map(({ parts, decision, ground, reason, by, at }) =>
          joined([at, partsIn(parts), decision, ground, by, reason]),
        ),
      ),
  ],
  ...plainly('informedAt', 'informedPeople'),
  [
    'communications',
    ({ communications }) =>
      listed(
        communications.map(({ informedAt, parts, means, people, returned, text }) =>
          joined([informedAt, partsIn(parts), means.join('+'), people, returned > 0 && `returned ${returned}`, text]),
        ),
      ),
  ],
  ...plainly('dpoInformedAt', 'dpoAdvice', 'dpoAdviceText', 'dpoAdviceAt', 'dpoFollowed', 'dpoDeviation', 'lessons'),
  ['measures', ({ measures }) => listed(measures.map(({ text, owner, dueOn }) => joined([text, owner, dueOn])))],
  ['linked', ({ linked }) => listed(linked.map(({ id, reason }) => joined([id, reason])))],
  ...plainly('retentionBasis', 'retentionUntil', 'legalHold', 'destroyedAt'),
  ['entries', ({ history }) => history.length],
  ['lastHash', ({ history }) => history.at(-1)?.hash ?? null],
]

/**
 * One cell. A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, CSV injection); the
 * separator is the semicolon that a Dutch spreadsheet expects, so every text that holds one, a quote or a line end is quoted.
 */
function cell(value: Value): string {
  if (value === null) return ''
  const text = typeof value === 'string' && /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : String(value)
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** One line of cells. */
export const line = (cells: readonly Value[]): string => `${cells.map(cell).join(';')}\r\n`

/** The byte order mark makes spreadsheets read UTF-8. */
export const csvHead = (): string => `\uFEFF${line(columns.map(([name]) => name))}`
export const csvLine = (entry: Entry): string => line(columns.map(([, valueOf]) => valueOf(entry)))

/** A report that never became a case: in the same columns, as far as it has them, with an outcome of its own. */
export function csvReportLine({
  id,
  channel,
  receivedAt,
  settledAt,
  reason,
  keptUntil,
  destroyedAt,
}: NoBreachReport): string {
  const known: Readonly<Record<string, Value>> = {
    reference: id,
    outcome: 'reportNoBreach',
    openedAt: receivedAt,
    reportedAt: receivedAt,
    closedAt: settledAt,
    closingReason: reason,
    reportChannels: channel,
    retentionUntil: keptUntil,
    destroyedAt,
  }
  return line(columns.map(([name]) => known[name] ?? null))
}
