import { type Role, roles } from '../../domain/people.ts'
import { CommandError, type Run } from './command.ts'

/** The roles that were given with `--role`. @throws CommandError for one that does not exist */
export const rolesGiven = (options: Run['options']): readonly Role[] =>
  (options['role'] ?? []).map((given) => {
    const role = roles.find((known) => known === given)
    if (!role) throw new CommandError(`There is no role "${given}"; the roles are ${roles.join(', ')}.`)
    return role
  })
