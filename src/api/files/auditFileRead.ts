import type { Ask } from '../http/route.ts'

/** Keeps that somebody had the content of a file. */
export const auditFileRead = ({
  store,
  house,
  principal,
  params,
}: Ask<'readCases' | 'readReporters', { readonly fileId: string }>): Promise<void> =>
  store.audit({
    at: house.ports.clock(),
    by: { kind: principal.kind, id: principal.id },
    what: 'read',
    object: { kind: 'file', id: params.fileId },
    result: 'done',
  })
