import * as z from 'zod'
import { authorityStates, subjectsStates } from '../domain/case/states.ts'
import {
  authorityDecisions,
  communicationMeans,
  dpoAdvices,
  filingKinds,
  ourRoles,
  responseKinds,
  retentionBases,
  subjectsDecisions,
} from '../domain/case/codes.ts'
import { importedMoments } from '../domain/case/imported.ts'
import { yesNoUnknown } from '../domain/law/facts.ts'
import { verdicts } from '../domain/law/verdict.ts'
import { channels, reporterRoles } from '../domain/report/events.ts'
import { dayOut, id, instantOut } from './primitives.ts'

const range = z.object({ min: z.int(), max: z.int(), estimate: z.boolean() }).nullable()
const yesNo = z.enum(yesNoUnknown)
const part = z.string().nullable().describe('A subgroup by its name; null: everybody who is in none')
const parts = z.array(part).describe('Empty: everybody')

/** The origin of an entry of an old register. What that did not know stands as null, and here. */
export const importedOrigin = z.object({
  source: z.string().describe('What the old register is called'),
  reference: z.string().nullable().describe('How the old register refers to it'),
  row: z.int(),
  importedAt: instantOut,
  onlyDays: z.array(z.enum(importedMoments)).describe('Moments of which only the day is known'),
  assumed: z.array(z.enum(importedMoments)).describe('What happened at a time that nobody wrote down'),
  withoutHour: z.array(instantOut).describe('Every instant here that only stands for its day'),
  processor: z.string().nullable(),
})

/**
 * One breach as the register of GDPR art. 33(5) holds it: facts, effects, remedial action, and the decisions with their
 * reasons. Names of handlers and deciders are in it, names of reporters and of those affected never.
 */
export const registerEntry = z
  .object({
    id,
    reference: z.string(),
    title: z.string(),
    kind: z.enum(['provisional', 'final']).describe('Final once the case is closed'),
    handling: z.enum(['triage', 'handling', 'closed']),
    outcome: z.enum(['breach', 'noBreach', 'merged', 'undone']),
    openedAt: instantOut,
    closedAt: instantOut.nullable(),
    closingReason: z.string().nullable().describe('Of a case that proved to be no breach: why it was none'),
    ourRole: z.enum(ourRoles),
    controller: z.string().nullable(),
    department: z.string().nullable(),
    processings: z.array(z.string()).describe('References to the register of processing activities (art. 30)'),
    regimes: z.array(z.string()),
    summary: z.string().nullable(),

    occurredFrom: z.string().nullable(),
    occurredTo: z.string().nullable(),
    detectedAt: instantOut.nullable(),
    reportedAt: instantOut.describe('When the first report reached us'),
    reporterRoles: z.array(z.enum(reporterRoles)),
    reportChannels: z.array(z.enum(channels)),
    processorAwareAt: instantOut.nullable(),
    processorInformedUsAt: instantOut.nullable(),
    awareAt: instantOut.nullable(),
    awarenessReason: z.string().nullable(),
    deadline: instantOut.describe('Of the deadline at the first filing and that by the present awareness the earlier'),
    deadlineCorrected: z
      .object({ atFiling: instantOut, byAwareness: instantOut })
      .nullable()
      .describe('Both, where awareness was corrected after the filing'),
    late: z.boolean(),
    delayReason: z.string().nullable(),

    incidentKind: z.string().nullable(),
    natures: z.array(z.string()),
    cause: z.object({ origin: z.string(), intent: z.string() }).nullable(),
    maliciousIntent: yesNo.nullable(),
    categories: z.array(z.string()),
    specialCategories: z.array(z.string()),
    bsnInvolved: z.boolean().nullable().describe('Null while the kinds of data are not known'),
    records: range,
    people: range,
    numbersNote: z.string().nullable(),
    subjectGroups: z.array(z.string()),
    subgroups: z.array(z.object({ name: z.string(), people: range })).describe('People who were assessed apart'),
    vulnerablePeople: yesNo.nullable(),
    secretAddress: yesNo.nullable(),
    protection: z.object({ unintelligible: yesNo.nullable(), keySafe: yesNo.nullable(), backup: yesNo.nullable() }),
    recipient: z.object({
      kind: z.string().nullable(),
      trusted: yesNo.nullable(),
      destructionConfirmed: yesNo.nullable(),
      confirmedAt: instantOut.nullable(),
    }),
    consequences: z.string(),

    containmentActions: z.array(
      z.object({ kind: z.string(), text: z.string(), happenedAt: instantOut, by: z.string() }),
    ),
    containedAt: instantOut.nullable(),
    containmentNote: z.string().nullable().describe('How the leak was closed, or why it cannot be'),
    processorMeasures: z.array(z.string()),

    severity: z.number().nullable().describe('ENISA score'),
    verdict: z.enum(verdicts).nullable().describe('Of the people at the greatest risk'),
    verdicts: z
      .array(z.object({ part, verdict: z.enum(verdicts), reason: z.string().nullable() }))
      .describe('Where parts of the people were judged apart; empty where the one verdict is about everybody'),
    verdictReason: z.string().nullable(),
    verdictBy: z.string().nullable(),
    verdictAt: instantOut.nullable(),
    authoritySeverity: z.string().nullable().describe('Question 9.3 of the AP form as it was filed, 1 to 4'),

    authorityState: z.enum(authorityStates),
    authorityDecision: z.enum(authorityDecisions).nullable(),
    authorityReason: z.string().nullable(),
    authorityDecidedBy: z.string().nullable(),
    authorityDecidedAt: instantOut.nullable(),
    notifiedAt: instantOut.nullable(),
    authorityNumber: z.string().nullable(),
    filings: z.array(
      z.object({
        kind: z.enum(filingKinds),
        filedAt: instantOut,
        by: z.string(),
        authorityNumber: z.string().nullable(),
        late: z.boolean(),
        delayReason: z.string().nullable(),
        reason: z.string().nullable(),
        form: z.string().nullable().describe('Version of the form; definitions change between years'),
      }),
    ),
    authorityResponses: z.array(
      z.object({ kind: z.enum(responseKinds), receivedAt: instantOut, answeredAt: instantOut.nullable() }),
    ),
    otherAuthorities: z.array(
      z.object({ authority: z.string(), notifiedAt: instantOut, number: z.string().nullable() }),
    ),
    controllersInformed: z.array(z.object({ controllers: z.array(z.string()), informedAt: instantOut })),
    policeReport: z.object({ filedAt: instantOut, number: z.string().nullable() }).nullable(),

    subjectsState: z.enum(subjectsStates),
    subjectsDecisions: z
      .array(
        z.object({
          parts,
          decision: z.enum(subjectsDecisions),
          ground: z.string().nullable(),
          reason: z.string().nullable(),
          by: z.string(),
          at: instantOut,
        }),
      )
      .describe('All that stand, the oldest first: more than one where parts of the people are treated apart'),
    subjectsDecision: z.enum(subjectsDecisions).nullable().describe('The newest that stands'),
    subjectsGround: z.string().nullable(),
    subjectsReason: z.string().nullable(),
    subjectsDecidedBy: z.string().nullable(),
    subjectsDecidedAt: instantOut.nullable(),
    informedAt: instantOut.nullable(),
    informedPeople: z.int().nullable(),
    communications: z.array(
      z.object({
        informedAt: instantOut,
        parts: z.array(part).describe('Whom it went to; empty: all who were to be told'),
        means: z.array(z.enum(communicationMeans)),
        people: z.int(),
        returned: z.int(),
        text: z.string(),
        proof: z.string().nullable(),
      }),
    ),

    dpoInformedAt: instantOut.nullable(),
    dpoAdvice: z.enum(dpoAdvices).nullable(),
    dpoAdviceText: z.string().nullable(),
    dpoAdviceAt: instantOut.nullable(),
    dpoFollowed: z
      .boolean()
      .nullable()
      .describe('Null where the latest advice is about neither duty, or nothing is decided yet'),
    dpoDeviation: z.string().nullable().describe('The reason of the decision that does not follow the advice'),

    lessons: z.string().nullable(),
    measures: z.array(z.object({ text: z.string(), owner: z.string().nullable(), dueOn: dayOut.nullable() })),
    linked: z.array(z.object({ id, reason: z.string() })).describe('Cases that have to do with this one'),

    retentionBasis: z.enum(retentionBases).nullable(),
    retentionUntil: dayOut.nullable(),
    legalHold: z.string().nullable().describe('Why nothing may be destroyed'),
    destroyedAt: instantOut.nullable().describe('When the personal details were destroyed'),

    imported: importedOrigin.nullable().describe('From where it was taken over; null for a case that began here'),
  })
  .meta({ id: 'RegisterEntry' })
export type RegisterEntry = z.output<typeof registerEntry>

/** The same with everything that was recorded, in order and append-only: without the words of the entries. */
export const registerEntryWhole = registerEntry
  .extend({
    history: z.array(
      z.object({
        version: z.int(),
        type: z.string(),
        isCorrection: z.boolean().describe('Whether it corrects or ends what an earlier entry of its kind said'),
        recordedAt: instantOut,
        happenedAt: instantOut,
        by: z.string(),
        hash: z.string(),
      }),
    ),
  })
  .meta({ id: 'RegisterEntryWhole' })
export type RegisterEntryWhole = z.output<typeof registerEntryWhole>

/** Something that was told and judged to be no breach, without ever becoming a case: kept apart, with the reason. */
export const noBreachReport = z
  .object({
    id,
    channel: z.enum(channels),
    receivedAt: instantOut,
    settledAt: instantOut,
    settledBy: z.string(),
    reason: z.string(),
    keptUntil: dayOut.describe('The last day on which who told us, and what they wrote, is kept'),
    destroyedAt: instantOut.nullable().describe('When that was destroyed'),
  })
  .meta({ id: 'NoBreachReport' })
export type NoBreachReport = z.output<typeof noBreachReport>
