import type { CaseEventList } from '../../../contract/cases.ts'
import { cbwDuty } from '../../../domain/case/duties.ts'
import type { CaseEvent, CaseEventType } from '../../../domain/case/events.ts'
import { eventName } from '../../../domain/names/eventName.ts'
import type { domainText } from '../../text/domain.ts'
import { dataInWords, peopleInWords, type Words } from '../inWords.ts'

export type CaseEntry = CaseEventList['items'][number]
type Names = (typeof domainText)['nl']

const isEventType = (type: string, names: Names): type is CaseEventType => type in names.event

/** What happened, in a few words; a kind of entry that this screen does not know yet keeps its own name. */
export const nameOfEvent = ({ type, data }: Pick<CaseEntry, 'type' | 'data'>, names: Names): string =>
  isEventType(type, names) ? eventName({ type, corrects: data['corrects'], hold: data['hold'] }, names) : type

/**
 * What the entry says beyond its name, in one line; empty when the name says it all.
 * @param nameOf the name of a person or the reference of a case; the id itself where that is not known
 */
export function detailOfEvent({ type, data }: CaseEntry, words: Words, nameOf: (userId: string) => string): string {
  // The wire carries the event as it was recorded, its type apart from its data.
  const event = { type, ...data } as CaseEvent
  return (describe(event, words, nameOf) ?? []).filter(Boolean).join(' · ')
}

type Parts = readonly (string | null | undefined | false)[] | null

function describe(event: CaseEvent, words: Words, nameOf: (userId: string) => string): Parts {
  const { text, names, format, now } = words
  const moment = (at: string) => format.shortMoment(at, now)
  /** The reference of a case that this one still refers to. */
  const caseOf = (id: string) => (nameOf(id) === id ? null : nameOf(id))
  switch (event.type) {
    case 'titleChanged':
      return [event.title]
    case 'handlerAssigned':
    case 'handedOver':
      return [event.handler === null ? text.assign.nobody : nameOf(event.handler), event.note]
    case 'awarenessEstablished':
      return [moment(event.awareAt), event.corrects && text.awareness.insteadOf(moment(event.corrects)), event.reason]
    case 'roleCorrected':
      return [
        names.ourRole[event.ourRole],
        event.controller,
        event.was !== event.ourRole && text.role.insteadOf(names.ourRole[event.was]),
        event.reason,
      ]
    case 'reporterCorrected':
      return [
        event.role && names.reporterRole[event.role],
        event.was && text.role.insteadOf(names.reporterRole[event.was]),
      ]
    case 'regimesSet':
      return [event.regimes.map((regime) => names.regime[regime]).join(', '), event.reason]
    case 'significanceJudged':
      return [text.awareness.significance[event.significant ? 'yes' : 'no'], event.reason]
    case 'containmentActionRecorded':
      return [names.containmentKind[event.kind], event.step && text.checklist.steps[event.step], event.text]
    case 'leakContained':
      return [event.how]
    case 'breachedDataIdentified':
      return [dataInWords(event.facts, words), peopleInWords(event.facts, words), event.numbersNote]
    case 'riskAssessed':
      return [
        `${format.decimal(event.severity.se)} ${names.band[event.severity.band]}`,
        ...(event.parts?.length
          ? event.parts.map(({ name, verdict, reason }) =>
              [`${name ?? text.parts.everybodyElse}: ${names.verdict[verdict]}`, reason].filter(Boolean).join(' – '),
            )
          : [names.verdict[event.verdict]]),
        event.reason && event.parts?.length ? text.parts.whyDifferent(event.reason) : event.reason,
      ]
    case 'dpoAdviceGiven':
      return [names.dpoAdvice[event.advice], event.text]
    case 'secondReadingAsked':
      return [names.readable[event.of], event.reason]
    case 'secondReadingGiven':
      return [text.reading.outcomes[event.outcome], event.text]
    case 'authorityDecided':
      return [names.authorityDecision[event.decision], event.reason]
    case 'authorityNotified':
      return [
        names.filingKind[event.kind],
        event.authorityNumber ?? text.authority.numberAwaited,
        event.delayReason,
        event.reason,
      ]
    case 'authorityNumberReceived':
      return [event.authorityNumber]
    case 'authorityFormAnswered':
      return [format.list(event.answers.map(({ question }) => question))]
    case 'authorityResponded':
      return [names.responseKind[event.kind], event.text]
    case 'subjectsDecided':
      return [names.subjectsDecision[event.decision], event.ground && names.informingGround[event.ground], event.reason]
    case 'subjectsInformed':
      return [text.subjects.persons(event.people), format.list(event.means.map((one) => names.communicationMeans[one]))]
    case 'letterReviewed':
      return [text.reading.outcomes[event.outcome], event.text]
    case 'letterWithdrawn':
      return null
    case 'letterOffered':
      return [format.list(event.parts.map((part) => part ?? text.parts.everybodyElse))]
    case 'addresseesListed':
    case 'letterOutcomesRecorded':
      return [text.subjects.persons(event.people)]
    case 'addresseesDestroyed':
      return [text.subjects.persons(event.people), event.reason]
    case 'messageWritten':
      return [event.subject, event.address]
    case 'destructionDeclared':
      return [event.copies === 'passedOn' && text.chronology.passedOn, event.remark]
    case 'policeReportFiled':
      return [event.number]
    case 'otherAuthorityNotified':
      return [event.step && names.legalDuty[cbwDuty[event.step]], event.authority, event.number]
    case 'controllersInformed':
      return [format.list(event.controllers), event.toldTo]
    case 'noteAdded':
      return [event.text ?? text.side.noteDestroyed]
    case 'fileContentDestroyed':
      return [event.reason]
    case 'evidenceAttached':
      return [event.name, event.description]
    case 'taskAdded':
      return [event.text]
    case 'lessonsRecorded':
    case 'authorityAnswered':
      return [event.text]
    case 'containmentFoundImpossible':
    case 'containmentReopened':
    case 'authorityDecisionWithdrawn':
    case 'subjectsDecisionWithdrawn':
    case 'taskDropped':
    case 'caseIsNoBreach':
    case 'caseReopened':
    case 'caseClosed':
    case 'retentionSet':
    case 'legalHoldSet':
      return [event.reason]
    case 'casesLinked':
      return [caseOf(event.otherCase), event.reason]
    case 'caseMerged':
    case 'mergerUndone':
      return [caseOf(event.into), event.reason]
    case 'caseAbsorbed':
    case 'absorptionUndone':
      return [caseOf(event.from), event.reason]
    case 'caseSplit':
      return [caseOf(event.newCase), event.reason]
    case 'registerDetailsRecorded':
      return [event.department, event.processings.join(', '), event.summary]
    case 'caseImported':
      return [event.source.name, event.source.reference]
    case 'caseOpened':
    case 'openingUndone':
    case 'reportJoined':
    case 'reportLeft':
    case 'dpoAdviceAsked':
    case 'taskDone':
    case 'messageSent':
    case 'messageReturned':
    case 'destructionNotDeclared':
    case 'personalDetailsDestroyed':
      return null
  }
}

const decisions: readonly string[] = [
  'awarenessEstablished',
  'roleCorrected',
  'significanceJudged',
  'riskAssessed',
  'dpoAdviceGiven',
  'secondReadingGiven',
  'authorityDecided',
  'authorityDecisionWithdrawn',
  'authorityNotified',
  'subjectsDecided',
  'subjectsDecisionWithdrawn',
  'caseIsNoBreach',
  'caseClosed',
  'caseReopened',
] satisfies CaseEventType[]

const contacts: readonly string[] = [
  'caseOpened',
  'reportJoined',
  'containmentActionRecorded',
  'dpoAdviceAsked',
  'dpoAdviceGiven',
  'authorityNotified',
  'authorityNumberReceived',
  'authorityResponded',
  'authorityAnswered',
  'subjectsInformed',
  'letterOutcomesRecorded',
  'messageSent',
  'messageReturned',
  'messageWritten',
  'destructionDeclared',
  'destructionNotDeclared',
  'controllersInformed',
  'policeReportFiled',
  'otherAuthorityNotified',
  'noteAdded',
] satisfies CaseEventType[]

/** Steps of the system rather than of the matter: hidden until somebody asks for them. */
const small: readonly string[] = [
  'titleChanged',
  'handlerAssigned',
  'handedOver',
  'dpoAdviceAsked',
  'secondReadingAsked',
  'authorityNumberReceived',
  'authorityFormAnswered',
  'messageSent',
  'letterOffered',
  'letterWithdrawn',
  'addresseesListed',
  'letterOutcomesRecorded',
  'taskAdded',
  'taskDone',
  'taskDropped',
  'retentionSet',
  'registerDetailsRecorded',
  'reportLeft',
] satisfies CaseEventType[]

const facts: readonly string[] = [
  'caseOpened',
  'awarenessEstablished',
  'roleCorrected',
  'reporterCorrected',
  'breachedDataIdentified',
  'riskAssessed',
  'lessonsRecorded',
  'reportJoined',
  'titleChanged',
] satisfies CaseEventType[]

const containing: readonly string[] = [
  'containmentActionRecorded',
  'leakContained',
  'containmentFoundImpossible',
  'containmentReopened',
] satisfies CaseEventType[]

const keeping: readonly string[] = [
  'noteAdded',
  'taskAdded',
  'taskDone',
  'taskDropped',
  'evidenceAttached',
  'fileContentDestroyed',
  'handlerAssigned',
  'handedOver',
] satisfies CaseEventType[]

export const chronologyFilters = ['all', 'decisions', 'facts', 'containment', 'contact', 'file'] as const
export type ChronologyFilter = (typeof chronologyFilters)[number]

/** Whether somebody decided something here: what an auditor looks for. */
export const isDecision = ({ type }: Pick<CaseEntry, 'type'>): boolean => decisions.includes(type)

const typesOf: Record<Exclude<ChronologyFilter, 'all'>, readonly string[]> = {
  decisions,
  facts,
  containment: containing,
  contact: contacts,
  file: keeping,
}

/** Whether an entry belongs to what is asked for. A handover with a message is no small step. */
export function isShown(
  { type, data }: Pick<CaseEntry, 'type' | 'data'>,
  filter: ChronologyFilter,
  withSmall: boolean,
): boolean {
  if (filter !== 'all') return typesOf[filter].includes(type)
  return withSmall || !small.includes(type) || (typeof data['note'] === 'string' && data['note'] !== '')
}

/**
 * The entries to show, newest first. A group of facts that somebody saved several times in a row is one entry: the last of them.
 */
export function entriesToShow(
  entries: readonly CaseEntry[],
  filter: ChronologyFilter,
  withSmall: boolean,
): readonly CaseEntry[] {
  const chosen = entries.filter((entry) => isShown(entry, filter, withSmall))
  return chosen
    .filter((entry, at) => {
      const next = chosen[at + 1]
      return !(
        next &&
        savedAsYouGo.includes(entry.type) &&
        next.type === entry.type &&
        next.by.id === entry.by.id &&
        within(entry, next)
      )
    })
    .toReversed()
}

const savedAsYouGo: readonly string[] = [
  'breachedDataIdentified',
  'riskAssessed',
  'lessonsRecorded',
] satisfies CaseEventType[]
const oneSitting = 30 * 60_000
const within = (one: CaseEntry, next: CaseEntry): boolean =>
  Date.parse(next.recordedAt) - Date.parse(one.recordedAt) < oneSitting

/** From this difference on, both times are told. */
const worthTelling = 3_600_000
export const happenedEarlier = ({ happenedAt, recordedAt }: Pick<CaseEntry, 'happenedAt' | 'recordedAt'>): boolean =>
  Math.abs(Date.parse(recordedAt) - Date.parse(happenedAt)) > worthTelling
