import type { Account, AccountChange, Accounts } from '../src/api/ports/accounts.ts'
import { spokenCode, spokenLength, spokenSigns } from '../src/domain/spokenCode.ts'

/** Accounts in memory: what an administrator can try in the demo. Nobody signs in with them, so there are no passwords. */
export type MemoryAccounts = Accounts & { all(): readonly Account[] }

/**
 * @param first the accounts to begin with
 * @param host fresh ids and codes, and what to do after each change
 */
export function memoryAccounts(
  first: readonly Account[],
  host: { readonly newId: () => string; readonly changed: () => void },
): MemoryAccounts {
  let accounts = first
  const keep = (next: readonly Account[]) => {
    accounts = next
    host.changed()
  }
  const find = (id: string) => accounts.find((account) => account.id === id) ?? null
  const put = (changed: Account): Account => {
    keep(accounts.map((account) => (account.id === changed.id ? changed : account)))
    return changed
  }
  const code = () =>
    spokenCode(
      (host.newId().replaceAll('-', '').match(/../g) ?? [])
        .slice(-spokenLength.password)
        .map((byte) => Number.parseInt(byte, 16) % spokenSigns.length),
    )

  return {
    all: () => accounts,
    list: async () => accounts,
    create: async (_organisation, { name, email, roles }) => {
      const address = email.toLowerCase()
      if (accounts.some((account) => account.email === address)) return 'emailTaken'
      const account: Account = {
        id: host.newId(),
        name,
        email: address,
        roles,
        active: true,
        hasPassword: false,
        hasSecondFactor: false,
        lastSignInOn: null,
      }
      keep([...accounts, account])
      return { account, setPasswordCode: code() }
    },
    change: async (_organisation, id, change) => {
      const account = find(id)
      if (!account) return null
      return isLastAdministrator(accounts, account, change) ? 'lastAdministrator' : put({ ...account, ...change })
    },
    resetSecondFactor: async (_organisation, id) => {
      const account = find(id)
      if (account) put({ ...account, hasSecondFactor: false })
      return account !== null
    },
    resetPassword: async (_organisation, id) => {
      const account = find(id)
      if (!account) return null
      put({ ...account, hasPassword: false })
      return code()
    },
  }
}

function isLastAdministrator(accounts: readonly Account[], account: Account, change: AccountChange): boolean {
  const manages = ({ active, roles }: Pick<Account, 'active' | 'roles'>) => active && roles.includes('administrator')
  return (
    manages(account) &&
    !manages({ ...account, ...change }) &&
    !accounts.some((other) => other.id !== account.id && manages(other))
  )
}
