import * as z from 'zod'
import { sections } from '../domain/case/sections.ts'
import { nextStepCodes } from '../domain/case/nextStep.ts'
import { instantOut } from './primitives.ts'

export const personOut = z.object({ id: z.string(), name: z.string() }).meta({ id: 'Person' })
/** Which entry of the stream something came from: its version, when it was recorded, by whom. */
export const stamp = { version: z.int(), recordedAt: instantOut, by: personOut }

const waitingFor = z.object({ role: z.enum(['dpo', 'secondReader']), since: instantOut }).nullable()
export const nextStep = z
  .object({ code: z.enum(nextStepCodes), section: z.enum(sections).nullable(), waitingFor })
  .meta({ id: 'NextStep' })

export const clock = z
  .object({
    startsAt: instantOut,
    deadline: instantOut,
    provisional: z.boolean().describe('Counted from the first report, because awareness is not recorded yet'),
    stoppedAt: instantOut.nullable(),
    filedLate: z.boolean().describe('By the deadline as it stood at the filing, or as it was corrected since'),
    atFiling: z
      .object({ startsAt: instantOut, deadline: instantOut, late: z.boolean() })
      .nullable()
      .describe('The clock as it stood at the first filing'),
    late: z.boolean(),
    state: z.enum(['running', 'stopped', 'notNeeded']),
    rulePack: z.string(),
  })
  .meta({ id: 'Clock' })
