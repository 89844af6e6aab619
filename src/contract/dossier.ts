import * as z from 'zod'
import { instantOut, line } from './primitives.ts'

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

const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.int().min(1).max(3), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  z.object({ kind: z.literal('quote'), text: z.string() }).describe('The words of somebody else, as they stand'),
  z.object({ kind: z.literal('list'), ordered: z.boolean(), items: z.array(z.string()) }),
  z.object({
    kind: z.literal('table'),
    caption: z.string(),
    columns: z.array(z.string()),
    rows: z.array(z.array(z.string())),
  }),
  z.object({
    kind: z.literal('facts'),
    caption: z.string(),
    items: z.array(z.object({ term: z.string(), value: z.string() })),
  }),
])

/** The dossier to read or to take over into another system: the same words as the documents. */
export const dossierToRead = z
  .object({
    title: z.string(),
    language: z.enum(['nl', 'en']),
    organisation: z.string(),
    madeAt: instantOut,
    blocks: z.array(block).describe('In the order of reading'),
  })
  .meta({ id: 'Dossier' })
export type DossierToRead = z.output<typeof dossierToRead>
