import type { Recorded } from '../recorded.ts'
import { earliest } from '../time.ts'
import { messagesAfter } from '../messages/message.ts'
import { lettersAfter } from '../letters/letterState.ts'
import { withReturned } from '../letters/lettersOfCase.ts'
import type { CaseId } from '../report/events.ts'
import type { Case } from './case.ts'
import type { Stamp } from './stamp.ts'
import { unopenedCase } from './unopenedCase.ts'
import { takenOver } from './takeOver.ts'
import { absorbing, givingBack, rememberingTaken } from './absorption.ts'
import {
  closingFor,
  contained,
  stillStanding,
  using,
  withAuthority,
  withDecisions,
  withSubjects,
  withTask,
} from './casePatches.ts'
import type { CaseEvent } from './events.ts'

/** Events after which the case is still only being looked at; every other one means it is being handled. */
const leavesInTriage: ReadonlySet<CaseEvent['type']> = new Set([
  'caseOpened',
  'openingUndone',
  'titleChanged',
  'reportJoined',
  'reportLeft',
  'reporterCorrected',
  'noteAdded',
  'casesLinked',
  'caseAbsorbed',
  'absorptionUndone',
])

const belonging: ReadonlySet<CaseEvent['type']> = new Set([
  'reportJoined',
  'reportLeft',
  'reporterCorrected',
  'handlerAssigned',
  'handedOver',
])

/**
 * The case after one more event. Never fails: what was recorded has happened, whatever the rules are by now.
 * @param before the case so far; @param entry the next entry of its stream.
 */
export function evolve(before: Case, entry: Recorded<CaseEvent>): Case {
  const after = rememberingTaken(apply(before, entry), entry.version)
  const handling = after.handling === 'triage' && !leavesInTriage.has(entry.event.type) ? 'handling' : after.handling
  const aboutBelonging = before.aboutBelonging + (belonging.has(entry.event.type) ? 1 : 0)
  return { ...after, handling, aboutBelonging, version: entry.version }
}

/** The case as it stands after these entries (a prefix of the stream shows it as known then). */
export const caseFrom = (id: CaseId, entries: readonly Recorded<CaseEvent>[]): Case =>
  entries.reduce(evolve, unopenedCase(id))

function apply(before: Case, { event, version, recordedAt, by }: Recorded<CaseEvent>): Case {
  const stamp: Stamp = { version, recordedAt, by }
  switch (event.type) {
    case 'caseOpened': {
      const { reference, title, reports, firstReportAt, ourRole, controller, regimes, splitFrom } = event
      return {
        ...before,
        openedAt: recordedAt,
        reference,
        title,
        reports,
        firstReportAt,
        ourRole,
        controller,
        regimes,
        splitFrom,
        handler: event.handler ?? null,
      }
    }
    case 'caseImported':
      return takenOver(before, event, stamp)
    case 'openingUndone':
      return { ...before, handling: 'closed', outcome: 'undone', closing: { ...stamp, reason: null } }
    case 'titleChanged':
      return { ...before, title: event.title }
    case 'reportJoined':
      return {
        ...before,
        reports: [...before.reports, event.reportId],
        firstReportAt: earliest(before.firstReportAt, event.receivedAt),
      }
    case 'reportLeft':
      return {
        ...before,
        reports: before.reports.filter((id) => id !== event.reportId),
        firstReportAt: event.firstReportAt,
      }
    case 'reporterCorrected':
      // What is known of the reporter stands in the report; here it only tells when that changed.
      return before
    case 'handlerAssigned':
    case 'handedOver':
      return { ...before, handler: event.handler }
    case 'awarenessEstablished': {
      const { awareAt, reason, moments, rulePack } = event
      return {
        ...before,
        awareness: { ...stamp, awareAt, reason, moments, rulePack },
        earlierAwareness: before.awareness ? [...before.earlierAwareness, before.awareness] : before.earlierAwareness,
      }
    }
    case 'roleCorrected':
      return { ...using(event.readingId ?? null, before), ourRole: event.ourRole, controller: event.controller }
    case 'regimesSet':
      return { ...before, regimes: event.regimes }
    case 'significanceJudged': {
      const { significant, awareAt, reason } = event
      const regimes =
        significant && !before.regimes.includes('cbw') ? [...before.regimes, 'cbw' as const] : before.regimes
      return { ...before, regimes, significance: { ...stamp, significant, awareAt, reason } }
    }
    case 'containmentActionRecorded': {
      const action = {
        ...stamp,
        actionId: event.actionId,
        kind: event.kind,
        step: event.step ?? null,
        text: event.text ?? '',
        happenedAt: event.happenedAt,
      }
      return { ...before, containment: { ...before.containment, actions: [...before.containment.actions, action] } }
    }
    case 'leakContained':
      return contained(before, { ...stamp, leak: 'contained', containedAt: event.containedAt, how: event.how })
    case 'containmentFoundImpossible':
      return contained(before, { ...stamp, leak: 'cannotBeContained', reason: event.reason })
    case 'containmentReopened':
      return contained(before, { leak: 'open' })
    case 'breachedDataIdentified': {
      const { facts, incidentKind, subjectGroups, consequences, numbersNote } = event
      return { ...before, breachedData: { ...stamp, facts, incidentKind, subjectGroups, consequences, numbersNote } }
    }
    case 'riskAssessed': {
      const { facts, severity, advice, verdict, parts = [], reason, rulePack } = event
      return { ...before, assessment: { ...stamp, facts, severity, advice, verdict, parts, reason, rulePack } }
    }
    case 'dpoAdviceAsked':
      return { ...before, dpo: { ...before.dpo, askedAt: recordedAt, informedAt: before.dpo.informedAt ?? recordedAt } }
    case 'dpoAdviceGiven': {
      const advice = { ...stamp, advice: event.advice, text: event.text }
      return {
        ...before,
        dpo: {
          askedAt: null,
          informedAt: before.dpo.informedAt ?? recordedAt,
          advices: [...before.dpo.advices, advice],
        },
      }
    }
    case 'secondReadingAsked': {
      const reading = {
        ...stamp,
        readingId: event.readingId,
        of: event.of,
        reason: event.reason,
        parts: event.parts ?? [],
        ground: event.ground === undefined ? ('any' as const) : event.ground,
        given: null,
        used: false,
      }
      return { ...before, secondReadings: [...before.secondReadings, reading] }
    }
    case 'secondReadingGiven': {
      const given = { ...stamp, outcome: event.outcome, text: event.text }
      return {
        ...before,
        secondReadings: before.secondReadings.map((reading) =>
          reading.readingId === event.readingId ? { ...reading, given } : reading,
        ),
      }
    }
    case 'authorityDecided': {
      const { decision, reason, assessmentVersion, readingId, rulePack, against = [] } = event
      return withAuthority(using(readingId, before), {
        decision: { ...stamp, decision, reason, assessmentVersion, readingId, rulePack, against },
        replaced: [...before.authority.replaced, ...(before.authority.decision ? [before.authority.decision] : [])],
      })
    }
    case 'authorityDecisionWithdrawn':
      return withAuthority(before, {
        decision: before.authority.replaced.at(-1) ?? null,
        replaced: before.authority.replaced.slice(0, -1),
      })
    case 'authorityNotified': {
      const { kind, filedAt, authorityNumber, delayReason, reason, readingId, deadline, late } = event
      const { form = null, people = null } = event
      const { awareness, breachedData, assessment } = before
      const knownThen = { awareness, breachedData, assessment }
      const asFiled = { kind, filedAt, authorityNumber, delayReason, reason, deadline, late, form, people }
      const filing = { ...stamp, ...asFiled, knownThen }
      return withAuthority(using(readingId, before), { notifications: [...before.authority.notifications, filing] })
    }
    case 'authorityNumberReceived':
      return withAuthority(before, {
        notifications: before.authority.notifications.map((filing) =>
          filing.authorityNumber === null ? { ...filing, authorityNumber: event.authorityNumber } : filing,
        ),
      })
    case 'authorityFormAnswered': {
      const typed = new Set(event.answers.map(({ question }) => question))
      const kept = before.authority.formAnswers.filter(({ question }) => !typed.has(question))
      return withAuthority(before, { formAnswers: [...kept, ...event.answers.map((one) => ({ ...one, ...stamp }))] })
    }
    case 'authorityResponded': {
      const { responseId, kind, receivedAt, answerBy, text } = event
      const response = { ...stamp, responseId, kind, receivedAt, answerBy, text, answered: null }
      return withAuthority(before, { responses: [...before.authority.responses, response] })
    }
    case 'authorityAnswered':
      return withAuthority(before, {
        responses: before.authority.responses.map((response) =>
          response.responseId === event.responseId
            ? { ...response, answered: { answeredAt: event.answeredAt, text: event.text } }
            : response,
        ),
      })
    case 'subjectsDecided': {
      const { type: _, parts = [], against = [], ...decided } = event
      const { decisions: standing, replaced } = before.subjects
      const decisions = [...stillStanding(standing, parts), { ...stamp, ...decided, parts, against }]
      return withDecisions(using(decided.readingId, before), decisions, [...replaced, standing])
    }
    case 'subjectsDecisionWithdrawn': {
      const { replaced } = before.subjects
      return withDecisions(before, replaced.at(-1) ?? [], replaced.slice(0, -1))
    }
    case 'subjectsInformed': {
      const { informedAt, means, people, text = '', proof = null, returned, parts = [], letter = null } = event
      return withSubjects(before, {
        communications: [
          ...before.subjects.communications,
          { ...stamp, informedAt, means, people, text, proof, returned, parts, letter },
        ],
      })
    }
    case 'messageWritten':
    case 'messageSent':
    case 'messageReturned':
    case 'destructionDeclared':
    case 'destructionNotDeclared':
      return { ...before, messages: messagesAfter(before.messages, event, stamp) }
    case 'letterOffered':
    case 'letterReviewed':
    case 'letterWithdrawn':
    case 'addresseesListed':
    case 'addresseesDestroyed':
      return { ...before, letters: lettersAfter(before.letters, event, stamp) }
    case 'letterOutcomesRecorded': {
      const communications = withReturned(before.subjects.communications, event.letterId, event.counts)
      return { ...withSubjects(before, { communications }), letters: lettersAfter(before.letters, event, stamp) }
    }
    case 'policeReportFiled':
      return { ...before, policeReport: { filedAt: event.filedAt, number: event.number } }
    case 'otherAuthorityNotified': {
      const { authority, notifiedAt, number, step = null } = event
      return { ...before, otherAuthorities: [...before.otherAuthorities, { authority, notifiedAt, number, step }] }
    }
    case 'controllersInformed': {
      const { controllers, informedAt, toldTo = null } = event
      return {
        ...before,
        controllersInformed: [...before.controllersInformed, { ...stamp, controllers, informedAt, toldTo }],
      }
    }
    case 'noteAdded': {
      const note = { ...stamp, noteId: event.noteId, text: event.text ?? null, happenedAt: event.happenedAt }
      return { ...before, notes: [...before.notes, note] }
    }
    case 'evidenceAttached': {
      const { evidenceId, name = null, description = null, sha256, file = null } = event
      const piece = { ...stamp, evidenceId, name, description, sha256, file, contentDestroyed: null }
      return { ...before, evidence: [...before.evidence, piece] }
    }
    case 'fileContentDestroyed': {
      const contentDestroyed = { at: stamp.recordedAt, by: stamp.by, reason: event.reason }
      return {
        ...before,
        evidence: before.evidence.map((piece) =>
          piece.file?.fileId === event.fileId ? { ...piece, contentDestroyed } : piece,
        ),
      }
    }
    case 'taskAdded': {
      const { taskId, text = '', owner, dueOn, takenFrom = null } = event
      const task = { ...stamp, taskId, text, owner, dueOn, state: 'open', takenFrom } as const
      return { ...before, tasks: [...before.tasks, task] }
    }
    case 'taskDone':
      return withTask(before, event.taskId, 'done')
    case 'taskDropped':
      return withTask(before, event.taskId, 'dropped')
    case 'casesLinked':
      return { ...before, linked: [...before.linked, { otherCase: event.otherCase, reason: event.reason }] }
    case 'caseMerged':
      return {
        ...before,
        handling: 'closed',
        outcome: 'merged',
        mergedInto: event.into,
        closing: { ...stamp, reason: event.reason },
      }
    case 'caseAbsorbed':
      return absorbing(before, event, stamp)
    case 'mergerUndone':
      return { ...before, handling: 'handling', outcome: 'breach', mergedInto: null, closing: null }
    case 'absorptionUndone':
      return givingBack(before, event)
    case 'caseSplit':
      return { ...before, linked: [...before.linked, { otherCase: event.newCase, reason: event.reason }] }
    case 'lessonsRecorded':
      return { ...before, lessons: { ...stamp, cause: event.cause, text: event.text, measures: event.measures } }
    case 'caseIsNoBreach':
      return {
        ...using(event.readingId ?? null, before),
        handling: 'closed',
        outcome: 'noBreach',
        closing: { ...stamp, reason: event.reason },
      }
    case 'caseClosed':
      return { ...before, handling: 'closed', closing: closingFor(event.reason, before, stamp) }
    case 'caseReopened':
      return { ...before, handling: 'handling', outcome: 'breach', closing: null }
    case 'retentionSet':
      return { ...before, retention: { basis: event.basis, until: event.until, reason: event.reason } }
    case 'legalHoldSet':
      return { ...before, legalHold: event.hold ? { ...stamp, reason: event.reason } : null }
    case 'registerDetailsRecorded': {
      const { department, processings, summary } = event
      return { ...before, registerDetails: { ...stamp, department, processings, summary } }
    }
    case 'personalDetailsDestroyed': {
      // The details live outside the stream: once destroyed they are simply absent from its entries.
      const { what, proof, destroyed = [], reports = [], reporterRoles = [] } = event
      return { ...before, destruction: { ...stamp, what, proof, destroyed, reports, reporterRoles } }
    }
  }
}
