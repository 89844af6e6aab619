import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { OrganisationId, Role } from '../../domain/people.ts'
import { hashOf } from './principals.ts'

/** A way in for another system: it acts under its own name with one role. The token itself is not kept. */
export type Token = {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly createdAt: Date
  readonly lastUsedOn: string | null
  readonly revoked: boolean
}

/** Makes a token of 256 random bits; the answer is the only time that it can be seen. */
export async function createToken(
  pool: pg.Pool,
  { organisation, name, role }: { organisation: OrganisationId; name: string; role: Role },
): Promise<{ readonly id: string; readonly token: string }> {
  // The prefix lets scanners of code and mail recognise a token that lies where it should not.
  const token = `dw_${randomBytes(32).toString('base64url')}`
  const { rows } = await pool.query<{ id: string }>(
    `insert into tokens (organisation_id, name, role, hash) values ($1, $2, $3, decode($4, 'hex')) returning id`,
    [organisation, name, role, hashOf(token)],
  )
  return { id: rows[0]?.id ?? '', token }
}

/** The tokens of an organisation, the revoked ones too, oldest first. */
export async function tokensOf(pool: pg.Pool, organisation: OrganisationId): Promise<readonly Token[]> {
  const { rows } = await pool.query<Token>(
    `select id, name, role, created_at as "createdAt", last_used_on::text as "lastUsedOn", revoked_at is not null as revoked
     from tokens where organisation_id = $1 order by created_at, id`,
    [organisation],
  )
  return rows
}

/** Ends a token; false when the organisation has none with this id that still works. */
export async function revokeToken(pool: pg.Pool, organisation: OrganisationId, id: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    'update tokens set revoked_at = now() where organisation_id = $1 and id = $2 and revoked_at is null',
    [organisation, id],
  )
  return rowCount === 1
}
