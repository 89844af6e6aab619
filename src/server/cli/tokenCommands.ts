import { createToken, revokeToken, tokensOf } from '../identity/tokens.ts'
import { type Command, CommandError, one } from './command.ts'
import { organisationNamed } from './organisationCommands.ts'
import { rolesGiven } from './rolesGiven.ts'

const organisation = { means: 'id or short name of the organisation', required: true } as const

export const tokenCommands: readonly Command[] = [
  {
    name: 'token create',
    summary: 'makes a token for another system and prints it as the last line',
    help: 'The token is shown now and never again; only its hash is kept. Send it as "Authorization: Bearer <token>".',
    options: {
      organisation,
      name: { means: 'which system it is for; stands in the log of what it does', required: true },
      role: { means: 'its one role', required: true },
    },
    async run({ database, options, say }) {
      const { id } = await organisationNamed(database, one(options, 'organisation'))
      const [role] = rolesGiven(options)
      if (!role) throw new CommandError('--role is missing.')
      const made = await createToken(database.identityPool, {
        organisation: id,
        name: one(options, 'name'),
        role,
      })
      say(`Token ${made.id} can be ended with "token revoke".`)
      say(made.token)
    },
  },
  {
    name: 'token list',
    summary: 'lists the tokens of an organisation: id, role, last day of use, name',
    options: { organisation },
    async run({ database, options, say }) {
      const { id } = await organisationNamed(database, one(options, 'organisation'))
      for (const token of await tokensOf(database.identityPool, id)) {
        say(
          `${token.id}  ${token.role}  ${token.revoked ? 'revoked' : (token.lastUsedOn ?? 'never used')}  ${token.name}`,
        )
      }
    },
  },
  {
    name: 'token revoke',
    summary: 'ends a token; a running server refuses it within seconds',
    options: { organisation, id: { means: 'id of the token, from "token list"', required: true } },
    async run({ database, options, say }) {
      const { id } = await organisationNamed(database, one(options, 'organisation'))
      const token = one(options, 'id')
      if (!(await revokeToken(database.identityPool, id, token)))
        throw new CommandError(`There is no working token ${token} in this organisation.`)
      say('Revoked.')
    },
  },
]
