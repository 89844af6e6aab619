import type { RegisterEntry } from '../../contract/register.ts'
import type { Case } from '../../domain/case/case.ts'
import { peopleReached } from '../../domain/case/shortfall.ts'
import { authorityStateOf, initialFiling, subjectsStateOf } from '../../domain/case/states.ts'
import type { Stamp } from '../../domain/case/stamp.ts'
import type { DpoAdviceKind } from '../../domain/case/codes.ts'
import { formerRegister, type ImportedMoment } from '../../domain/case/imported.ts'
import { clockOf, isLate, rulePackOf } from '../../domain/case/clock.ts'
import type { BreachFacts, YesNoUnknown } from '../../domain/law/facts.ts'
import { retentionOf } from '../../domain/law/retention.ts'
import type { Channel, ReporterRole } from '../../domain/report/events.ts'
import { type Instant, isAfter } from '../../domain/time.ts'
import type { NameOf } from '../organisation/directory.ts'
import type { Shown } from '../shown.ts'

/** What the register says of who told us: no person, only in what capacity and by which way. */
export type Reporting = { readonly roles: readonly ReporterRole[]; readonly channels: readonly Channel[] }

type Entry = Shown<RegisterEntry>

/** Every field of a breach in the register of GDPR art. 33(5), folded from its whole history. */
export function presentEntry(breach: Case, reporting: Reporting, nameOf: NameOf, now: Instant): Entry {
  const clock = clockOf(breach)
  const filing = initialFiling(breach)
  const { awareness, breachedData, closing, registerDetails, lessons } = breach
  const retention = retentionOf(breach, rulePackOf(breach))
  return {
    id: breach.id,
    reference: breach.reference,
    title: breach.title,
    kind: closing ? 'final' : 'provisional',
    handling: breach.handling,
    outcome: breach.outcome,
    openedAt: breach.openedAt,
    closedAt: known(breach, 'closedAt', closing?.recordedAt),
    closingReason: closing?.reason ?? null,
    ourRole: breach.ourRole,
    controller: breach.controller,
    department: registerDetails?.department ?? null,
    processings: registerDetails?.processings ?? [],
    regimes: breach.regimes,
    summary: registerDetails?.summary ?? filedText(breach, '5.3'),

    occurredFrom: awareness?.moments.occurredFrom ?? breach.imported?.occurredFrom ?? null,
    occurredTo: awareness?.moments.occurredTo ?? breach.imported?.occurredTo ?? null,
    detectedAt: awareness?.moments.firstSignalAt ?? breach.imported?.detectedAt ?? null,
    reportedAt: breach.firstReportAt,
    reporterRoles: reporting.roles,
    reportChannels: reporting.channels,
    processorAwareAt: awareness?.moments.processorAwareAt ?? null,
    processorInformedUsAt: awareness?.moments.processorInformedUsAt ?? null,
    awareAt: awareness?.awareAt ?? null,
    awarenessReason: awareness?.reason ?? null,
    // The stricter of both: a correction of awareness neither hides a lateness nor names a deadline that was kept.
    deadline: filing && isAfter(clock.deadline, filing.deadline) ? filing.deadline : clock.deadline,
    deadlineCorrected:
      filing && filing.deadline !== clock.deadline ? { atFiling: filing.deadline, byAwareness: clock.deadline } : null,
    late: isLate(clock, now),
    delayReason: breach.authority.notifications.find(({ delayReason }) => delayReason !== null)?.delayReason ?? null,

    incidentKind: breachedData?.incidentKind ?? null,
    cause: lessons?.cause ?? null,
    ...dataOf(breachedData?.facts ?? {}),
    numbersNote: breachedData?.numbersNote ?? null,
    subjectGroups: breachedData?.subjectGroups ?? [],
    recipient: recipientOf(breach),
    consequences: breachedData?.consequences ?? '',

    ...containmentOf(breach, nameOf),
    ...riskOf(breach, nameOf),
    ...authorityOf(breach, nameOf),
    ...subjectsOf(breach, nameOf),
    ...dpoOf(breach),

    lessons: lessons?.text ?? null,
    measures: lessons?.measures ?? [],
    linked: breach.linked.map(({ otherCase, reason }) => ({ id: otherCase, reason })),

    retentionBasis: retention?.basis ?? null,
    retentionUntil: retention?.until ?? null,
    legalHold: breach.legalHold?.reason ?? null,
    destroyedAt: breach.destruction?.recordedAt ?? null,
    imported: originOf(breach),
  }
}

/** What was answered to a question of the AP form in the latest filing that had it. */
function filedText({ authority }: Case, question: string): string | null {
  const answers = authority.notifications.toReversed().map(({ form }) => form?.answers[question]?.value)
  return answers.find((value) => typeof value === 'string') ?? null
}

/** A moment, or null where an old register did not know when it was. */
const known = ({ imported }: Case, moment: ImportedMoment, at: Instant | undefined): Instant | null =>
  at === undefined || imported?.assumed.includes(moment) ? null : at

/** When somebody decided; null where only an old register says that somebody did. */
const decidedAt = (stamp: Stamp | null): Instant | null =>
  stamp === null || stamp.by.id === formerRegister.id ? null : stamp.recordedAt

/** From where a case was taken over; null for one that began here. */
export const originOf = ({ imported }: Case): Entry['imported'] =>
  imported && {
    source: imported.source.name,
    reference: imported.source.reference,
    row: imported.source.row,
    importedAt: imported.importedAt,
    onlyDays: imported.onlyDays,
    assumed: imported.assumed,
    withoutHour: imported.withoutHour,
    processor: imported.processor,
  }

const orNull = (answer: YesNoUnknown | undefined): YesNoUnknown | null => answer ?? null

const dataOf = (facts: BreachFacts) => ({
  natures: facts.natures ?? [],
  maliciousIntent: orNull(facts.maliciousIntent),
  categories: facts.categories ?? [],
  specialCategories: facts.specialCategories ?? [],
  bsnInvolved: facts.categories ? facts.categories.includes('bsn') : null,
  records: facts.records ?? null,
  people: facts.people ?? null,
  subgroups: (facts.subgroups ?? []).map(({ name, people }) => ({ name, people: people ?? null })),
  vulnerablePeople: orNull(facts.vulnerablePeople),
  secretAddress: orNull(facts.secretAddress),
  protection: {
    unintelligible: orNull(facts.protection?.unintelligible),
    keySafe: orNull(facts.protection?.keySafe),
    backup: orNull(facts.backup),
  },
})

const recipientOf = ({ breachedData, containment }: Case): Entry['recipient'] => {
  const recipients = breachedData?.facts.recipients
  const confirmed = containment.actions.findLast(({ kind }) => kind === 'recipientConfirmedDestruction')
  return {
    kind: recipients?.kind ?? null,
    trusted: orNull(recipients?.trusted),
    destructionConfirmed: orNull(recipients?.destructionConfirmed),
    confirmedAt: confirmed?.happenedAt ?? null,
  }
}

function containmentOf(breach: Case, nameOf: NameOf) {
  const { actions, state } = breach.containment
  return {
    containmentActions: actions.map(({ kind, text, happenedAt, by }) => ({ kind, text, happenedAt, by: nameOf(by) })),
    containedAt: state.leak === 'contained' ? known(breach, 'containedAt', state.containedAt) : null,
    containmentNote: state.leak === 'open' ? null : state.leak === 'contained' ? state.how : state.reason,
    processorMeasures: actions.filter(({ kind }) => kind === 'processorInstructed').map(({ text }) => text),
  }
}

const riskOf = (breach: Case, nameOf: NameOf) => ({
  severity: breach.assessment?.severity.se ?? null,
  verdict: breach.assessment?.verdict ?? breach.imported?.verdict ?? null,
  verdicts: (breach.assessment?.parts ?? []).map(({ name, verdict, reason = null }) => ({
    part: name,
    verdict,
    reason,
  })),
  verdictReason: breach.assessment?.reason ?? breach.imported?.verdictReason ?? null,
  verdictBy: breach.assessment && nameOf(breach.assessment.by),
  verdictAt: breach.assessment?.recordedAt ?? null,
  authoritySeverity: filedText(breach, '9.3'),
})

function authorityOf(breach: Case, nameOf: NameOf) {
  const { decision, notifications, responses } = breach.authority
  return {
    authorityState: authorityStateOf(breach),
    authorityDecision: decision?.decision ?? null,
    authorityReason: decision?.reason ?? null,
    authorityDecidedBy: decision && nameOf(decision.by),
    authorityDecidedAt: decidedAt(decision),
    notifiedAt: known(breach, 'notifiedAt', initialFiling(breach)?.filedAt),
    authorityNumber: notifications.findLast(({ authorityNumber }) => authorityNumber !== null)?.authorityNumber ?? null,
    filings: (breach.imported?.assumed.includes('notifiedAt') ? [] : notifications).map(
      ({ kind, filedAt, by, authorityNumber, late, delayReason, reason, form }) => ({
        kind,
        filedAt,
        by: nameOf(by),
        authorityNumber,
        late,
        delayReason,
        reason,
        form: form?.pack ?? null,
      }),
    ),
    authorityResponses: responses.map(({ kind, receivedAt, answered }) => ({
      kind,
      receivedAt,
      answeredAt: answered?.answeredAt ?? null,
    })),
    otherAuthorities: breach.otherAuthorities.map(({ authority, notifiedAt, number }) => ({
      authority,
      notifiedAt,
      number,
    })),
    controllersInformed: breach.controllersInformed.map(({ controllers, informedAt }) => ({ controllers, informedAt })),
    policeReport: breach.policeReport && { filedAt: breach.policeReport.filedAt, number: breach.policeReport.number },
  }
}

function subjectsOf(breach: Case, nameOf: NameOf) {
  const { decision, decisions, communications } = breach.subjects
  return {
    subjectsState: subjectsStateOf(breach),
    subjectsDecisions: decisions.map((each) => ({
      parts: each.parts,
      decision: each.decision,
      ground: each.ground,
      reason: each.reason,
      by: nameOf(each.by),
      at: each.recordedAt,
    })),
    subjectsDecision: decision?.decision ?? null,
    subjectsGround: decision?.ground ?? null,
    subjectsReason: decision?.reason ?? null,
    subjectsDecidedBy: decision && nameOf(decision.by),
    subjectsDecidedAt: decidedAt(decision),
    informedAt: known(breach, 'informedAt', communications[0]?.informedAt),
    informedPeople:
      communications.length === 0 || communications[0]?.by.id === formerRegister.id
        ? null
        : peopleReached(communications),
    communications: communications.map(({ informedAt, parts, means, people, returned, text, proof }) => ({
      informedAt,
      parts,
      means,
      people,
      returned,
      text,
      proof,
    })),
  }
}

/** Whether the decisions follow the advice, where the advice is about a duty and that duty is decided; all of them must. */
function dpoOf({ dpo, authority, subjects }: Case) {
  const latest = dpo.advices.at(-1)
  const decided = decidedOn(latest?.advice, authority, subjects)
  const against = decided.filter(({ decision }) => decision !== latest?.advice)
  const followed = decided.length === 0 ? null : against.length === 0
  const reasons = against.flatMap(({ reason }) => reason ?? [])
  return {
    dpoInformedAt: dpo.informedAt,
    dpoAdvice: latest?.advice ?? null,
    dpoAdviceText: latest?.text ?? null,
    dpoAdviceAt: latest?.recordedAt ?? null,
    dpoFollowed: followed,
    dpoDeviation: reasons.length > 0 ? reasons.join('\n') : null,
  }
}

/** What was decided on the duty that an advice is about; a public communication tells the people too. */
function decidedOn(
  advice: DpoAdviceKind | undefined,
  { decision }: Case['authority'],
  { decisions }: Case['subjects'],
): readonly { readonly decision: string; readonly reason: string | null }[] {
  if (advice === 'notify' || advice === 'doNotNotify') return decision ? [decision] : []
  if (advice !== 'inform' && advice !== 'doNotInform') return []
  return decisions.map(({ decision: each, reason }) => ({
    decision: each === 'publicCommunication' ? 'inform' : each,
    reason,
  }))
}
