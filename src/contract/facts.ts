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
import { answers } from '../domain/law/advice.ts'
import { reasonCodes } from '../domain/law/reason.ts'
import { severityFlags } from '../domain/law/severity.ts'
import { verdicts } from '../domain/law/verdict.ts'
import { anyText, instant, instantOut, optional } from './primitives.ts'

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

/** What is known of a breach; a fact left out is unknown. */
export const breachFacts = z
  .strictObject({
    natures: unique(z.enum(natures)),
    availability: z.enum(availabilities),
    integrity: z.enum(integrities),
    categories: unique(z.enum(categories)),
    specialCategories: unique(z.enum(specialCategories)),
    classes: z
      .array(z.strictObject({ class: z.enum(dataClasses), adjustment: z.int().min(-3).max(3) }))
      .max(dataClasses.length),
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

export const severityOut = z
  .object({
    dpc: z.number(),
    ei: z.number(),
    cb: z.number(),
    se: z.number(),
    band: z.enum(['low', 'medium', 'high', 'veryHigh']),
    nearLimit: z.boolean(),
    flags: z.array(z.enum(severityFlags)),
    unknowns: z.array(z.string()),
  })
  .meta({ id: 'Severity' })

export const adviceOut = z
  .object({
    risk: z.enum(verdicts),
    notifyAuthority: z.enum(answers),
    informSubjects: z.enum(answers),
    reasons: z.array(
      z.object({ code: z.enum(reasonCodes), text: z.string(), source: z.string(), assumed: z.boolean() }),
    ),
    conditions: z.array(
      z.object({
        fact: z.string(),
        ifValue: z.unknown(),
        and: z.array(z.object({ fact: z.string(), ifValue: z.unknown() })).optional(),
        then: z.object({
          risk: z.enum(verdicts),
          notifyAuthority: z.enum(answers),
          informSubjects: z.enum(answers),
        }),
        kind: z.enum(['open', 'wouldChange']),
        text: z.string(),
      }),
    ),
  })
  .meta({ id: 'Advice' })

export const riskCalculationBody = z
  .strictObject({
    facts: breachFacts,
    role: z.enum(ourRoles).optional().describe('Whose advice; the controller’s when left out'),
    asOf: instant.optional(),
  })
  .meta({ id: 'RiskCalculationBody' })
export const riskCalculation = z
  .object({ severity: severityOut, advice: adviceOut, rulePack: z.string() })
  .meta({ id: 'RiskCalculation' })

export const deadlineCalculationBody = z.strictObject({ awareAt: instant }).meta({ id: 'DeadlineCalculationBody' })
export const explanation = z.array(z.object({ code: z.string(), text: z.string(), source: z.string() }))
export const deadlineCalculation = z
  .object({ deadline: instantOut, hours: z.number(), rulePack: z.string(), explanation })
  .meta({ id: 'DeadlineCalculation' })
