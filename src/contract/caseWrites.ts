import * as z from 'zod'
import {
  authorityDecisions,
  communicationMeans,
  containmentKinds,
  dpoAdvices,
  filingKinds,
  informingGrounds,
  readables,
  responseKinds,
  subjectsDecisions,
} from '../domain/case/codes.ts'
import { containmentStepCodes } from '../domain/case/containmentSteps.ts'
import { subjectGroups } from '../domain/law/facts.ts'
import { verdicts } from '../domain/law/verdict.ts'
import { givenAnswers } from './authorityForm.ts'
import { cbwStep } from './caseLaw.ts'
import { anyLine, anyText, day, id, instant, line, optional, text, userId, workInstant } from './primitives.ts'

export const titleBody = z.strictObject({ title: line }).meta({ id: 'TitleBody' })

export const handlerBody = z
  .strictObject({
    handler: z.union([z.literal('me'), userId]).nullable(),
    note: optional(anyText),
  })
  .meta({ id: 'HandlerBody' })

export const containmentActionBody = z
  .strictObject({
    kind: z.enum(containmentKinds),
    step: optional(z.enum(containmentStepCodes)).describe('The step of a list that was done'),
    text: anyText.default(''),
    happenedAt: instant.optional(),
  })
  .meta({ id: 'ContainmentActionBody' })

export const containmentBody = z
  .discriminatedUnion('contained', [
    z.strictObject({ contained: z.literal(true), containedAt: instant, how: text }),
    z.strictObject({ contained: z.literal(false), impossible: z.boolean().default(false), reason: text }),
  ])
  .meta({ id: 'ContainmentBody' })

const partName = line.nullable()
/** Every subgroup and everybody else. */
const mostParts = 11
const parts = z
  .array(partName)
  .max(mostParts)
  .default([])
  .describe('The subgroups concerned; null: everybody else; none: all')

export const riskAssessmentBody = z
  .strictObject({
    verdict: z.enum(verdicts).describe('On everybody, or on every part that is not named'),
    reason: optional(anyText).describe(
      'Why it differs from the advice; of subgroups, where they carry no reason of their own',
    ),
    parts: z
      .array(z.strictObject({ name: partName, verdict: z.enum(verdicts), reason: optional(anyText) }))
      .max(mostParts)
      .default([])
      .describe('Verdicts on the subgroups apart; without a name: everybody else'),
  })
  .meta({ id: 'RiskAssessmentBody' })

export const dpoAdviceBody = z.strictObject({ advice: z.enum(dpoAdvices), text }).meta({ id: 'DpoAdviceBody' })

export const proposalToRead = z.strictObject({
  of: z.enum(readables),
  reason: text,
  parts: parts.describe('Of not telling people: which subgroups; null: everybody else; none: all'),
  ground: optional(z.enum(informingGrounds)).describe('Of not telling people: the ground proposed; null: none'),
})

export const secondReadingBody = z
  .union([
    proposalToRead,
    z.strictObject({ readingId: id, outcome: z.enum(['approved', 'returned']), text: anyText.default('') }),
  ])
  .meta({ id: 'SecondReadingBody' })

export const authorityDecisionBody = z
  .strictObject({ decision: z.enum(authorityDecisions), reason: optional(anyText) })
  .meta({ id: 'AuthorityDecisionBody' })

export const authorityNotificationBody = z
  .strictObject({
    kind: z.enum(filingKinds),
    filedAt: workInstant,
    authorityNumber: optional(anyLine),
    delayReason: optional(anyText),
    reason: optional(anyText),
    answers: givenAnswers.default([]).describe('What was answered on the AP form beside what the case says'),
  })
  .meta({ id: 'AuthorityNotificationBody' })

export const authorityNumberBody = z.strictObject({ authorityNumber: line }).meta({ id: 'AuthorityNumberBody' })

export const subjectsDecisionBody = z
  .strictObject({
    decision: z.enum(subjectsDecisions),
    ground: optional(z.enum(informingGrounds)),
    reason: optional(anyText),
    groups: z.array(z.enum(subjectGroups)).max(subjectGroups.length).default([]),
    parts,
    lookAgainAt: optional(instant),
  })
  .meta({ id: 'SubjectsDecisionBody' })

export const subjectsCommunicationBody = z
  .strictObject({
    informedAt: workInstant,
    means: z.array(z.enum(communicationMeans)).min(1).max(communicationMeans.length),
    people: z.int().min(0).max(10_000_000_000),
    text,
    proof: optional(anyText),
    returned: z.int().min(0).max(10_000_000_000).default(0),
    parts,
  })
  .meta({ id: 'SubjectsCommunicationBody' })

export const withdrawalBody = z
  .strictObject({ of: z.enum(['authorityDecision', 'subjectsDecision']), reason: text })
  .meta({ id: 'WithdrawalBody' })

export const policeReportBody = z
  .strictObject({ filedAt: workInstant, number: optional(anyLine) })
  .meta({ id: 'PoliceReportBody' })
export const otherAuthorityBody = z
  .strictObject({ authority: line, notifiedAt: workInstant, number: optional(anyLine), step: optional(cbwStep) })
  .meta({ id: 'OtherAuthorityBody' })
export const controllersInformedBody = z
  .strictObject({
    controllers: z.array(line).min(1).max(500),
    informedAt: workInstant,
    toldTo: optional(anyLine).describe('Whom we spoke to there, by function'),
  })
  .meta({ id: 'ControllersInformedBody' })

export const authorityResponseBody = z
  .union([
    z.strictObject({ kind: z.enum(responseKinds), receivedAt: workInstant, answerBy: optional(workInstant), text }),
    z.strictObject({ responseId: id, answeredAt: workInstant, text }),
  ])
  .meta({ id: 'AuthorityResponseBody' })

export const noteBody = z.strictObject({ text, happenedAt: instant.optional() }).meta({ id: 'NoteBody' })
export const evidenceBody = z
  .strictObject({
    name: line,
    description: anyText.default(''),
    sha256: optional(z.string().regex(/^[0-9a-f]{64}$/)),
  })
  .meta({ id: 'EvidenceBody' })
export const taskBody = z
  .strictObject({ text, owner: optional(z.union([z.literal('me'), userId])), dueOn: optional(day) })
  .meta({ id: 'TaskBody' })
export const taskEndBody = z
  .discriminatedUnion('state', [
    z.strictObject({ state: z.literal('done') }),
    z.strictObject({ state: z.literal('dropped'), reason: text }),
  ])
  .meta({ id: 'TaskEndBody' })

export const linkBody = z.strictObject({ caseId: id, reason: text }).meta({ id: 'LinkBody' })
export const mergerBody = z.strictObject({ into: id, reason: text }).meta({ id: 'MergerBody' })
export const mergerUndoBody = z.strictObject({ reason: text }).meta({ id: 'MergerUndoBody' })
export const splitBody = z
  .strictObject({ title: line, reports: z.array(id).max(100).default([]), reason: text })
  .meta({ id: 'SplitBody' })

export const lessonsBody = z
  .strictObject({
    cause: z.strictObject({
      origin: z.enum(['internal', 'external']),
      intent: z.enum(['accidental', 'malicious']),
    }),
    text,
    measures: z
      .array(z.strictObject({ text, owner: optional(anyLine), dueOn: optional(day) }))
      .max(100)
      .default([]),
  })
  .meta({ id: 'LessonsBody' })

export const reasonBody = z.strictObject({ reason: text }).meta({ id: 'ReasonBody' })
export const closureBody = z
  .strictObject({
    reason: optional(anyText).describe(
      'Demanded where some of the people got no message, or one that came back: why they cannot be reached',
    ),
  })
  .meta({ id: 'ClosureBody' })

export { awarenessBody } from './caseLaw.ts'
