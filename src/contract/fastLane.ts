import * as z from 'zod'
import { readables } from '../domain/case/codes.ts'
import {
  authorityDecisionBody,
  awarenessBody,
  closureBody,
  containmentActionBody,
  containmentBody,
  lessonsBody,
  proposalToRead,
  riskAssessmentBody,
  subjectsDecisionBody,
} from './caseWrites.ts'
import { breachedDataBody } from './facts.ts'
import { id, line, optional, text } from './primitives.ts'
import { reportBody } from './reports.ts'

/** The steps of the fast lane after the opening, in the order in which they are done; each is a verb of the case. */
export const fastLaneSteps = [
  'handler',
  'awareness',
  'containmentActions',
  'containment',
  'breachedData',
  'riskAssessment',
  'note',
  'secondReadings',
  'authorityDecision',
  'subjectsDecision',
  'lessons',
  'closure',
] as const
export type FastLaneStep = (typeof fastLaneSteps)[number]

/** From report to register entry in one act. Every step may be left out: then the case goes on from there in full. */
export const fastLaneBody = z
  .strictObject({
    reportId: optional(id).describe('A report that was taken in before'),
    report: optional(reportBody).describe('Or one that is taken in now'),
    title: line,
    awareness: optional(awarenessBody),
    containmentActions: z.array(containmentActionBody).max(10).default([]),
    containment: optional(containmentBody),
    breachedData: optional(breachedDataBody),
    riskAssessment: optional(riskAssessmentBody),
    note: optional(text).describe('What else was written down, for whoever goes on'),
    secondReadings: z.array(proposalToRead).max(readables.length).default([]),
    authorityDecision: optional(authorityDecisionBody),
    subjectsDecision: optional(subjectsDecisionBody),
    lessons: optional(lessonsBody),
    closure: optional(closureBody),
    draft: optional(id).describe('The draft that this was; it goes as the case comes'),
  })
  .refine(({ reportId, report }) => (reportId === null) !== (report === null), {
    path: ['report'],
    error: 'one report',
    params: { code: 'oneReport' },
  })
  .meta({ id: 'FastLaneBody' })
export type FastLaneBody = z.input<typeof fastLaneBody>
