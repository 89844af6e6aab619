import type { MessageLanguage } from '../../domain/messages/message.ts'
import type { OrganisationId, Role, UserId } from '../../domain/people.ts'
import type { Day } from '../../domain/time.ts'
import type { Person } from './identity.ts'

/** What an administrator sees of somebody's account. */
export type Account = Person & {
  readonly email: string
  readonly hasPassword: boolean
  readonly hasSecondFactor: boolean
  readonly lastSignInOn: Day | null
  /** In which we write to them; null until they chose one. */
  readonly language?: MessageLanguage | null
}
export type NewAccount = { readonly name: string; readonly email: string; readonly roles: readonly Role[] }
export type AccountChange = {
  readonly name?: string
  readonly roles?: readonly Role[]
  readonly active?: boolean
  readonly language?: MessageLanguage
}

/** Accounts as an organisation's administrator handles them. */
export interface Accounts {
  list(organisation: OrganisationId): Promise<readonly Account[]>
  /** Answers the account with the code, shown once, with which its owner sets a password. */
  create(
    organisation: OrganisationId,
    account: NewAccount,
  ): Promise<{ readonly account: Account; readonly setPasswordCode: string } | 'emailTaken'>
  /** Null for nobody of this organisation. Making an account inactive ends its sessions. */
  change(organisation: OrganisationId, id: UserId, change: AccountChange): Promise<Account | null | 'lastAdministrator'>
  /** Removes codes and passkeys and ends the sessions; false for nobody of this organisation. */
  resetSecondFactor(organisation: OrganisationId, id: UserId): Promise<boolean>
  /** Takes the password away, ends the sessions, and answers a new code; null for nobody of this organisation. */
  resetPassword(organisation: OrganisationId, id: UserId): Promise<string | null>
}
