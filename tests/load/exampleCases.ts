import type { ReportRow } from '../../src/api/ports/lists.ts'
import type { CaseEvent } from '../../src/domain/case/events.ts'
import { happenedAtOf } from '../../src/domain/case/happenedAt.ts'
import { caseFrom } from '../../src/domain/case/evolve.ts'
import { type CaseSummary, summarise } from '../../src/domain/case/summary.ts'
import { adviceOn } from '../../src/domain/law/advice.ts'
import type { BreachFacts, IncidentKind } from '../../src/domain/law/facts.ts'
import { rulePackAt } from '../../src/domain/law/rulePacks.ts'
import { severityOf } from '../../src/domain/law/severity.ts'
import { defaultPolicy } from '../../src/domain/people.ts'
import { chainStart, seal, type Sealed, type StreamEvent, type StreamId } from '../../src/domain/proof.ts'
import { addHours, type Instant } from '../../src/domain/time.ts'
import { randomly } from './randomly.ts'

/** Officers of the seeded organisation, as ids. */
export const officers = ['officer-1', 'officer-2', 'officer-3', 'officer-4', 'officer-5'] as const

export type ExampleCase = {
  readonly summary: CaseSummary
  readonly report: ReportRow
  readonly text: string
  readonly reporter: string
  readonly sealed: readonly Sealed[]
}

const incidents: readonly (readonly [IncidentKind, string])[] = [
  ['postWrong', 'Brief'],
  ['postWrong', 'Beschikking'],
  ['mailWrong', 'Mail'],
  ['mailCc', 'Nieuwsbrief'],
  ['device', 'Laptop'],
  ['share', 'Gedeelde map'],
  ['published', 'Raadsstuk'],
  ['auth', 'Account'],
  ['postLost', 'Aktetas'],
]
const subjects = [
  'schuldhulp',
  'uitkering',
  'jeugdzorg',
  'belasting',
  'vergunning',
  'paspoort',
  'inschrijving',
  'leerplicht',
  'huurtoeslag',
  'parkeren',
]
const mishaps = [
  'naar verkeerde ontvanger',
  'bij de buren bezorgd',
  'zonder wachtwoord verstuurd',
  'openbaar gepubliceerd',
  'kwijtgeraakt',
  'te breed gedeeld',
]
const departments = ['Burgerzaken', 'Werk en inkomen', 'Belastingen', 'Jeugd', 'Vergunningen', 'Handhaving', 'Griffie']
const syllables = ['bo', 'da', 'el', 'ga', 'ha', 'ka', 'le', 'mo', 'no', 'pe', 'ro', 'sta', 'ter', 'ver', 'wil', 'zee']
const endings = ['dorp', 'dam', 'burg', 'veen', 'laan', 'straat', 'weg', 'plein', 'kade', 'hoven']
const categories = ['name', 'address', 'email', 'bsn', 'debts', 'benefits', 'iban', 'phone'] as const

/**
 * The example case with this number: the same number and moment give the same case. Three in a hundred are open, the
 * others were closed over the last five years.
 */
export async function exampleCase(
  number: number,
  organisation: string,
  now: Instant,
  id: string,
  reportId: string,
  reference: string,
  hash: (text: string) => string,
): Promise<ExampleCase> {
  const random = randomly(number)
  const open = number % 100 < 3
  const openedAt = open ? addHours(now, -random.upTo(80) - 1) : addHours(now, -random.upTo(5 * 365 * 24) - 200)
  const [incidentKind, thing] = random.oneOf(incidents)
  const place = `${random.oneOf(syllables)}${random.oneOf(syllables)}${random.oneOf(syllables)}${random.oneOf(endings)}`
  const subject = random.oneOf(subjects)
  const title = `${thing} ${subject} ${random.oneOf(mishaps)} (${place})`
  const assessed = assessmentOf(random.upTo(500))
  const { facts } = assessed
  const handler = random.oneOf(officers)
  const closing: readonly CaseEvent[] = [
    {
      type: 'subjectsDecided',
      decision: 'inform',
      ground: null,
      reason: null,
      groups: [],
      lookAgainAt: null,
      assessmentVersion: 5,
      readingId: null,
      rulePack: assessed.rulePack,
    },
    {
      type: 'subjectsInformed',
      informedAt: addHours(openedAt, 60),
      means: ['letter'],
      people: facts.people?.max ?? 1,
      text: 'Wij informeren u over een datalek.',
      proof: null,
      returned: 0,
    },
    {
      type: 'lessonsRecorded',
      cause: { origin: 'internal', intent: 'accidental' },
      text: 'Adres dubbel controleren.',
      measures: [],
    },
    { type: 'registerDetailsRecorded', department: random.oneOf(departments), processings: [], summary: null },
    { type: 'caseClosed', reason: null },
  ]
  const work: readonly CaseEvent[] = [
    {
      type: 'caseOpened',
      reference,
      title,
      reports: [reportId],
      firstReportAt: openedAt,
      ourRole: 'controller',
      controller: null,
      regimes: ['avg'],
      splitFrom: null,
    },
    { type: 'handlerAssigned', handler, note: null },
    {
      type: 'awarenessEstablished',
      awareAt: openedAt,
      reason: null,
      moments: noMoments,
      rulePack: assessed.rulePack,
    },
    {
      type: 'breachedDataIdentified',
      facts,
      incidentKind,
      subjectGroups: ['customers'],
      consequences: `Betrokkenen bij ${subject} kunnen worden benaderd.`,
      numbersNote: null,
    },
    assessed,
    { type: 'leakContained', containedAt: addHours(openedAt, 5), how: 'Ontvanger bevestigt vernietiging.' },
    {
      type: 'authorityDecided',
      decision: 'notify',
      reason: null,
      assessmentVersion: 5,
      readingId: null,
      rulePack: assessed.rulePack,
    },
    {
      type: 'authorityNotified',
      kind: 'initial',
      filedAt: addHours(openedAt, 40),
      authorityNumber: `AP-${number}`,
      delayReason: null,
      reason: null,
      readingId: null,
      deadline: addHours(openedAt, 72),
      late: false,
    },
  ]
  const events = open ? work.slice(0, random.upTo(work.length) + 1) : [...work, ...closing]
  const text = `${thing} over ${subject} ${random.oneOf(mishaps)}. Gevonden in de ${place} door een bewoner.`
  const reporter = `${random.oneOf(syllables)}${random.oneOf(syllables)} ${random.oneOf(syllables)}${random.oneOf(endings)}`
  const channel = random.oneOf(['phone', 'mail', 'form'] as const)

  const stream = { kind: 'case', id } as const
  const report = { kind: 'report', id: reportId } as const
  const ids = secretsOf(number)
  const entries = entriesOf(events, openedAt, handler)
  const received: readonly StreamEvent[] = [
    {
      type: 'reportReceived',
      channel,
      receivedAt: openedAt,
      observedAt: null,
      ongoing: 'unknown',
      description: text,
      visibleData: null,
      ipAddresses: [],
      reporter: { role: 'resident', name: reporter, phone: null, email: null, callBack: false },
      sourceReference: null,
    },
    { type: 'caseOpenedFromReport', caseId: id },
  ]
  const sealing = (of: StreamId, added: ReturnType<typeof entriesOf>) =>
    seal(organisation, of, added, chainStart, hash, ids)
  return {
    summary: summarise(caseFrom(id, entries), defaultPolicy),
    report: {
      id: reportId,
      version: 2,
      state: 'caseOpened',
      channel,
      receivedAt: openedAt,
      callBackWanted: false,
      calledBack: false,
      parkedUntil: null,
      caseId: id,
      seenBy: [],
      sourceReference: null,
    },
    text,
    reporter,
    sealed: [...(await sealing(report, entriesOf(received, openedAt, handler))), ...(await sealing(stream, entries))],
  }
}

const noMoments = {
  occurredFrom: null,
  occurredTo: null,
  firstSignalAt: null,
  processorAwareAt: null,
  processorInformedUsAt: null,
}

const entriesOf = <Event extends StreamEvent>(events: readonly Event[], from: Instant, by: string) =>
  events.map((event, at) => {
    const recordedAt = addHours(from, at)
    return {
      version: at + 1,
      recordedAt,
      happenedAt: happenedAtOf(event as CaseEvent) ?? recordedAt,
      by: { kind: 'user' as const, id: by },
      event,
    }
  })

function secretsOf(number: number): () => string {
  let next = 0
  return () => `seeded-${number}-${(next += 1)}`
}

function factsOf(random: ReturnType<typeof randomly>): BreachFacts {
  const people = random.upTo(10) < 8 ? 1 : random.upTo(5000) + 1
  return {
    natures: ['confidentiality'],
    availability: 'none',
    integrity: 'none',
    categories: categories.filter(() => random.upTo(3) === 0),
    specialCategories: random.upTo(10) === 0 ? ['health'] : [],
    classes: [{ class: 'financial', adjustment: 0 }],
    identifiability: 'significant',
    people: { min: people, max: people, estimate: false },
    vulnerablePeople: 'no',
    secretAddress: 'unknown',
    exfiltration: 'notApplicable',
    maliciousIntent: 'no',
    recipients: {
      kind: random.oneOf(['known', 'unknown']),
      trusted: 'unknown',
      destructionConfirmed: 'unknown',
      public: false,
    },
  }
}

const assessments = new Map<number, ReturnType<typeof assess>>()

/** One of some hundred assessments: advice asks a hundred questions, and a hundred thousand cases need not. */
function assessmentOf(kind: number): ReturnType<typeof assess> {
  const known = assessments.get(kind) ?? assess(factsOf(randomly(kind)))
  assessments.set(kind, known)
  return known
}

function assess(facts: BreachFacts) {
  const pack = rulePackAt('2026-01-01T00:00:00.000Z')
  const advice = adviceOn(facts, pack, { role: 'controller' })
  return {
    type: 'riskAssessed',
    facts,
    severity: severityOf(facts, pack),
    advice,
    verdict: advice.risk,
    reason: null,
    rulePack: pack.id,
  } as const
}
