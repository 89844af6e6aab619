import type { InputOf } from './inputs.ts'
import type { ExamplePerson } from './people.ts'
import { type Part, part } from './scenario.ts'
import { addHours, type Day, dayOf } from '../time.ts'

/**
 * What people do with a report and a case, as the requests of the API. `hours` counts from the report; `as` is who does it.
 */
export const reports = (as: ExamplePerson, report: InputOf['report']): Part =>
  part(0, as, 'POST', 'reports', (at) => ({ ...report, receivedAt: at }))

export const opens = (hours: number, as: ExamplePerson, opening: InputOf['opening']): Part =>
  part(hours, as, 'POST', 'reports/{reportId}/outcomes', () => ({
    outcome: 'caseOpened',
    regimes: ['avg'],
    ...opening,
  }))

export const settles = (hours: number, as: ExamplePerson, outcome: InputOf['outcome']): Part =>
  part(hours, as, 'POST', 'reports/{reportId}/outcomes', () => outcome)

export const parks = (hours: number, as: ExamplePerson, forHours: number, reason: string): Part =>
  part(hours, as, 'POST', 'reports/{reportId}/outcomes', (at) => ({
    outcome: 'parked',
    until: addHours(at, forHours),
    reason,
  }))

export const takes = (hours: number, as: ExamplePerson): Part =>
  part(hours, as, 'PUT', 'cases/{caseId}/handler', () => ({ handler: 'me' }))

export const sees = (hours: number, as: ExamplePerson): Part =>
  part(hours, as, 'POST', 'reports/{reportId}/sightings', () => ({}))

/** Somebody is put on duty: the team lead itself as `me`, or whoever saw the report last as `{seerId}`. */
export const watches = (person: string, from: Day, until: Day): Part =>
  part(3, 'teamLead', 'POST', 'duty-periods', () => ({ person, from, until }))

/** A call of which only the first words were written down. */
export const breaksOff = (as: ExamplePerson, description: string): Part =>
  part(0, as, 'PUT', 'drafts/01900000-0000-7000-8000-00000000ca11', () => ({ kind: 'call', answers: { description } }))

/** Awareness at the moment of the report; the breach itself happened some days before. */
export const isAware = (hours: number, as: ExamplePerson, daysBefore = 0): Part =>
  part(hours, as, 'PUT', 'cases/{caseId}/awareness', (_, reportedAt) => ({
    awareAt: reportedAt,
    moments: {
      occurredFrom: dayOf(addHours(reportedAt, -24 * daysBefore)),
      firstSignalAt: reportedAt,
      sources: { firstSignal: 'De melding zelf' },
    },
  }))

/** Adds a text file. */
export const attaches =
  (hours: number, as: ExamplePerson, name: string, content: string): Part =>
  (reportedAt) => ({
    ...part(hours, as, 'POST', 'cases/{caseId}/files', () => ({}))(reportedAt),
    file: { name, content },
  })

export const acts = (hours: number, as: ExamplePerson, kind: InputOf['containmentKind'], text: string): Part =>
  part(hours, as, 'POST', 'cases/{caseId}/containment-actions', (at) => ({ kind, text, happenedAt: at }))

export const contains = (hours: number, as: ExamplePerson, how: string): Part =>
  part(hours, as, 'PUT', 'cases/{caseId}/containment', (at) => ({ contained: true, containedAt: at, how }))

export const cannotContain = (hours: number, as: ExamplePerson, reason: string): Part =>
  part(hours, as, 'PUT', 'cases/{caseId}/containment', () => ({ contained: false, impossible: true, reason }))

export const identifies = (hours: number, as: ExamplePerson, data: InputOf['data']): Part =>
  part(hours, as, 'PUT', 'cases/{caseId}/breached-data', () => data)

export const assesses = (hours: number, as: ExamplePerson, verdict: InputOf['verdict'], reason: string): Part =>
  part(hours, as, 'POST', 'cases/{caseId}/risk-assessments', () => ({ verdict, reason }))

export const asksDpo = (hours: number, as: ExamplePerson): Part =>
  part(hours, as, 'POST', 'cases/{caseId}/dpo-advice-requests', () => ({}))

export const advises = (hours: number, advice: InputOf['advice'], text: string): Part =>
  part(hours, 'dpo', 'POST', 'cases/{caseId}/dpo-advices', () => ({ advice, text }))

export const asksReader = (hours: number, as: ExamplePerson, of: InputOf['readable'], reason: string): Part =>
  part(hours, as, 'POST', 'cases/{caseId}/second-readings', () => ({ of, reason }))

export const reads = (hours: number, as: ExamplePerson, text: string): Part =>
  part(hours, as, 'POST', 'cases/{caseId}/second-readings', () => ({
    readingId: '{readingId}',
    outcome: 'approved',
    text,
  }))

export const decides = (
  hours: number,
  as: ExamplePerson,
  decision: InputOf['authorityDecision'],
  reason: string,
): Part => part(hours, as, 'POST', 'cases/{caseId}/authority-decisions', () => ({ decision, reason }))

export const files = (hours: number, as: ExamplePerson, filing: Omit<InputOf['filing'], 'filedAt'>): Part =>
  part(hours, as, 'POST', 'cases/{caseId}/authority-notifications', (at) => ({ ...filing, filedAt: at }))

export const decidesOnPeople = (hours: number, as: ExamplePerson, decision: InputOf['subjectsDecision']): Part =>
  part(hours, as, 'POST', 'cases/{caseId}/subjects-decisions', () => decision)

/** Postpones telling the people at the request of the police, to be looked at again later. */
export const postponesForPolice = (hours: number, as: ExamplePerson, forHours: number, reason: string): Part =>
  part(hours, as, 'POST', 'cases/{caseId}/subjects-decisions', (at) => ({
    decision: 'doNotInform',
    ground: 'police',
    reason,
    lookAgainAt: addHours(at, forHours),
  }))

export const informs = (
  hours: number,
  as: ExamplePerson,
  people: number,
  means: InputOf['means'],
  text: string,
): Part =>
  part(hours, as, 'POST', 'cases/{caseId}/subjects-communications', (at) => ({
    informedAt: at,
    means: [means],
    people,
    text,
  }))

export const filesPoliceReport = (hours: number, as: ExamplePerson): Part =>
  part(hours, as, 'POST', 'cases/{caseId}/police-reports', (at) => ({
    filedAt: at,
    number: 'PL0000-voorbeeld',
  }))

/** The AP asks something, to be answered within so many hours. */
export const isAsked = (hours: number, as: ExamplePerson, withinHours: number, text: string): Part =>
  part(hours, as, 'POST', 'cases/{caseId}/authority-responses', (at) => ({
    kind: 'question',
    receivedAt: at,
    answerBy: addHours(at, withinHours),
    text,
  }))

export const notes = (hours: number, as: ExamplePerson, text: string): Part =>
  part(hours, as, 'POST', 'cases/{caseId}/notes', () => ({ text }))

export const plans = (hours: number, as: ExamplePerson, text: string, inDays: number): Part =>
  part(hours, as, 'POST', 'cases/{caseId}/tasks', (at) => ({
    text,
    owner: 'me',
    dueOn: dayOf(addHours(at, 24 * inDays)),
  }))

export const learns = (hours: number, as: ExamplePerson, cause: InputOf['cause'], text: string): Part =>
  part(hours, as, 'PUT', 'cases/{caseId}/lessons', () => ({ cause, text, measures: [] }))

export const closes = (hours: number, as: ExamplePerson, reason: string): Part =>
  part(hours, as, 'POST', 'cases/{caseId}/closures', () => ({ reason }))

export const findsNoBreach = (hours: number, as: ExamplePerson, reason: string): Part =>
  part(hours, as, 'POST', 'cases/{caseId}/no-breach-declarations', () => ({ reason }))

/** A question to the reporter by mail; the report waits for the answer. */
export const mails = (hours: number, as: ExamplePerson, question: string): Part =>
  part(hours, as, 'POST', 'reports/{reportId}/messages', () => ({
    kind: 'question',
    language: 'nl',
    question,
    subject: 'Een vraag over uw melding',
    text: `Beste lezer,\n\n${question}\n\nU kunt antwoorden op deze e-mail.\n\nMet vriendelijke groet,\nGemeente Waterveen (voorbeeld)`,
  }))

/** That the report arrived, by mail. */
export const acknowledges = (hours: number, as: ExamplePerson): Part =>
  part(hours, as, 'POST', 'reports/{reportId}/messages', () => ({ kind: 'acknowledgement', language: 'nl' }))
