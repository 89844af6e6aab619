import type { Problem as ContractProblem } from '../../contract/problems.ts'

/** What the API says about something it did not do (RFC 9457). An answer without a problem document has fewer members. */
export type Problem = Partial<ContractProblem> & Pick<ContractProblem, 'status' | 'code' | 'title'>

/** The API understood the request and answered with a problem. Screens translate it by `code`. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly problem: Problem
  constructor(problem: Problem) {
    super(`${problem.status} ${problem.code}`)
    this.problem = problem
  }
}

/** The request did not reach the API: no network, or no server behind it. */
export class OfflineError extends Error {
  override readonly name = 'OfflineError'
  constructor(cause: unknown) {
    super('The server could not be reached', { cause })
  }
}

/** Signed out meanwhile, too much at once, or a server that is just starting: none of it says anything of what was sent. */
const laterStatuses: ReadonlySet<number> = new Set([401, 429, 502, 503, 504])

/** Whether the same request may well succeed later, exactly as it is. */
export const isForLater = (fault: unknown): boolean =>
  fault instanceof OfflineError || (fault instanceof ProblemError && laterStatuses.has(fault.problem.status))

/** Whether the API understood what was sent and will not do it: then it was not recorded either, nor ever will be. */
export const isRefusal = (fault: unknown): fault is ProblemError =>
  fault instanceof ProblemError && fault.problem.status < 500 && !isForLater(fault)

/** Reads the problem of an answer that failed; an answer that is no problem document becomes one with the code `unexpected`. */
export async function problemOf(response: Response): Promise<Problem> {
  const base = { status: response.status, code: 'unexpected', title: response.statusText }
  if (!response.headers.get('content-type')?.includes('json')) return base
  try {
    const body: unknown = await response.json()
    return typeof body === 'object' && body !== null ? { ...base, ...body } : base
  } catch {
    return base
  }
}
