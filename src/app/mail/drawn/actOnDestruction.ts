import type { DestructionRequest } from '../../../contract/messages.ts'
import { ProblemError } from '../../client/problem.ts'
import { request } from '../../client/request.ts'

/** The page of a wrong recipient as a server draws it. */
export type DestructionPage = {
  readonly kind: 'destruction'
  readonly request: DestructionRequest
  readonly fault: 'choiceMissing' | null
  readonly problem: string | null
  readonly remark: string
}

/** Where these pages stand; the code of the message follows. */
export const destructionPath = /^\/vernietigd\/([0-9a-zA-Z-]{25,60})$/

type Fields = { readonly field: (name: string) => string }

/**
 * Opens the page of a request to destroy, or keeps what its form declares.
 * @param sent the form that came in; null for a page that is opened
 * @returns null for a code that belongs to nothing
 */
export async function actOnDestruction(code: string, sent: Fields | null): Promise<DestructionPage | null> {
  const path = `public/destruction-requests/${encodeURIComponent(code)}`
  const asked = await known(path)
  if (!asked) return null
  const shown = { kind: 'destruction', request: asked, fault: null, problem: null, remark: '' } as const
  if (!sent || asked.declaredAt !== null) return shown
  const copies = sent.field('copies')
  const remark = sent.field('remark')
  if (copies === '') return { ...shown, fault: 'choiceMissing', remark }
  try {
    const declared = await request<DestructionRequest>(`${path}/declarations`, {
      method: 'POST',
      body: { copies, remark },
    })
    return { ...shown, request: declared }
  } catch (fault) {
    if (!(fault instanceof ProblemError)) throw fault
    return { ...shown, problem: fault.problem.code, remark }
  }
}

async function known(path: string): Promise<DestructionRequest | null> {
  try {
    return await request<DestructionRequest>(path)
  } catch (fault) {
    if (fault instanceof ProblemError && [400, 404].includes(fault.problem.status)) return null
    throw fault
  }
}
