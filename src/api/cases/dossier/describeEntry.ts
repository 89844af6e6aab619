import type { CaseEvent } from '../../../domain/case/events.ts'
import type { Teller } from './tell.ts'

type Part = string | null | undefined | false

/** What a step says beyond its name, in one or more sentences; empty when the name says it all. */
export const describeEntry = (event: CaseEvent, tell: Teller, nameOf: (id: string) => string): string =>
  partsOf(event, tell, nameOf)
    .filter((part): part is string => typeof part === 'string' && part !== '')
    .join(' · ')

function partsOf(event: CaseEvent, tell: Teller, nameOf: (id: string) => string): readonly Part[] {
  const { words, say } = tell
  const { names } = words
  switch (event.type) {
    case 'caseOpened':
      return [event.reference, event.title]
    case 'titleChanged':
      return [event.title]
    case 'handlerAssigned':
    case 'handedOver':
      return [event.handler === null ? words.nobody : nameOf(event.handler), event.note]
    case 'awarenessEstablished':
      return [
        tell.moment(event.awareAt),
        event.corrects && `${words.tables.before}: ${tell.moment(event.corrects)}`,
        event.reason,
      ]
    case 'roleCorrected':
      return [
        say(event.ourRole),
        event.controller,
        event.was !== event.ourRole && `${words.tables.before}: ${say(event.was)}`,
        event.reason,
      ]
    case 'reporterCorrected':
      return [
        event.role && words.names.reporterRole[event.role],
        event.was && `${words.tables.before}: ${words.names.reporterRole[event.was]}`,
      ]
    case 'regimesSet':
      return [tell.sayAll(event.regimes), event.reason]
    case 'significanceJudged':
      return [tell.yesOrNo(event.significant), event.reason]
    case 'containmentActionRecorded':
      return [say(event.kind), event.text]
    case 'leakContained':
      return [event.how]
    case 'breachedDataIdentified':
      return [
        tell.sayAll([...(event.facts.categories ?? []), ...(event.facts.specialCategories ?? [])]),
        event.facts.people && tell.range(event.facts.people),
        event.numbersNote,
      ]
    case 'riskAssessed':
      return [
        `SE ${tell.number(event.severity.se)} (${names.band[event.severity.band]})`,
        ...(event.parts?.length ? event.parts.map(tell.verdictOn) : [say(event.verdict)]),
        event.reason,
      ]
    case 'dpoAdviceGiven':
      return [say(event.advice), event.text]
    case 'secondReadingAsked':
      return [names.readable[event.of], event.reason]
    case 'secondReadingGiven':
    case 'letterReviewed':
      return [words.approval[event.outcome], event.text]
    case 'authorityDecided':
      return [say(event.decision), event.reason]
    case 'authorityNotified':
      return [say(event.kind), event.authorityNumber ?? words.facts.numberAwaited, event.delayReason, event.reason]
    case 'authorityNumberReceived':
      return [event.authorityNumber]
    case 'authorityFormAnswered':
      return [tell.listed(event.answers.map(({ question }) => question))]
    case 'authorityResponded':
      return [say(event.kind), event.text]
    case 'subjectsDecided':
      return [
        say(event.decision),
        tell.parts(event.parts ?? []),
        event.ground && names.informingGround[event.ground],
        event.reason,
      ]
    case 'subjectsInformed':
      return [tell.number(event.people), tell.sayAll(event.means)]
    case 'letterWithdrawn':
      return []
    case 'letterOffered':
      return [tell.parts(event.parts)]
    case 'addresseesListed':
    case 'letterOutcomesRecorded':
      return [tell.number(event.people)]
    case 'addresseesDestroyed':
      return [tell.number(event.people), event.reason]
    case 'messageWritten':
      return [words.message[event.kind], event.subject]
    case 'destructionDeclared':
      return [words.copies[event.copies], event.remark]
    case 'policeReportFiled':
      return [event.number]
    case 'otherAuthorityNotified':
      return [event.authority, event.number]
    case 'controllersInformed':
      return [tell.listed(event.controllers), event.toldTo]
    case 'noteAdded':
    case 'taskAdded':
      return [event.text ?? words.hiddenHere]
    case 'evidenceAttached':
      return [event.name ?? words.hiddenHere, event.description]
    case 'lessonsRecorded':
    case 'authorityAnswered':
      return [event.text]
    case 'containmentFoundImpossible':
    case 'containmentReopened':
    case 'authorityDecisionWithdrawn':
    case 'subjectsDecisionWithdrawn':
    case 'taskDropped':
    case 'casesLinked':
    case 'caseMerged':
    case 'caseAbsorbed':
    case 'mergerUndone':
    case 'absorptionUndone':
    case 'caseSplit':
    case 'caseIsNoBreach':
    case 'caseReopened':
    case 'caseClosed':
    case 'legalHoldSet':
    case 'fileContentDestroyed':
      return [event.reason]
    case 'retentionSet':
      return [tell.day(event.until), say(event.basis), event.reason]
    case 'registerDetailsRecorded':
      return [event.department, event.processings.join(', '), event.summary]
    case 'caseImported':
      return [event.source.name, event.source.reference]
    case 'openingUndone':
    case 'reportJoined':
    case 'reportLeft':
    case 'dpoAdviceAsked':
    case 'taskDone':
    case 'messageSent':
    case 'messageReturned':
    case 'destructionNotDeclared':
    case 'personalDetailsDestroyed':
      return []
  }
}
