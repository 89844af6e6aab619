import * as z from 'zod'
import { dutyCodes, dutyStates } from '../domain/case/duties.ts'
import { ourRoles } from '../domain/case/codes.ts'
import { awarenessMoments, cbwSteps } from '../domain/case/moments.ts'
import { regimes } from '../domain/people.ts'
import { clock, stamp } from './caseParts.ts'
import { explanation } from './facts.ts'
import { anyLine, anyText, dayOrInstant, id, instant, instantOut, optional, text, workInstant } from './primitives.ts'

/** What the law asks in a case: the awareness that starts its terms, and the duties with and without a term. */

const source = optional(anyText)
const sources = z.strictObject(
  Object.fromEntries(awarenessMoments.map((moment) => [moment, source])) as Record<
    (typeof awarenessMoments)[number],
    typeof source
  >,
)

export const awarenessBody = z
  .strictObject({
    awareAt: workInstant,
    reason: optional(anyText),
    moments: z
      .strictObject({
        occurredFrom: optional(dayOrInstant),
        occurredTo: optional(dayOrInstant),
        firstSignalAt: optional(instant),
        processorAwareAt: optional(instant),
        processorInformedUsAt: optional(instant),
        certainAt: optional(instant).describe('When it was reasonably certain; the start itself where it is left out'),
        sources: sources.prefault({}).describe('From what each moment appears: a log, a letter, somebody by function'),
      })
      .prefault({}),
  })
  .meta({ id: 'AwarenessBody' })

export const regimesBody = z
  .strictObject({ regimes: z.array(z.enum(regimes)).min(1).max(regimes.length), reason: optional(anyText) })
  .meta({ id: 'RegimesBody' })

export const roleBody = z
  .strictObject({
    ourRole: z.enum(ourRoles),
    controller: optional(anyLine).describe('For whom we process; only where we are the processor'),
    reason: text,
  })
  .meta({ id: 'RoleBody' })

export const significanceBody = z
  .strictObject({
    significant: z.boolean(),
    awareAt: optional(workInstant).describe('Since when we knew; the start of the case where it is left out'),
    reason: text,
  })
  .meta({ id: 'SignificanceBody' })

export const cbwStep = z.enum(cbwSteps)

const certainty = z
  .enum(['C', 'C2', 'M', 'I'])
  .describe('How sure the rule is: confirmed in public text, in a secondary one, from memory, or inferred')

const awarenessOut = z.object({
  ...stamp,
  awareAt: instantOut,
  reason: z.string().nullable(),
  moments: z.object({
    occurredFrom: z.string().nullable(),
    occurredTo: z.string().nullable(),
    firstSignalAt: instantOut.nullable(),
    processorAwareAt: instantOut.nullable(),
    processorInformedUsAt: instantOut.nullable(),
    certainAt: instantOut.nullable(),
    sources: z.partialRecord(z.enum(awarenessMoments), z.string()),
  }),
  deadline: instantOut.describe('What this start makes, or made, of the deadline of the AP'),
  rulePack: z.string(),
})

const duty = z
  .object({
    code: z.enum(dutyCodes),
    regime: z.enum(regimes),
    state: z.enum(dutyStates),
    startsAt: instantOut.nullable(),
    dueAt: instantOut.nullable().describe('Null: without undue delay, for the law names no hours'),
    late: z.boolean(),
    provisional: z.boolean(),
    metAt: instantOut.nullable(),
    responseId: id.nullable(),
    source: z.string(),
    certainty,
  })
  .meta({ id: 'LegalDuty' })

/** The fields of a case that this file owns, for the view of the whole. */
export const caseLaw = {
  clock: clock.extend({
    explanation,
    timeliness: z
      .object({ text: z.string(), source: z.string(), certainty })
      .nullable()
      .describe('The argument of Regulation 1182/71 art. 3(5); only for a case that is late already'),
  }),
  awareness: awarenessOut.nullable(),
  earlierAwareness: z.array(awarenessOut),
  duties: z.array(duty),
  significance: z
    .object({ ...stamp, significant: z.boolean(), awareAt: instantOut.nullable(), reason: z.string() })
    .nullable()
    .describe('Whether this is a significant incident under the Cyberbeveiligingswet; null while nobody judged it'),
  controllersInformed: z.array(
    z.object({
      ...stamp,
      controllers: z.array(z.string()),
      informedAt: instantOut,
      toldTo: z.string().nullable(),
    }),
  ),
  otherAuthorities: z.array(
    z.object({
      authority: z.string(),
      notifiedAt: instantOut,
      number: z.string().nullable(),
      step: cbwStep.nullable(),
    }),
  ),
}
