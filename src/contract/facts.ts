import * as z from 'zod'
import {
  availabilities,
  categories,
  dataClasses,
  exfiltrations,
  identifiabilities,
  incidentKinds,
  integrities,
  natures,
  recipientKinds,
  restoredWithin,
  specialCategories,
  subjectGroups,
  yesNoUnknown,
} from '../domain/law/facts.ts'
import { ourRoles } from '../domain/case/events.ts'
import { answers } from '../domain/law/outcome.ts'
import { reasonCodes } from '../domain/law/reason.ts'
import { factorCodes, findingCodes, weights } from '../domain/law/factors.ts'
import { severityFlags } from '../domain/law/severity.ts'
import { verdicts } from '../domain/law/verdict.ts'
import { anyText, instant, instantOut, line, optional } from './primitives.ts'

/** More people than live on earth is a slip of the keyboard. */
const most = 10_000_000_000
const count = z.int({ abort: true }).min(0).max(most)

const range = z.strictObject({ min: count, max: count, estimate: z.boolean() }).refine(({ min, max }) => min <= max, {
  path: ['max'],
  error: 'minimum above maximum',
  params: { code: 'rangeUpsideDown' },
})

const known = z.enum(yesNoUnknown)
const unique = <Value extends z.ZodType>(value: Value) =>
  z
    .array(value)
    .max(50)
    .refine((values) => new Set(values).size === values.length, {
      error: 'twice',
      params: { code: 'duplicate' },
    })

const classScores = z
  .array(z.strictObject({ class: z.enum(dataClasses), adjustment: z.int().min(-3).max(3) }))
  .max(dataClasses.length)

/** More groups than a person can weigh apart. */
const mostSubgroups = 10

const subgroups = z
  .array(
    z
      .strictObject({
        name: line.describe('What sets these people apart; never their names'),
        people: range.optional(),
        categories: unique(z.enum(categories)).optional(),
        specialCategories: unique(z.enum(specialCategories)).optional(),
        classes: classScores.optional(),
        identifiability: z.enum(identifiabilities).optional(),
        vulnerablePeople: known.optional(),
        secretAddress: known.optional(),
      })
      .meta({ id: 'Subgroup' }),
  )
  .max(mostSubgroups)
  .refine((groups) => new Set(groups.map(({ name }) => name)).size === groups.length, {
    error: 'twice',
    params: { code: 'duplicate' },
  })
  .describe('People for whom other facts hold; what is left out is as for everybody, data are stated as one block')

/** What is known of a breach; a fact left out is unknown. */
export const breachFacts = z
  .strictObject({
    natures: unique(z.enum(natures)),
    availability: z.enum(availabilities),
    integrity: z.enum(integrities),
    categories: unique(z.enum(categories)),
    specialCategories: unique(z.enum(specialCategories)),
    classes: classScores,
    identifiability: z.enum(identifiabilities),
    people: range,
    records: range,
    vulnerablePeople: known,
    secretAddress: known,
    protection: z.strictObject({ unintelligible: known, keySafe: known }).partial(),
    backup: known,
    restoredWithin: z.enum(restoredWithin),
    exfiltration: z.enum(exfiltrations),
    maliciousIntent: known,
    recipients: z
      .strictObject({
        kind: z.enum(recipientKinds),
        trusted: known,
        destructionConfirmed: known,
        public: z.boolean(),
      })
      .partial(),
    subgroups,
  })
  .partial()
  .meta({ id: 'BreachFacts' })

export const breachedDataBody = z
  .strictObject({
    facts: breachFacts,
    incidentKind: optional(z.enum(incidentKinds)),
    subjectGroups: unique(z.enum(subjectGroups)).default([]),
    consequences: anyText.default(''),
    numbersNote: optional(anyText),
  })
  .meta({ id: 'BreachedDataBody' })

const band = z.enum(['low', 'medium', 'high', 'veryHigh'])

export const severityOut = z
  .object({
    dpc: z.number(),
    ei: z.number(),
    cb: z.number(),
    se: z.number(),
    band,
    nearLimit: z.boolean(),
    flags: z.array(z.enum(severityFlags)),
    unknowns: z.array(z.string()),
    atWorst: z
      .object({ se: z.number(), band })
      .optional()
      .describe('What kinds of data that were ticked and not scored could make of the score'),
    group: z.string().optional().describe('The subgroup whose score this is; absent: everybody'),
  })
  .meta({ id: 'Severity' })

const outcome = {
  risk: z.enum(verdicts),
  notifyAuthority: z.enum(answers),
  informSubjects: z.enum(answers),
}
const factValue = { fact: z.string(), ifValue: z.unknown(), group: z.string().optional() }

export const adviceOut = z
  .object({
    ...outcome,
    reasons: z.array(
      z.object({
        code: z.enum(reasonCodes),
        text: z.string(),
        source: z.string(),
        assumed: z.boolean(),
        group: z.string().optional(),
      }),
    ),
    conditions: z.array(
      z.object({
        ...factValue,
        and: z.array(z.object(factValue)).optional(),
        then: z.object(outcome),
        kind: z.enum(['open', 'wouldChange']),
        text: z.string(),
      }),
    ),
    parts: z
      .array(
        z.object({
          name: z.string().nullable(),
          people: range.nullable(),
          se: z.number(),
          band,
          ...outcome,
        }),
      )
      .optional()
      .describe('Everybody else (no name) and each subgroup apart; absent without subgroups'),
  })
  .meta({ id: 'Advice' })

/** The factors of EDPB Guidelines 9/2022, with what the facts say on each. */
export const factorsOut = z.array(
  z
    .object({
      code: z.enum(factorCodes),
      name: z.string(),
      findings: z.array(z.object({ code: z.enum(findingCodes), weight: z.enum(weights), text: z.string() })),
      source: z.string(),
    })
    .meta({ id: 'Factor' }),
)

export const riskCalculationBody = z
  .strictObject({
    facts: breachFacts,
    role: z.enum(ourRoles).optional().describe('Whose advice; the controller’s when left out'),
    asOf: instant.optional(),
  })
  .meta({ id: 'RiskCalculationBody' })
export const riskCalculation = z
  .object({ severity: severityOut, advice: adviceOut, factors: factorsOut, rulePack: z.string() })
  .meta({ id: 'RiskCalculation' })

export const deadlineCalculationBody = z.strictObject({ awareAt: instant }).meta({ id: 'DeadlineCalculationBody' })
export const explanation = z.array(z.object({ code: z.string(), text: z.string(), source: z.string() }))
export const deadlineCalculation = z
  .object({ deadline: instantOut, hours: z.number(), rulePack: z.string(), explanation })
  .meta({ id: 'DeadlineCalculation' })
