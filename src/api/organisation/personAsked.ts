import type { Actor } from '../../domain/people.ts'
import type { House } from '../house.ts'
import type { Principal } from '../ports/identity.ts'
import { ProblemError } from '../problems.ts'

/**
 * Somebody of the asker's organisation by id, or the asker as `me`.
 * @throws ProblemError personUnknown when there is nobody, or the account is no longer active
 */
export async function personAsked(
  who: string,
  { house, principal }: { house: House; principal: Principal },
): Promise<Actor> {
  if (who === 'me' || who === principal.id) return principal
  const person = (await house.directory.people(principal.organisation)).get(who)
  if (!person?.active) throw new ProblemError('personUnknown', { inTheWay: { person: who } })
  return { kind: 'user', id: person.id, roles: person.roles }
}
