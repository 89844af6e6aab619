import * as z from 'zod'
import { id } from '../../contract/primitives.ts'
import type { CaseId } from '../../domain/report/events.ts'
import type { OrganisationStore } from '../ports.ts'
import { ProblemError } from '../problems.ts'

const reference = z.string().regex(/^DL-\d{4}-\d{4,9}$/)

/** A case is named by its id or by its reference. */
export const caseParams = z.object({
  id: z.union([id, reference]).describe('Id or reference (`DL-2026-0143`) of the case'),
})

/** @throws ProblemError notFound for a reference that this organisation never gave out */
export async function caseIdFrom(idOrReference: string, store: OrganisationStore): Promise<CaseId> {
  if (!idOrReference.startsWith('DL-')) return idOrReference.toLowerCase()
  const found = await store.caseIdOf(idOrReference)
  if (!found) throw new ProblemError('notFound')
  return found
}
