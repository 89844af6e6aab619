import { dayOf } from '../../domain/time.ts'
import type { NoBreachReport, RegisterEntryWhole } from '../../contract/register.ts'
import type { Shown } from '../shown.ts'
import type { Cell } from '../spreadsheets/cell.ts'

type Entry = Shown<RegisterEntryWhole>
type Plain = string | number | boolean | null
/** Puts a code of the contract into words; a file for programs leaves it as it is. */
export type Say = (code: string) => string
export type Column = {
  readonly name: string
  readonly valueOf: (entry: Entry, say: Say) => Cell
}

type NameOf<Kind> = { [Name in keyof Entry]: Entry[Name] extends Kind ? Name : never }[keyof Entry]

const column = (name: string, valueOf: Column['valueOf']): Column => ({ name, valueOf })
const listed = (values: readonly string[]): string => values.join(' | ')
const joined = (parts: readonly (Plain | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '' && part !== false).join(', ')
const range = (numbers: Entry['people']): string =>
  numbers === null
    ? ''
    : `${numbers.min === numbers.max ? numbers.min : `${numbers.min}-${numbers.max}`}${numbers.estimate ? ' (±)' : ''}`
/** Parts of the people by their names; nobody named: everybody. */
const partsIn = (parts: readonly (string | null)[], say: Say): string =>
  parts.map((part) => part ?? say('everybody else')).join(' + ')
const said = (code: string | null, say: Say): string | null => code && say(code)

const plainly = (...names: readonly NameOf<Plain>[]) => names.map((name) => column(name, (entry) => entry[name]))
const moments = (...names: readonly NameOf<string | null>[]) =>
  names.map((name) => column(name, (entry) => when(asFarAsKnown(entry, entry[name]))))
const coded = (...names: readonly NameOf<string | null>[]) =>
  names.map((name) => column(name, (entry, say) => said(entry[name], say)))
const lists = (...names: readonly NameOf<readonly string[]>[]) =>
  names.map((name) => column(name, (entry) => listed(entry[name])))
const codes = (...names: readonly NameOf<readonly string[]>[]) =>
  names.map((name) => column(name, (entry, say) => listed(entry[name].map(say))))
const when = (at: string | null): Cell => at && { when: at }
/** A moment of which an old register knew only the day is that day. */
const asFarAsKnown = <At extends string | null>({ imported }: Entry, at: At): At | string =>
  at !== null && imported?.withoutHour.includes(at) ? dayOf(at) : at

/** The columns of the export, with the names of the contract so that a spreadsheet and a program read the same. */
export const columns: readonly Column[] = [
  ...plainly('reference', 'title'),
  ...coded('outcome', 'kind', 'handling'),
  ...moments('openedAt', 'closedAt'),
  ...plainly('closingReason'),
  ...coded('ourRole'),
  ...plainly('controller', 'department'),
  ...lists('processings'),
  ...codes('regimes'),
  ...plainly('summary'),
  ...moments('occurredFrom', 'occurredTo', 'detectedAt', 'reportedAt'),
  ...codes('reporterRoles', 'reportChannels'),
  ...moments('processorAwareAt', 'processorInformedUsAt', 'awareAt'),
  ...plainly('awarenessReason'),
  ...moments('deadline'),
  ...plainly('late', 'delayReason'),
  ...coded('incidentKind'),
  ...codes('natures'),
  column('cause', ({ cause }, say) => (cause ? `${say(cause.origin)}, ${say(cause.intent)}` : null)),
  ...coded('maliciousIntent'),
  ...codes('categories', 'specialCategories'),
  ...plainly('bsnInvolved'),
  column('records', ({ records }) => range(records)),
  column('people', ({ people }) => range(people)),
  ...plainly('numbersNote'),
  ...codes('subjectGroups'),
  column('subgroups', ({ subgroups }) => listed(subgroups.map(({ name, people }) => joined([name, range(people)])))),
  ...coded('vulnerablePeople', 'secretAddress'),
  column('protection.unintelligible', ({ protection }, say) => said(protection.unintelligible, say)),
  column('protection.keySafe', ({ protection }, say) => said(protection.keySafe, say)),
  column('protection.backup', ({ protection }, say) => said(protection.backup, say)),
  column('recipient.kind', ({ recipient }, say) => said(recipient.kind, say)),
  column('recipient.trusted', ({ recipient }, say) => said(recipient.trusted, say)),
  column('recipient.destructionConfirmed', ({ recipient }, say) => said(recipient.destructionConfirmed, say)),
  column('recipient.confirmedAt', ({ recipient }) => when(recipient.confirmedAt)),
  ...plainly('consequences'),
  column('containmentActions', (entry, say) =>
    listed(
      entry.containmentActions.map(
        ({ kind, text, happenedAt, by }) => `${asFarAsKnown(entry, happenedAt)} ${say(kind)} (${by}): ${text}`,
      ),
    ),
  ),
  ...moments('containedAt'),
  ...plainly('containmentNote'),
  ...lists('processorMeasures'),
  ...plainly('severity'),
  ...coded('verdict'),
  column('verdicts', ({ verdicts }, say) =>
    listed(
      verdicts.map(
        ({ part, verdict, reason }) => `${partsIn([part], say)}: ${say(verdict)}${reason ? ` (${reason})` : ''}`,
      ),
    ),
  ),
  ...plainly('verdictReason', 'verdictBy'),
  ...moments('verdictAt'),
  ...plainly('authoritySeverity'),
  ...coded('authorityState', 'authorityDecision'),
  ...plainly('authorityReason', 'authorityDecidedBy'),
  ...moments('authorityDecidedAt', 'notifiedAt'),
  ...plainly('authorityNumber'),
  column('filings', (entry, say) =>
    listed(
      entry.filings.map(({ kind, filedAt, by, authorityNumber, late, delayReason, reason, form }) =>
        joined([
          asFarAsKnown(entry, filedAt),
          say(kind),
          by,
          authorityNumber,
          late && say('late'),
          delayReason,
          reason,
          form,
        ]),
      ),
    ),
  ),
  column('authorityResponses', ({ authorityResponses }, say) =>
    listed(authorityResponses.map(({ kind, receivedAt, answeredAt }) => joined([receivedAt, say(kind), answeredAt]))),
  ),
  column('otherAuthorities', ({ otherAuthorities }) =>
    listed(otherAuthorities.map(({ authority, notifiedAt, number }) => joined([notifiedAt, authority, number]))),
  ),
  column('controllersInformed', ({ controllersInformed }) =>
    listed(controllersInformed.map(({ controllers, informedAt }) => joined([informedAt, ...controllers]))),
  ),
  column('policeReport', ({ policeReport }) => policeReport && joined([policeReport.filedAt, policeReport.number])),
  ...coded('subjectsState', 'subjectsDecision'),
  ...plainly('subjectsGround', 'subjectsReason', 'subjectsDecidedBy'),
  ...moments('subjectsDecidedAt'),
  column('subjectsDecisions', ({ subjectsDecisions }, say) =>
    listed(
      subjectsDecisions.map(({ parts, decision, ground, reason, by, at }) =>
        joined([at, partsIn(parts, say), say(decision), ground, by, reason]),
      ),
    ),
  ),
  ...moments('informedAt'),
  ...plainly('informedPeople'),
  column('communications', (entry, say) =>
    listed(
      entry.communications.map(({ informedAt, parts, means, people, returned, text }) =>
        joined([
          asFarAsKnown(entry, informedAt),
          partsIn(parts, say),
          means.map(say).join('+'),
          people,
          returned > 0 && `${say('returned')} ${returned}`,
          text,
        ]),
      ),
    ),
  ),
  ...moments('dpoInformedAt'),
  ...coded('dpoAdvice'),
  ...plainly('dpoAdviceText'),
  ...moments('dpoAdviceAt'),
  ...plainly('dpoFollowed', 'dpoDeviation', 'lessons'),
  column('measures', ({ measures }) => listed(measures.map(({ text, owner, dueOn }) => joined([text, owner, dueOn])))),
  column('linked', ({ linked }) => listed(linked.map(({ id, reason }) => joined([id, reason])))),
  ...coded('retentionBasis'),
  ...moments('retentionUntil'),
  ...plainly('legalHold'),
  ...moments('destroyedAt'),
  column('imported', ({ imported }) => imported && joined([imported.source, imported.reference, `#${imported.row}`])),
  column('entries', ({ history }) => history.length),
  column('lastHash', ({ history }) => history.at(-1)?.hash ?? null),
]

/** The cells of a report that never became a case, by column: as far as it has them, with an outcome of its own. */
export const reportCells = (
  { id, channel, receivedAt, settledAt, reason, keptUntil, destroyedAt }: NoBreachReport,
  say: Say,
): Readonly<Record<string, Cell>> => ({
  reference: id,
  outcome: say('reportNoBreach'),
  openedAt: when(receivedAt),
  reportedAt: when(receivedAt),
  closedAt: when(settledAt),
  closingReason: reason,
  reportChannels: say(channel),
  retentionUntil: when(keptUntil),
  destroyedAt: when(destroyedAt),
})
