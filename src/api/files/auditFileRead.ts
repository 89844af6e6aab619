import type { Ask } from '../http/route.ts'
import { factBy } from '../auditFact.ts'

/** Keeps that somebody had the content of a file. */
export const auditFileRead = ({
  store,
  house,
  principal,
  params,
}: Ask<'readCases' | 'readReporters', { readonly fileId: string }>): Promise<void> =>
  store.audit(factBy(principal, house.ports.clock(), 'read', { kind: 'file', id: params.fileId }))
