import type { RulePack } from '../law/rulePack.ts'
import { type Actor, mayActor, type Policy, type Right, rolesWith } from '../people.ts'
import { type Instant, isAfter } from '../time.ts'
import type { Case } from './case.ts'
import type { Refusal } from './refusal.ts'

/** What a verb knows besides the case: who asks, when, under which policy; nothing is read from the outside world. */
export type Context = {
  readonly by: Actor
  readonly now: Instant
  readonly policy: Policy
  /** A fresh id for an entry that other entries refer to (a task, a note, a reading). */
  readonly newId: () => string
  /** The law to judge by; all rule packs there are when absent. */
  readonly packs?: readonly RulePack[]
}

/** Refuses whoever lacks a right, and says which roles have it. */
export const refusalWithout = (right: Right, by: Actor): Refusal | null =>
  mayActor(by, right) ? null : { code: 'notYourRole', right, roles: rolesWith(right) }

/** The refusal that most verbs share: the right to handle cases, and a case that is not closed. */
export const refusalToHandle = (breach: Case, by: Actor): Refusal | null =>
  refusalWithout('handleCases', by) ?? refusalWhenClosed(breach)

/** Refuses on a closed case, and says since when it is closed. */
export const refusalWhenClosed = (breach: Case): Refusal | null =>
  breach.handling === 'closed' ? { code: 'caseClosed', closedAt: breach.closing?.recordedAt ?? null } : null

/** Refuses the first of these moments that lies after now; a field of null was not given. */
export function refusalInFuture(now: Instant, moments: Record<string, Instant | null | undefined>): Refusal | null {
  for (const [field, at] of Object.entries(moments))
    if (at && isAfter(at, now)) return { code: 'inTheFuture', field, at }
  return null
}
