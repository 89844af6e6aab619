import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { Account, AccountChange, Accounts, NewAccount } from '../../api/ports/accounts.ts'
import type { OrganisationId } from '../../domain/people.ts'
import { spokenLength } from '../../domain/spokenCode.ts'
import { newSpokenCode } from '../newSpokenCode.ts'
import type { Principals } from './principals.ts'
import { hashPassword, keepSetPasswordCode } from './secrets.ts'

/** Accounts of people, as administrators and the command line handle them. */
export function makeAccounts({
  pool,
  principals,
}: {
  pool: pg.Pool
  principals: Pick<Principals, 'forget'>
}): Accounts {
  /** What changed must count at once, for signed-in people too. */
  const changed = <Result>(result: Result): Result => {
    principals.forget()
    return result
  }

  async function find(organisation: OrganisationId, id: string): Promise<Account | null> {
    return (await select(pool, organisation, id))[0] ?? null
  }

  return {
    list: (organisation) => select(pool, organisation, null),

    async create(organisation, account) {
      const id = await insertPerson(pool, organisation, account)
      if (id === null) return 'emailTaken'
      const created = await find(organisation, id)
      if (!created) throw new Error('The account that was just made is not there')
      return changed({ account: created, setPasswordCode: await newCode(pool, id) })
    },

    async change(organisation, id, change) {
      const client = await pool.connect()
      try {
        await client.query('begin')
        const outcome = await changePerson(client, organisation, id, change)
        await client.query(outcome === 'changed' ? 'commit' : 'rollback')
        return outcome === 'changed' ? changed(await find(organisation, id)) : outcome
      } catch (error) {
        await client.query('rollback')
        throw error
      } finally {
        client.release()
      }
    },

    async resetSecondFactor(organisation, id) {
      if (!(await find(organisation, id))) return false
      await pool.query(
        `with ended as (delete from sessions where user_id = $1),
              forgotten as (delete from two_factors where user_id = $1),
              taken as (delete from passkeys where user_id = $1)
         update people set two_factor_enabled = false where id = $1`,
        [id],
      )
      return changed(true)
    },

    async resetPassword(organisation, id) {
      if (!(await find(organisation, id))) return null
      await pool.query(
        `with ended as (delete from sessions where user_id = $1) delete from credentials where user_id = $1`,
        [id],
      )
      return changed(await newCode(pool, id))
    },
  }
}

/** Gives somebody a password, in the place of the one they had; ends their sessions. */
export async function setPassword(pool: pg.Pool, personId: string, password: string): Promise<void> {
  const hash = await hashPassword(password)
  await pool.query(
    `with ended as (delete from sessions where user_id = $1)
     insert into credentials (id, user_id, account_id, provider_id, password) values ($2, $1, $1, 'credential', $3)
     on conflict (provider_id, account_id) do update set password = excluded.password, updated_at = now()`,
    [personId, randomBytes(16).toString('hex'), hash],
  )
}

/** Makes a person without a way to sign in; null when somebody has this e-mail address already. */
export async function insertPerson(
  pool: pg.Pool,
  organisation: OrganisationId,
  { name, email, roles }: NewAccount,
): Promise<string | null> {
  const { rows } = await pool.query<{ id: string }>(
    `insert into people (organisation_id, name, email, roles) values ($1, $2, lower($3), $4)
     on conflict (email) do nothing returning id`,
    [organisation, name, email, [...new Set(roles)]],
  )
  return rows[0]?.id ?? null
}

/** Hours that a code for setting a password works. */
const codeHours = 72

/** The code is shown once; only its hash is kept, and a new one makes the earlier ones worthless. */
async function newCode(pool: pg.Pool, personId: string): Promise<string> {
  const code = newSpokenCode(spokenLength.password)
  await keepSetPasswordCode(pool, personId, code, codeHours)
  return code
}

async function changePerson(client: pg.PoolClient, organisation: OrganisationId, id: string, change: AccountChange) {
  const hadAdministrator = await hasAdministrator(client, organisation)
  const { rowCount } = await client.query(
    `update people set name = coalesce($3, name), roles = coalesce($4, roles), active = coalesce($5, active), language = coalesce($6, language), updated_at = now()
     where organisation_id = $1 and id = $2`,
    [organisation, id, change.name ?? null, change.roles ?? null, change.active ?? null, change.language ?? null],
  )
  if (rowCount === 0) return null
  if (hadAdministrator && !(await hasAdministrator(client, organisation))) return 'lastAdministrator' as const
  if (change.active === false) await client.query('delete from sessions where user_id = $1', [id])
  return 'changed' as const
}

/** Locks the people in one order, so that two administrators who take each other's role do not both succeed. */
async function hasAdministrator(client: pg.PoolClient, organisation: OrganisationId): Promise<boolean> {
  const { rows } = await client.query<{ administrator: boolean }>(
    `select active and 'administrator' = any (roles) as administrator from people where organisation_id = $1 order by id for update`,
    [organisation],
  )
  return rows.some(({ administrator }) => administrator)
}

async function select(pool: pg.Pool, organisation: OrganisationId, id: string | null): Promise<readonly Account[]> {
  const { rows } = await pool.query<Account>(
    `select id, name, email, roles, active, language, last_sign_in_on::text as "lastSignInOn",
            exists (select from credentials c where c.user_id = p.id and c.password is not null) as "hasPassword",
            exists (select from two_factors t where t.user_id = p.id and t.verified)
              or exists (select from passkeys k where k.user_id = p.id) as "hasSecondFactor"
     from people p where organisation_id = $1 and ($2::text is null or id = $2) order by name, id`,
    [organisation, id],
  )
  return rows
}
