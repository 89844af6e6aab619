import * as z from 'zod'
import { personOut } from './caseParts.ts'
import { instantOut } from './primitives.ts'

/** Something that happened around a case: that it was read, exported, or that somebody was refused. */
export const auditList = z
  .object({
    items: z.array(
      z.object({
        at: instantOut,
        by: personOut,
        what: z.enum(['read', 'search', 'export', 'write', 'settings']),
        result: z.enum(['done', 'refused']),
      }),
    ),
    next: z.null(),
  })
  .meta({ id: 'AuditList' })
export type AuditList = z.output<typeof auditList>
