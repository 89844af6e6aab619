import type { CaseView } from '../../contract/cases.ts'
import { adviceContextOf } from '../../domain/case/assessRisk.ts'
import { abilitiesOn, type CaseAbility } from '../../domain/case/can.ts'
import type { Case, SubjectsDecision } from '../../domain/case/case.ts'
import type { Stamp } from '../../domain/case/stamp.ts'
import { changedSinceFiling } from '../../domain/case/changedSinceFiling.ts'
import { rulePackOf } from '../../domain/case/clock.ts'
import { acts, missingFor } from '../../domain/case/missing.ts'
import { nextStepOf } from '../../domain/case/nextStep.ts'
import { summarise, urgencyOf } from '../../domain/case/summary.ts'
import { filingLawOf } from '../../domain/law/filingLaw.ts'
import { retentionOf } from '../../domain/law/retention.ts'
import { mayActor, type Policy } from '../../domain/people.ts'
import type { CaseId } from '../../domain/report/events.ts'
import type { Report } from '../../domain/report/report.ts'
import type { Instant } from '../../domain/time.ts'
import { presentFile } from '../files/presentFile.ts'
import { presentAdvice, presentComputed, presentSeverity } from '../law/presentLaw.ts'
import { abilityOf } from '../problems.ts'
import { originOf } from '../register/presentEntry.ts'
import { presentReport, type Viewer } from '../reports/presentReport.ts'
import type { Shown } from '../shown.ts'
import { presentLawOfCase } from './presentLawOfCase.ts'

export type CaseShown = Shown<CaseView>

/** What the view of a case needs beside the case. */
export type Surroundings = {
  readonly viewer: Viewer
  readonly now: Instant
  readonly policy: Policy
  readonly reports: readonly Report[]
  /** Reference and title of the other cases that this one names. */
  readonly others: ReadonlyMap<CaseId, { readonly reference: string; readonly title: string }>
  /** The newest version when the case is shown as it was earlier. */
  readonly newestVersion: number | null
  /** Letters of the case are leaving by mail: until they have, it does not end. */
  readonly lettersLeave: boolean
}

/** Every field of a case that leaves the house, with what this viewer may do and why not. */
export function presentCase(
  breach: Case,
  { viewer, now, policy, reports, others, newestVersion, lettersLeave }: Surroundings,
): CaseShown {
  const { by, language, nameOf } = viewer
  // Notes and names of files are full of people: as with reporters, they are for those who handle or advise.
  const mayReadPersonal = mayActor(by, 'readReporters')
  const person = (id: string) => ({ id, name: nameOf({ kind: 'user', id }) })
  const stamp = ({ version, recordedAt, by: actor }: Stamp) => ({
    version,
    recordedAt,
    by: { id: actor.id, name: nameOf(actor) },
  })
  const decision = (one: SubjectsDecision) => ({
    ...stamp(one),
    decision: one.decision,
    ground: one.ground,
    reason: one.reason,
    groups: one.groups,
    parts: one.parts,
    against: one.against,
    lookAgainAt: one.lookAgainAt,
    assessmentVersion: one.assessmentVersion,
    readingId: one.readingId,
    rulePack: one.rulePack,
  })
  const other = (id: CaseId) => others.get(id) ?? { reference: '', title: '' }
  const summary = summarise(breach, policy)
  const { containment, breachedData, assessment, dpo, authority, subjects, lessons, closing } = breach
  const { legalHold, registerDetails, destruction } = breach

  return {
    id: breach.id,
    version: breach.version,
    newestVersion,
    reference: breach.reference,
    title: breach.title,
    openedAt: breach.openedAt,
    firstReportAt: breach.firstReportAt,
    ourRole: breach.ourRole,
    controller: breach.controller,
    regimes: breach.regimes,
    handling: breach.handling,
    outcome: breach.outcome,
    closing: closing && { ...stamp(closing), reason: closing.reason },
    imported: importedIn(breach),
    handler: breach.handler === null ? null : person(breach.handler),
    authorityState: summary.authorityState,
    subjectsState: summary.subjectsState,
    ...presentLawOfCase(breach, summary, { now, policy, language, stamp }),
    dueAt: summary.dueAt,
    dueFor: summary.dueFor ?? null,
    group: summary.progress.closed ? null : urgencyOf(summary.dueAt, now),
    nextStep: nextStepOf(summary.progress, summary.clock, now, by),
    marks: summary.marks,
    containment: {
      actions: containment.actions.map((action) => ({
        ...stamp(action),
        actionId: action.actionId,
        kind: action.kind,
        step: action.step,
        text: action.text,
        happenedAt: action.happenedAt,
      })),
      state: presentContainment(containment.state, stamp),
    },
    breachedData: breachedData && {
      ...stamp(breachedData),
      facts: breachedData.facts,
      incidentKind: breachedData.incidentKind,
      subjectGroups: breachedData.subjectGroups,
      consequences: breachedData.consequences,
      numbersNote: breachedData.numbersNote,
    },
    assessment: assessment && {
      ...stamp(assessment),
      facts: assessment.facts,
      severity: presentSeverity(assessment.severity),
      advice: presentAdvice(assessment.advice, language, filingLawOf(breach.regimes)),
      verdict: assessment.verdict,
      parts: assessment.parts.map(({ name, verdict, reason = null }) => ({ name, verdict, reason })),
      reason: assessment.reason,
      rulePack: assessment.rulePack,
    },
    dpo: {
      askedAt: dpo.askedAt,
      advices: dpo.advices.map((advice) => ({ ...stamp(advice), advice: advice.advice, text: advice.text })),
    },
    secondReadings: breach.secondReadings.map((reading) => ({
      ...stamp(reading),
      readingId: reading.readingId,
      of: reading.of,
      reason: reading.reason,
      parts: reading.parts,
      ground: reading.ground,
      given: reading.given && {
        ...stamp(reading.given),
        outcome: reading.given.outcome,
        text: reading.given.text,
      },
    })),
    authority: {
      decision: authority.decision && {
        ...stamp(authority.decision),
        decision: authority.decision.decision,
        against: authority.decision.against,
        reason: authority.decision.reason,
        assessmentVersion: authority.decision.assessmentVersion,
        readingId: authority.decision.readingId,
        rulePack: authority.decision.rulePack,
      },
      notifications: authority.notifications.map((filing) => ({
        ...stamp(filing),
        kind: filing.kind,
        filedAt: filing.filedAt,
        authorityNumber: filing.authorityNumber,
        delayReason: filing.delayReason,
        reason: filing.reason,
        deadline: filing.deadline,
        late: filing.late,
      })),
      changedSinceFiling: [...changedSinceFiling(breach)],
      formAnswers: authority.formAnswers.map((typed) => ({
        ...stamp(typed),
        question: typed.question,
        value: typed.value,
      })),
      responses: authority.responses.map((response) => ({
        ...stamp(response),
        responseId: response.responseId,
        kind: response.kind,
        receivedAt: response.receivedAt,
        answerBy: response.answerBy,
        text: response.text,
        answered: response.answered,
      })),
    },
    subjects: {
      decision: subjects.decision && decision(subjects.decision),
      decisions: subjects.decisions.map(decision),
      communications: subjects.communications.map((communication) => ({
        ...stamp(communication),
        informedAt: communication.informedAt,
        means: communication.means,
        people: communication.people,
        text: communication.text,
        proof: communication.proof,
        returned: communication.returned,
        parts: communication.parts,
      })),
    },
    policeReport: breach.policeReport,
    tasks: breach.tasks.map((task) => ({
      ...stamp(task),
      taskId: task.taskId,
      text: task.text,
      owner: task.owner === null ? null : person(task.owner),
      dueOn: task.dueOn,
      state: task.state,
    })),
    notes: breach.notes.map((note) => ({
      ...stamp(note),
      noteId: note.noteId,
      text: mayReadPersonal ? note.text : null,
      happenedAt: note.happenedAt,
    })),
    evidence: breach.evidence.map((piece) => ({
      ...stamp(piece),
      evidenceId: piece.evidenceId,
      name: mayReadPersonal ? piece.name : null,
      description: mayReadPersonal ? piece.description : null,
      sha256: piece.sha256,
      file: piece.file && presentFile(piece.file, piece.name, { by, nameOf, contentDestroyed: piece.contentDestroyed }),
    })),
    linked: breach.linked.map(({ otherCase, reason }) => ({ otherCase, ...other(otherCase), reason })),
    mergedInto:
      breach.mergedInto === null ? null : { id: breach.mergedInto, reference: other(breach.mergedInto).reference },
    lessons: lessons && {
      ...stamp(lessons),
      cause: lessons.cause,
      text: lessons.text,
      measures: lessons.measures,
    },
    retention: retentionOf(breach, rulePackOf(breach)),
    legalHold: legalHold && { ...stamp(legalHold), reason: legalHold.reason },
    registerDetails: registerDetails && {
      ...stamp(registerDetails),
      department: registerDetails.department,
      processings: registerDetails.processings,
      summary: registerDetails.summary,
    },
    destruction: destruction && { ...stamp(destruction), what: destruction.what, proof: destruction.proof },
    restsOnOlderFacts: summary.restsOnOlderFacts,
    reports: reports.map((report) =>
      presentReport(report, viewer, {
        breach:
          report.caseId === null
            ? null
            : {
                id: report.caseId,
                reference: report.caseId === breach.id ? breach.reference : other(report.caseId).reference,
              },
      }),
    ),
    computed: presentComputed(
      breachedData?.facts ?? {},
      summary.clock.rulePack,
      adviceContextOf(breach),
      language,
      filingLawOf(breach.regimes),
    ),
    missing: Object.fromEntries(acts.map((act) => [act, missingFor(act, breach, policy)])) as CaseShown['missing'],
    can: abilities(breach, { by, now, policy }, language, { isEarlier: newestVersion !== null, lettersLeave }),
  }
}

function importedIn(breach: Case): CaseShown['imported'] {
  const origin = originOf(breach)
  const { imported } = breach
  return origin && imported && { ...origin, verdict: imported.verdict, verdictReason: imported.verdictReason }
}

function presentContainment(
  state: Case['containment']['state'],
  stamp: (of: Stamp) => { version: number; recordedAt: Instant; by: { id: string; name: string } },
): CaseShown['containment']['state'] {
  switch (state.leak) {
    case 'open':
      return { leak: 'open' }
    case 'contained':
      return { leak: 'contained', ...stamp(state), containedAt: state.containedAt, how: state.how }
    case 'cannotBeContained':
      return { leak: 'cannotBeContained', ...stamp(state), reason: state.reason }
  }
}

/** What ends a case, and waits for its letters. */
const ends: ReadonlySet<string> = new Set<CaseAbility>(['close', 'declareNoBreach'])

/** What may be done now; in a case as it was earlier nothing can be recorded, whoever asks. */
function abilities(
  breach: Case,
  context: Parameters<typeof abilitiesOn>[1],
  language: Viewer['language'],
  { isEarlier, lettersLeave }: { readonly isEarlier: boolean; readonly lettersLeave: boolean },
): CaseShown['can'] {
  const answers = Object.entries(abilitiesOn(breach, context)).map(([ability, refused]) => [
    ability,
    abilityOf(
      isEarlier
        ? { code: 'earlierVersion' }
        : (refused ?? (lettersLeave && ends.has(ability) ? { code: 'lettersLeaving' } : null)),
      language,
    ),
  ])
  return Object.fromEntries(answers) as Record<CaseAbility, ReturnType<typeof abilityOf>>
}
