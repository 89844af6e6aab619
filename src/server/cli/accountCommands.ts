import { text } from 'node:stream/consumers'
import { insertPerson, makeAccounts, setPassword } from '../identity/accounts.ts'
import { newPassword, passwordFault } from '../identity/passwords.ts'
import { type Command, CommandError, one, type Run } from './command.ts'
import { organisationNamed } from './organisationCommands.ts'
import { rolesGiven } from './rolesGiven.ts'

const organisation = { means: 'id or short name of the organisation', required: true } as const
const email = { means: 'e-mail address of the account', required: true } as const

const faults = {
  passwordTooShort: 'The password is too short: at least twelve characters, and a sentence is fine.',
  passwordTooLong: 'The password is too long: at most 128 characters.',
  passwordTooEasy: 'The password is too easy to guess: no common word, nor the name of the person or the organisation.',
} as const

export const accountCommands: readonly Command[] = [
  {
    name: 'account create',
    summary: 'makes an account; prints a password as the last line unless one comes in on standard input',
    help: 'With --password stdin the password is read from standard input; otherwise one is made and shown this once.',
    options: {
      organisation,
      email,
      name: { means: 'name of its owner', required: true },
      role: { means: 'a role; may be given more than once', required: true, repeated: true },
      password: { means: '"stdin", to read it from standard input' },
    },
    async run({ database, options, say }) {
      const { id, name: organisationName } = await organisationNamed(database, one(options, 'organisation'))
      const account = { name: one(options, 'name'), email: one(options, 'email'), roles: rolesGiven(options) }
      if (!/^[^\s@]+@[^\s@]+$/.test(account.email)) throw new CommandError(`"${account.email}" is no e-mail address.`)
      const given = await passwordGiven(options)
      const password = given ?? newPassword()
      const fault = passwordFault(password, [account.name, account.email, organisationName])
      if (fault) throw new CommandError(faults[fault])

      const person = await insertPerson(database.identityPool, id, account)
      if (person === null) throw new CommandError(`There is an account for ${account.email} already.`)
      await setPassword(database.identityPool, person, password)
      say(`Account ${person} is made for ${account.email}.`)
      if (given === null) say(password)
    },
  },
  {
    name: 'account list',
    summary: 'lists the accounts of an organisation: e-mail address, roles, state, name',
    options: { organisation },
    async run({ database, options, say }) {
      const { id } = await organisationNamed(database, one(options, 'organisation'))
      for (const account of await accountsOf(database).list(id)) {
        say(`${account.email}  ${account.roles.join(',')}  ${account.active ? 'active' : 'closed'}  ${account.name}`)
      }
    },
  },
  {
    name: 'account close',
    summary: 'closes an account and ends its sessions; the name stays in old cases',
    options: { organisation, email },
    async run(run) {
      const { organisationId, person } = await accountNamed(run)
      const outcome = await accountsOf(run.database).change(organisationId, person, { active: false })
      if (outcome === 'lastAdministrator')
        throw new CommandError('This is the only administrator; make another one first.')
      run.say('Closed.')
    },
  },
  {
    name: 'account rescue',
    summary: 'gives an account a new password and takes its second factor away; prints the password as the last line',
    help: 'For somebody who lost both. Make sure who asks for it: whoever gets the password is that person to Dijkwacht.',
    options: { organisation, email },
    async run(run) {
      const { organisationId, person } = await accountNamed(run)
      const password = newPassword()
      await accountsOf(run.database).resetSecondFactor(organisationId, person)
      await setPassword(run.database.identityPool, person, password)
      run.say(password)
    },
  },
]

// This process remembers nothing that would have to be forgotten; the server notices within seconds.
const accountsOf = ({ identityPool }: Run['database']) =>
  makeAccounts({ pool: identityPool, principals: { forget: () => {} } })

async function accountNamed({
  database,
  options,
}: Run): Promise<{ readonly organisationId: string; readonly person: string }> {
  const { id } = await organisationNamed(database, one(options, 'organisation'))
  const address = one(options, 'email').toLowerCase()
  const account = (await accountsOf(database).list(id)).find((known) => known.email === address)
  if (!account) throw new CommandError(`There is no account for ${address} in this organisation.`)
  return { organisationId: id, person: account.id }
}

async function passwordGiven(options: Run['options']): Promise<string | null> {
  const [from] = options['password'] ?? []
  if (from === undefined) return null
  if (from !== 'stdin')
    throw new CommandError('--password can only be "stdin": a password on the command line can be read by others.')
  return (await text(process.stdin)).replace(/\r?\n$/, '')
}
