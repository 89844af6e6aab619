import * as z from 'zod'
import { scanOutcomes } from '../domain/files/keptFile.ts'
import { mediaTypes } from '../domain/files/mediaType.ts'
import { id, instantOut, text } from './primitives.ts'

/** A file as it is told of; its content is asked for apart. */
export const fileOut = z.object({
  fileId: id,
  mediaType: z.enum(mediaTypes).describe('What it is by its content, whatever its name says'),
  size: z.int().describe('In bytes'),
  scan: z.enum(scanOutcomes).describe('Whether a virus scanner read it and found nothing'),
  maskOf: id.nullable().describe('The file of which this is a copy with parts covered'),
  isDestroyed: z.boolean().describe('Only that it was there is still known'),
  contentDestroyed: z
    .object({ at: instantOut, by: z.string(), reason: z.string() })
    .nullable()
    .describe('That the content alone was destroyed, before its time'),
  canOpen: z.boolean().describe('Whether you may have the content, and it is not destroyed'),
})

/** Why the content of one file is destroyed. */
export const contentDestructionBody = z.strictObject({ reason: text }).meta({ id: 'ContentDestructionBody' })
