import * as z from 'zod'
import { line } from './primitives.ts'

/** As what the dossier of a case can leave. */
export const dossierFormats = ['pdf', 'odt', 'docx'] as const
export type DossierFormat = (typeof dossierFormats)[number]

/** A dossier says why it is made; that is kept with who made it. */
export const dossierBody = z
  .strictObject({
    format: z.enum(dossierFormats).default('pdf'),
    purpose: line,
    personalDetails: z
      .boolean()
      .default(false)
      .describe('Reporters, notes, names of files and contacts too; only for those who may see reporters'),
  })
  .meta({ id: 'DossierBody' })
export type DossierBody = z.input<typeof dossierBody>
