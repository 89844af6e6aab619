import type { Ability, InputFault, Problem } from '../contract/problems.ts'
import type { Refusal } from '../domain/case/refusal.ts'
import type { ReportRefusal } from '../domain/report/refusal.ts'
import type { Language } from './texts/language.ts'
import { type ProblemCode, statusOf } from './texts/problemCodes.ts'
import { problemsEn } from './texts/problems.en.ts'
import { problemsNl } from './texts/problems.nl.ts'

const texts = { nl: problemsNl, en: problemsEn }

/** What a problem can carry beside its code. */
export type ProblemExtras = {
  readonly errors?: readonly InputFault[]
  readonly inTheWay?: Readonly<Record<string, unknown>>
  readonly currentVersion?: number
  readonly yourVersion?: number
  /** Further headers of the answer, such as `Allow`. */
  readonly headers?: Readonly<Record<string, string>>
}

/** Ends a request with a problem; nothing of its transaction stays. */
export class ProblemError extends Error {
  readonly code: ProblemCode
  readonly extras: ProblemExtras
  constructor(code: ProblemCode, extras: ProblemExtras = {}) {
    super(code)
    this.code = code
    this.extras = extras
  }
}

/** A refusal of the domain, or one of the API's own in the same shape. */
type Refused = Refusal | ReportRefusal | { readonly code: ProblemCode }

/** What is in the way, as data: a refusal without its code. */
function inTheWayOf(refused: Refused): Record<string, unknown> | undefined {
  const { code: _, ...rest } = refused
  return Object.keys(rest).length > 0 ? rest : undefined
}

/** A refusal of the domain as the end of a request. */
export function problemOf(refused: Refused): ProblemError {
  const inTheWay = inTheWayOf(refused)
  return new ProblemError(refused.code, inTheWay ? { inTheWay } : {})
}

/** The problem document of RFC 9457 with its status, in the reader's language. */
export function problemDocument(error: ProblemError, language: Language, requestId: string, instance: string): Problem {
  const { errors, headers: _, ...extras } = error.extras
  const { title, detail, resolve } = texts[language][error.code]
  return {
    type: `urn:dijkwacht:problem:${error.code}`,
    status: statusOf[error.code],
    title,
    detail,
    code: error.code,
    instance,
    requestId,
    resolve,
    ...(errors && { errors: [...errors] }),
    ...extras,
  }
}

/** The same refusal as `can` tells it: true, or why not and what resolves it. */
export function abilityOf(refused: Refused | null, language: Language): Ability {
  if (!refused) return true
  const { title, resolve } = texts[language][refused.code]
  const inTheWay = inTheWayOf(refused)
  return { code: refused.code, because: title, resolve, ...(inTheWay && { inTheWay }) }
}
