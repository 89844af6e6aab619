import { dispositionFor } from '../../domain/files/fileName.ts'
import type { KeptFile } from '../../domain/files/keptFile.ts'
import { servedAs } from '../../domain/files/mediaType.ts'
import type { StreamId } from '../../domain/proof.ts'
import type { Answer } from '../http/answer.ts'
import { securityHeaders } from '../http/securityHeaders.ts'
import type { OrganisationStore } from '../ports.ts'
import { ProblemError } from '../problems.ts'

/**
 * The content of a file, so that nothing in it can run: a browser keeps it instead of opening it, guesses no other kind of
 * content, and would give it no origin if it did show it. As a picture in our own pages it still can be drawn.
 * @throws ProblemError notFound when it is destroyed, or never was
 */
export async function fileAnswer(
  store: OrganisationStore,
  owner: StreamId,
  found: { readonly name: string | null; readonly file: KeptFile | null } | undefined,
): Promise<Answer> {
  if (!found || found.name === null || found.file === null) throw new ProblemError('notFound')
  const { name, file } = found
  const content = await store.fileContent(file.fileId, owner)
  if (!content) throw new ProblemError('notFound')
  return {
    status: 200,
    content,
    type: servedAs(file.mediaType),
    headers: {
      'Content-Disposition': dispositionFor(name),
      'Content-Length': String(file.size),
      'Content-Security-Policy': `${securityHeaders['Content-Security-Policy']}; sandbox`,
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  }
}
