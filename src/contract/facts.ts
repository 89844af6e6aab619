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
import { ourRoles } from '../domain/case/codes.ts'
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
    natures: unique(z.enum(natures)).describe('What happened to the data: seen, changed or out of reach'),
    availability: z.enum(availabilities).describe('Whether the data could be used'),
    integrity: z.enum(integrities).describe('Whether the data were changed, and whether that can be put right'),
    categories: unique(z.enum(categories)).describe('Kinds of data, as question 6.1 of the form of the AP'),
    specialCategories: unique(z.enum(specialCategories)).describe(
      'As question 6.2; an empty list says that there are none',
    ),
    classes: classScores.describe(
      'Classes of ENISA with the adjustment for context; left out, they follow from the kinds',
    ),
    identifiability: z.enum(identifiabilities).describe('How easily somebody can be recognised from the data'),
    people: range.describe('How many people the data are about'),
    records: range,
    vulnerablePeople: known.describe('Children and others who can stand up for themselves less well'),
    secretAddress: known.describe('Somebody whose whereabouts may not become known'),
    protection: z
      .strictObject({
        unintelligible: known.describe('Made unreadable by the organisation itself, beforehand; never by an attacker'),
        keySafe: known,
      })
      .partial(),
    backup: known.describe('Whether there is another copy that is right and whole'),
    restoredWithin: z
      .enum(restoredWithin)
      .describe('How soon the data could be used again, or were right again where they had been changed'),
    exfiltration: z.enum(exfiltrations).describe('Whether an attacker copied the data'),
    maliciousIntent: known.describe('Whether somebody obtained, changed or locked the data on purpose'),
    recipients: z
      .strictObject({
        kind: z.enum(recipientKinds).describe('Who has or saw the data; none: nobody as far as is known'),
        trusted: known.describe('Bound to secrecy or otherwise to be trusted, such as another public body or a doctor'),
        destructionConfirmed: known.describe('Whether it is certain that the data are back or destroyed'),
        public: z.boolean().describe('Whether everybody could see the data'),
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
