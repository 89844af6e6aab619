import * as z from 'zod'
import { caseAbilities } from '../domain/case/can.ts'
import { authorityStates, handlingStates, subjectsStates } from '../domain/case/states.ts'
import { filedTopics } from '../domain/case/changedSinceFiling.ts'
import { containmentStepCodes } from '../domain/case/containmentSteps.ts'
import { dutyCodes } from '../domain/case/duties.ts'
import {
  authorityDecisions,
  communicationMeans,
  containmentKinds,
  differences,
  dpoAdvices,
  filingKinds,
  informingGrounds,
  ourRoles,
  readables,
  responseKinds,
  subjectsDecisions,
} from '../domain/case/codes.ts'
import { acts, missingFacts } from '../domain/case/missing.ts'
import { sections } from '../domain/case/sections.ts'
import { markKinds, urgencyGroups } from '../domain/case/summary.ts'
import { incidentKinds, subjectGroups } from '../domain/law/facts.ts'
import { verdicts } from '../domain/law/verdict.ts'
import { regimes } from '../domain/people.ts'
import { caseKeeping } from './caseKeeping.ts'
import { caseLaw } from './caseLaw.ts'
import { formValue } from './authorityForm.ts'
import { clock, nextStep, personOut, stamp } from './caseParts.ts'
import { adviceOut, breachFacts, factorsOut, severityOut } from './facts.ts'
import { fileOut } from './files.ts'
import { dayOut, id, instantOut } from './primitives.ts'
import { ability } from './problems.ts'
import { importedOrigin } from './registerEntry.ts'
import { reportView } from './reports.ts'

const marks = z.array(z.object({ kind: z.enum(markKinds), at: instantOut }))
const outcome = z.enum(['breach', 'noBreach', 'merged', 'undone'])
const range = z.object({ min: z.int(), max: z.int(), estimate: z.boolean() })

/** What a list shows of a case. */
export const caseRow = z
  .object({
    id,
    version: z.int(),
    reference: z.string(),
    title: z.string(),
    openedAt: instantOut,
    closedAt: instantOut.nullable(),
    handling: z.enum(handlingStates),
    outcome,
    handler: personOut.nullable(),
    authorityState: z.enum(authorityStates),
    subjectsState: z.enum(subjectsStates),
    clock,
    dueAt: instantOut.nullable().describe('The nearest statutory timer that still runs'),
    dueFor: z.enum(dutyCodes).nullable().describe('Which timer that is'),
    group: z.enum(urgencyGroups).nullable().describe('Null for a closed case'),
    nextStep,
    marks,
    categories: z.array(z.string()),
    specialCategories: z.array(z.string()),
    people: range.nullable(),
    incidentKind: z.enum(incidentKinds).nullable(),
    recipients: breachFacts.shape.recipients.unwrap().nullable(),
    severity: z.object({ se: z.number(), band: z.string() }).nullable(),
    verdict: z.enum(verdicts).nullable(),
    openTasks: z.int(),
    restsOnOlderFacts: z.array(z.enum(['authority', 'subjects'])),
    imported: z.boolean().describe('Taken over from an old register, which seldom knew hours'),
    resembles: z.boolean().optional().describe('Found only by words that resemble those that were searched'),
  })
  .meta({ id: 'CaseRow' })
export type CaseRow = z.output<typeof caseRow>

const viewCounts = z.object({
  mine: z.int(),
  unassigned: z.int(),
  team: z.int(),
  waiting: z.int(),
  closed: z.int(),
})
const groupCounts = z.object({
  late: z.int(),
  today: z.int(),
  within24Hours: z.int(),
  later: z.int(),
  noFixedTerm: z.int(),
})

export const caseList = z
  .object({
    items: z.array(caseRow),
    counts: z.object({
      views: viewCounts,
      groups: groupCounts,
      matching: z.int(),
      lateHidden: z.int().describe('Late cases of this view that the filter hides'),
    }),
    next: z.string().nullable(),
  })
  .meta({ id: 'CaseList' })
export type CaseList = z.output<typeof caseList>

const missing = z.array(z.object({ fact: z.enum(missingFacts), section: z.enum(sections), blocks: z.boolean() }))
const subjectsDecision = z.object({
  ...stamp,
  decision: z.enum(subjectsDecisions),
  ground: z.enum(informingGrounds).nullable(),
  reason: z.string().nullable(),
  groups: z.array(z.enum(subjectGroups)),
  parts: z.array(z.string().nullable()),
  against: z.array(z.enum(differences)),
  lookAgainAt: instantOut.nullable(),
  assessmentVersion: z.int().nullable(),
  readingId: id.nullable(),
  rulePack: z.string(),
})

/** The whole case, now or as known at an earlier version. */
export const caseView = z
  .object({
    id,
    version: z.int(),
    /** The newest version when an earlier one is shown; null for the case as it is now. */
    newestVersion: z.int().nullable(),
    reference: z.string(),
    title: z.string(),
    openedAt: instantOut,
    firstReportAt: instantOut,
    ourRole: z.enum(ourRoles),
    controller: z.string().nullable(),
    regimes: z.array(z.enum(regimes)),
    handling: z.enum(handlingStates),
    outcome,
    closing: z.object({ ...stamp, reason: z.string().nullable() }).nullable(),
    imported: importedOrigin
      .extend({ verdict: z.enum(verdicts).nullable(), verdictReason: z.string().nullable() })
      .nullable()
      .describe('From where it was taken over, with the verdict there; null for a case that began here'),
    handler: personOut.nullable(),
    authorityState: z.enum(authorityStates),
    subjectsState: z.enum(subjectsStates),
    ...caseLaw,
    dueAt: instantOut.nullable(),
    dueFor: z.enum(dutyCodes).nullable(),
    group: z.enum(urgencyGroups).nullable(),
    nextStep,
    marks,
    containment: z.object({
      actions: z.array(
        z.object({
          ...stamp,
          actionId: id,
          kind: z.enum(containmentKinds),
          step: z.enum(containmentStepCodes).nullable(),
          text: z.string(),
          happenedAt: instantOut,
        }),
      ),
      state: z.discriminatedUnion('leak', [
        z.object({ leak: z.literal('open') }),
        z.object({ leak: z.literal('contained'), ...stamp, containedAt: instantOut, how: z.string() }),
        z.object({ leak: z.literal('cannotBeContained'), ...stamp, reason: z.string() }),
      ]),
    }),
    breachedData: z
      .object({
        ...stamp,
        facts: breachFacts,
        incidentKind: z.enum(incidentKinds).nullable(),
        subjectGroups: z.array(z.enum(subjectGroups)),
        consequences: z.string(),
        numbersNote: z.string().nullable(),
      })
      .nullable(),
    assessment: z
      .object({
        ...stamp,
        facts: breachFacts,
        severity: severityOut,
        advice: adviceOut,
        verdict: z.enum(verdicts),
        parts: z.array(
          z.object({
            name: z.string().nullable(),
            verdict: z.enum(verdicts),
            reason: z.string().nullable().describe('Why it differs from the advice on this subgroup'),
          }),
        ),
        reason: z.string().nullable(),
        rulePack: z.string(),
      })
      .nullable(),
    dpo: z.object({
      askedAt: instantOut.nullable(),
      advices: z.array(z.object({ ...stamp, advice: z.enum(dpoAdvices), text: z.string() })),
    }),
    secondReadings: z.array(
      z.object({
        ...stamp,
        readingId: id,
        of: z.enum(readables),
        reason: z.string(),
        parts: z.array(z.string().nullable()).describe('The subgroups concerned; null: everybody else; none: all'),
        ground: z
          .enum([...informingGrounds, 'any'])
          .nullable()
          .describe('Null: none; any: none was asked for'),
        given: z.object({ ...stamp, outcome: z.enum(['approved', 'returned']), text: z.string() }).nullable(),
      }),
    ),
    authority: z.object({
      decision: z
        .object({
          ...stamp,
          decision: z.enum(authorityDecisions),
          against: z.array(z.enum(differences)),
          reason: z.string().nullable(),
          assessmentVersion: z.int().nullable(),
          readingId: id.nullable(),
          rulePack: z.string(),
        })
        .nullable(),
      notifications: z.array(
        z.object({
          ...stamp,
          kind: z.enum(filingKinds),
          filedAt: instantOut,
          authorityNumber: z.string().nullable(),
          delayReason: z.string().nullable(),
          reason: z.string().nullable(),
          deadline: instantOut,
          late: z.boolean(),
        }),
      ),
      changedSinceFiling: z
        .array(z.enum(filedTopics))
        .describe('What the latest filing told the AP and is no longer so: a reason to supplement'),
      responses: z.array(
        z.object({
          ...stamp,
          responseId: id,
          kind: z.enum(responseKinds),
          receivedAt: instantOut,
          answerBy: instantOut.nullable(),
          text: z.string(),
          answered: z.object({ answeredAt: instantOut, text: z.string() }).nullable(),
        }),
      ),
      formAnswers: z
        .array(z.object({ ...stamp, question: z.string(), value: formValue }))
        .describe('What was typed on the AP form; see authority-form for the whole'),
    }),
    subjects: z.object({
      decision: subjectsDecision.nullable().describe('The newest that stands'),
      decisions: z.array(subjectsDecision).describe('All that stand, oldest first; more where parts are treated apart'),
      communications: z.array(
        z.object({
          ...stamp,
          informedAt: instantOut,
          means: z.array(z.enum(communicationMeans)),
          people: z.int(),
          text: z.string(),
          proof: z.string().nullable(),
          returned: z.int(),
          parts: z.array(z.string().nullable()),
        }),
      ),
    }),
    policeReport: z.object({ filedAt: instantOut, number: z.string().nullable() }).nullable(),
    tasks: z.array(
      z.object({
        ...stamp,
        taskId: id,
        text: z.string(),
        owner: personOut.nullable(),
        dueOn: dayOut.nullable(),
        state: z.enum(['open', 'done', 'dropped']),
      }),
    ),
    notes: z.array(z.object({ ...stamp, noteId: id, text: z.string().nullable(), happenedAt: instantOut })),
    evidence: z.array(
      z.object({
        ...stamp,
        evidenceId: id,
        name: z.string().nullable().describe('Null once the personal details are destroyed'),
        description: z.string().nullable(),
        sha256: z.string().nullable(),
        file: fileOut.nullable().describe('Null where only its place was recorded'),
      }),
    ),
    linked: z.array(z.object({ otherCase: id, reference: z.string(), title: z.string(), reason: z.string() })),
    mergedInto: z.object({ id, reference: z.string() }).nullable(),
    lessons: z
      .object({
        ...stamp,
        cause: z.object({
          origin: z.enum(['internal', 'external']),
          intent: z.enum(['accidental', 'malicious']),
        }),
        text: z.string(),
        measures: z.array(z.object({ text: z.string(), owner: z.string().nullable(), dueOn: dayOut.nullable() })),
      })
      .nullable(),
    ...caseKeeping,
    restsOnOlderFacts: z.array(z.enum(['authority', 'subjects'])),
    reports: z.array(reportView),
    /** Score and advice as the recorded facts give them now, whether assessed or not. */
    computed: z.object({ severity: severityOut, advice: adviceOut, factors: factorsOut, rulePack: z.string() }),
    missing: z.object(
      Object.fromEntries(acts.map((act) => [act, missing])) as Record<(typeof acts)[number], typeof missing>,
    ),
    can: z.object(
      Object.fromEntries(caseAbilities.map((name) => [name, ability])) as Record<
        (typeof caseAbilities)[number],
        typeof ability
      >,
    ),
  })
  .meta({ id: 'Case' })
export type CaseView = z.output<typeof caseView>

/** One entry of the chronology, with both its times and the hash that proves it. */
export const caseEventOut = z
  .object({
    version: z.int(),
    type: z.string(),
    recordedAt: instantOut,
    happenedAt: instantOut,
    by: personOut,
    data: z.record(z.string(), z.unknown()),
    hash: z.string(),
    previousHash: z.string(),
  })
  .meta({ id: 'CaseEvent' })
export const caseEventList = z.object({ items: z.array(caseEventOut), next: z.null() }).meta({ id: 'CaseEventList' })
export type CaseEventList = z.output<typeof caseEventList>

export const precedentList = z
  .object({
    items: z.array(caseRow),
    counts: z.object({ all: z.int(), notified: z.int(), informed: z.int() }),
    next: z.null(),
  })
  .meta({ id: 'PrecedentList' })
export type PrecedentList = z.output<typeof precedentList>
