import * as z from 'zod'
import {
  account,
  accountBody,
  accountCreated,
  accountList,
  newAccountBody,
  setPasswordCode,
} from '../../contract/accounts.ts'
import { userId } from '../../contract/primitives.ts'
import { noContentBody } from '../cases/noContentBody.ts'
import { created, noContent, ok } from '../http/answer.ts'
import { type Ask, route } from '../http/route.ts'
import type { Account, AccountChange, Accounts } from '../ports/accounts.ts'
import { ProblemError } from '../problems.ts'
import { factBy } from '../auditFact.ts'

const accountParams = z.object({ id: userId })
type AccountAsk = Pick<Ask, 'house' | 'principal' | 'store'>

/** The accounts of the organisation, for its administrators. */
export const accountRoutes = [
  route(
    {
      id: 'getAccounts',
      method: 'get',
      path: '/accounts',
      access: 'manageOrganisation',
      tag: 'Accounts',
      summary: 'All accounts of the organisation',
      answers: { 200: { description: 'By name', schema: accountList } },
    },
    async (ask) => {
      const accounts = await accountsOf(ask).list(ask.principal.organisation)
      return ok({ items: accounts.map(presentAccount), next: null })
    },
  ),
  route(
    {
      id: 'postAccount',
      method: 'post',
      path: '/accounts',
      access: 'manageOrganisation',
      tag: 'Accounts',
      summary: 'Make an account; its owner sets a password with the code, which is shown once',
      body: newAccountBody,
      bodyExample: {
        name: 'Sanne de Boer (voorbeeld)',
        email: 'sanne@waterveen.example',
        roles: ['privacy-officer'],
      },
      answers: {
        201: { description: 'The account and its code', schema: accountCreated, headers: ['Location'] },
      },
      problems: ['emailTaken'],
    },
    async (ask) => {
      const made = await accountsOf(ask).create(ask.principal.organisation, ask.body)
      if (made === 'emailTaken') throw new ProblemError('emailTaken')
      await changed(ask, made.account.id)
      return created({ account: presentAccount(made.account), setPasswordCode: made.setPasswordCode }, '/accounts')
    },
  ),
  route(
    {
      id: 'putAccount',
      method: 'put',
      path: '/accounts/{id}',
      access: 'manageOrganisation',
      tag: 'Accounts',
      summary: 'Change a name or roles, or make the account inactive, which ends its sessions; what is left out stays',
      params: accountParams,
      body: accountBody,
      bodyExample: { active: false },
      answers: { 200: { description: 'The account as it now is', schema: account } },
      problems: ['lastAdministrator'],
    },
    async (ask) => {
      const after = await accountsOf(ask).change(ask.principal.organisation, ask.params.id, given(ask.body))
      if (after === 'lastAdministrator') throw new ProblemError('lastAdministrator')
      if (!after) throw new ProblemError('notFound')
      await changed(ask, after.id)
      return ok(presentAccount(after))
    },
  ),
  route(
    {
      id: 'postSecondFactorReset',
      method: 'post',
      path: '/accounts/{id}/second-factor-resets',
      access: 'manageOrganisation',
      tag: 'Accounts',
      summary: 'Take the second factor away and end the sessions',
      params: accountParams,
      body: noContentBody,
      bodyOptional: true,
      bodyExample: {},
      answers: { 204: { description: 'Done' } },
    },
    async (ask) => {
      if (!(await accountsOf(ask).resetSecondFactor(ask.principal.organisation, ask.params.id)))
        throw new ProblemError('notFound')
      await changed(ask, ask.params.id)
      return noContent()
    },
  ),
  route(
    {
      id: 'postPasswordReset',
      method: 'post',
      path: '/accounts/{id}/password-resets',
      access: 'manageOrganisation',
      tag: 'Accounts',
      summary: 'Take the password away, end the sessions, and give a new code, which is shown once',
      params: accountParams,
      body: noContentBody,
      bodyOptional: true,
      bodyExample: {},
      answers: { 201: { description: 'The code with which a new password is set', schema: setPasswordCode } },
    },
    async (ask) => {
      const code = await accountsOf(ask).resetPassword(ask.principal.organisation, ask.params.id)
      if (code === null) throw new ProblemError('notFound')
      await changed(ask, ask.params.id)
      return created({ setPasswordCode: code })
    },
  ),
]

/** @throws ProblemError notFound where people are not managed here */
function accountsOf({ house }: AccountAsk): Accounts {
  if (!house.ports.accounts) throw new ProblemError('notFound')
  return house.ports.accounts
}

async function changed({ house, principal, store }: AccountAsk, id: string): Promise<void> {
  house.directory.forget(principal.organisation)
  await store.audit(factBy(principal, house.ports.clock(), 'settings', { kind: 'account', id }))
}

const presentAccount = ({ id, name, email, roles, active, hasPassword, hasSecondFactor, lastSignInOn }: Account) => ({
  id,
  name,
  email,
  roles,
  active,
  hasPassword,
  hasSecondFactor,
  lastSignInOn,
})

/** Only what was given: an absent field stays as it is. */
const given = ({ name, roles, active }: z.output<typeof accountBody>): AccountChange => ({
  ...(name !== undefined && { name }),
  ...(roles !== undefined && { roles }),
  ...(active !== undefined && { active }),
})
