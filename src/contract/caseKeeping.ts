import * as z from 'zod'
import { destroyables, retentionBases } from '../domain/case/codes.ts'
import { reporterRoles } from '../domain/report/events.ts'
import { stamp } from './caseParts.ts'
import { anyText, day, dayOut, id, instantOut, line, optional, text } from './primitives.ts'

/** How a case is kept: its term, what holds it, what the register wants of it, and what of it was destroyed. */
export const caseKeeping = {
  retention: z
    .object({
      basis: z.enum(retentionBases),
      until: dayOut,
      reason: z.string().nullable(),
      minimum: dayOut.nullable().describe('Before it only on a legal basis; null while the case is open'),
      setByHand: z.boolean().describe('Otherwise by the default, from the closing on'),
    })
    .nullable(),
  legalHold: z
    .object({ ...stamp, reason: z.string() })
    .nullable()
    .describe('While it stands nothing of the case can be destroyed'),
  registerDetails: z
    .object({
      ...stamp,
      department: z.string().nullable(),
      processings: z.array(z.string()).describe('References to the register of processing activities (GDPR art. 30)'),
      summary: z.string().nullable(),
    })
    .nullable(),
  destruction: z
    .object({ ...stamp, what: z.array(z.enum(destroyables)), proof: z.string() })
    .nullable()
    .describe('The latest destruction of personal details; its certificate stands at `destruction`'),
}

const destroyedEntry = z.object({
  stream: z.object({ kind: z.enum(['case', 'report']), id }),
  version: z.int(),
  personalHash: z.string().describe('Salted SHA-256 that the chain keeps; the salt is gone with the details'),
})

/** What a destruction would take, or what it took. */
export const destructionView = z
  .object({
    case: z.object({ id, reference: z.string() }),
    what: z.array(z.enum(destroyables)),
    entries: z.array(destroyedEntry),
    reporterRoles: z.array(z.enum(reporterRoles)).describe('What the register keeps of who told us'),
    /** SHA-256 over the canonical JSON (RFC 8785) of organisation and entries. */
    proof: z.string().nullable(),
    destroyed: z.object(stamp).nullable().describe('Null: this is a preview'),
  })
  .meta({ id: 'Destruction' })
export type DestructionView = z.output<typeof destructionView>

/** Everything an outsider needs to check that nothing of a case was changed: the sealed entries, without anybody's details. */
export const caseProof = z
  .object({
    organisation: id,
    streams: z.array(
      z.object({
        stream: z.object({ kind: z.enum(['case', 'report']), id }),
        entries: z.array(
          z.object({
            stream: z.object({ kind: z.enum(['case', 'report']), id }),
            version: z.int(),
            type: z.string(),
            recordedAt: instantOut,
            happenedAt: instantOut,
            by: z.object({ kind: z.enum(['user', 'system', 'reporter']), id: z.string() }),
            data: z.record(z.string(), z.unknown()),
            personalId: z.string().nullable(),
            personalHash: z.string().nullable(),
            previousHash: z.string(),
            hash: z.string(),
            personal: z.enum(['own', 'none']).describe('Whether personal details exist beside the entry'),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'CaseProof' })
export type CaseProof = z.output<typeof caseProof>

export const destructionBody = z
  .strictObject({ reference: line.describe('The reference of the case, typed again: this cannot be undone') })
  .meta({ id: 'DestructionBody' })

export const retentionBody = z
  .strictObject({ basis: z.enum(retentionBases), until: day, reason: optional(anyText) })
  .meta({ id: 'RetentionBody' })

export const legalHoldBody = z.strictObject({ hold: z.boolean(), reason: text }).meta({ id: 'LegalHoldBody' })

export const registerDetailsBody = z
  .strictObject({
    department: optional(line),
    processings: z.array(line).max(50).default([]),
    summary: optional(text),
  })
  .meta({ id: 'RegisterDetailsBody' })
