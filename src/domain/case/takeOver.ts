import { endOfDay } from '../law/amsterdam.ts'
import { rulePackAt } from '../law/rulePacks.ts'
import { dueAfter } from '../law/deadline.ts'
import { record, refuse } from '../recorded.ts'
import { addHours, dayOf, earliest, type Instant, isAfter } from '../time.ts'
import type { Case } from './case.ts'
import type { Stamp } from './stamp.ts'
import { type Context, refusalWithout } from './context.ts'
import {
  formerRegister,
  type ImportedCase,
  type ImportedFacts,
  type ImportedMoment,
  importedMoments,
  type ImportSource,
} from './imported.ts'
import type { CaseDecision } from './refusal.ts'

/** Takes a breach over from an old register: one entry that holds everything its row says. */
export function importCase(
  command: { readonly reference: string; readonly source: ImportSource; readonly facts: ImportedFacts },
  { by, policy }: Context,
): CaseDecision {
  const refused = refusalWithout('handleCases', by)
  if (refused) return refuse(refused)
  const { reference, source, facts } = command
  const startsAt = facts.awareAt ?? firstReportOf(facts)
  const pack = rulePackAt(startsAt)
  const deadline = facts.notifiedAt && dueAfter(startsAt, pack)
  return record({
    type: 'caseImported',
    ...facts,
    reference,
    source,
    regimes: policy.regimes.filter((regime) => regime === 'avg'),
    rulePack: pack.id,
    deadline,
    late: deadline !== null && facts.notifiedAt !== null && isAfter(facts.notifiedAt, deadline),
  })
}

/** Takes an imported case back as long as nobody worked on it: the number stays used. */
export function undoImport(breach: Case, { by }: Context): CaseDecision {
  const refused =
    refusalWithout('handleCases', by) ??
    (breach.imported === null || breach.version > 1 ? ({ code: 'somethingFollowed' } as const) : null)
  return refused ? refuse(refused) : record({ type: 'openingUndone' })
}

/**
 * When it first reached us. Of a closed case of which only the day is known that is the end of the day, as it is for
 * awareness: a clock that begins there is late only beyond doubt.
 */
function firstReportOf(facts: ImportedFacts): Instant {
  const { detectedAt, awareAt, openedAt } = facts
  const known = [detectedAt && latest(detectedAt, 'detectedAt', facts), awareAt]
  return known.reduce<Instant>(
    (first, at) => (at === null ? first : earliest(first, at)),
    latest(openedAt, 'openedAt', facts),
  )
}

const latest = (at: Instant, moment: ImportedMoment, { closedAt, onlyDays }: ImportedFacts): Instant =>
  closedAt !== null && onlyDays.includes(moment) ? addHours(endOfDay(at), -1 / 60) : at

/** What of a row, and of what is calculated from it, is only known to the day. A term that still runs keeps its hour. */
function withoutHour(facts: ImportedFacts): readonly Instant[] {
  const isDay = (moment: ImportedMoment) => facts.onlyDays.includes(moment)
  const isAssumed = (moment: ImportedMoment) => facts.assumed.includes(moment)
  const written = importedMoments
    .filter((moment) => !isDay(moment) && !isAssumed(moment))
    .map((moment) => facts[moment])
  const days = importedMoments.flatMap((moment) => {
    const at = facts[moment]
    if (at === null) return []
    if (isDay(moment)) return [at, latest(at, moment, facts)]
    // It stands at the last moment of the row, whose hour somebody may have written down for something else.
    return isAssumed(moment) && !written.includes(at) ? [at] : []
  })
  const startsAt = facts.awareAt ?? firstReportOf(facts)
  const isOver = facts.closedAt !== null || facts.notifiedAt !== null
  const deadline = days.includes(startsAt) && isOver ? [dueAfter(startsAt, rulePackAt(startsAt))] : []
  return [...new Set([...days, ...deadline])].toSorted()
}

/** The case as its row tells it. What was decided and done there was done by people we do not know. */
export function takenOver(
  before: Case,
  event: ImportedCase,
  { version, recordedAt }: Pick<Stamp, 'version' | 'recordedAt'>,
): Case {
  const at = (moment: string | null): Stamp => ({
    version,
    recordedAt: moment ?? event.openedAt,
    by: formerRegister,
  })
  const { reference, title, openedAt, closedAt, ourRole, controller, regimes, rulePack, source } = event
  const { occurredFrom, occurredTo, detectedAt, processor, onlyDays, assumed, verdict, verdictReason } = event
  const moments = { occurredFrom, occurredTo, firstSignalAt: detectedAt, ...noProcessor }
  return {
    ...before,
    reference,
    title,
    openedAt,
    firstReportAt: firstReportOf(event),
    ourRole,
    controller,
    regimes,
    handling: closedAt === null ? 'handling' : 'closed',
    outcome: event.outcome,
    closing: closedAt === null ? null : { ...at(closedAt), reason: null },
    imported: {
      source,
      onlyDays,
      assumed,
      verdict,
      verdictReason,
      occurredFrom,
      occurredTo,
      detectedAt,
      processor,
      importedAt: recordedAt,
      importedOn: dayOf(recordedAt),
      withoutHour: withoutHour(event),
    },
    awareness:
      event.awareAt === null ? null : { ...at(event.awareAt), awareAt: event.awareAt, reason: null, moments, rulePack },
    containment: {
      actions:
        event.measures === null ? [] : [{ ...at(null), ...measured, text: event.measures, happenedAt: openedAt }],
      state:
        event.containedAt === null
          ? { leak: 'open' }
          : { ...at(event.containedAt), leak: 'contained', containedAt: event.containedAt, how: '' },
    },
    breachedData: event.data && { ...at(null), ...event.data },
    dpo:
      event.dpoAdvice === null
        ? before.dpo
        : { ...before.dpo, advices: [{ ...at(null), advice: 'other', text: event.dpoAdvice }] },
    authority: authorityIn(event, before, at),
    subjects: subjectsIn(event, before, at),
    lessons: event.cause && { ...at(closedAt), cause: event.cause, text: event.lessons ?? '', measures: [] },
    registerDetails: { ...at(null), department: event.department, processings: [], summary: event.summary },
    notes:
      event.notes === undefined ? [] : [{ ...at(null), noteId: 'imported', text: event.notes, happenedAt: openedAt }],
  }
}

const noProcessor = { processorAwareAt: null, processorInformedUsAt: null }
const measured = { actionId: 'imported', kind: 'other', step: null } as const
type At = (moment: string | null) => Stamp

function authorityIn(event: ImportedCase, before: Case, at: At): Case['authority'] {
  const { authorityDecision: decision, authorityReason: reason, notifiedAt: filedAt, deadline, rulePack } = event
  const { authorityNumber, delayReason, late } = event
  const decided = { ...at(filedAt), reason, assessmentVersion: null, readingId: null, rulePack, against: [] }
  const filing = {
    kind: 'initial',
    authorityNumber,
    delayReason,
    reason: null,
    late,
    form: null,
    people: null,
    knownThen: null,
  } as const
  return {
    ...before.authority,
    decision: decision && { ...decided, decision },
    notifications: filedAt === null || deadline === null ? [] : [{ ...at(filedAt), ...filing, filedAt, deadline }],
  }
}

function subjectsIn(event: ImportedCase, before: Case, at: At): Case['subjects'] {
  const { subjectsDecision: decision, subjectsReason: reason, informedAt, rulePack, data } = event
  if (decision === null) return before.subjects
  const apart = { groups: [], parts: [], against: [] }
  const rest = { ground: null, lookAgainAt: null, assessmentVersion: null, readingId: null, rulePack }
  const decided = { ...at(informedAt), decision, reason, ...apart, ...rest }
  const told = {
    means: [],
    people: data?.facts.people?.max ?? 0,
    text: '',
    proof: null,
    returned: 0,
    parts: [],
    letter: null,
  }
  return {
    ...before.subjects,
    decision: decided,
    decisions: [decided],
    communications: informedAt === null ? [] : [{ ...at(informedAt), ...told, informedAt }],
  }
}
