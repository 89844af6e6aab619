import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { Organisation } from '../../api/ports.ts'
import type { Person, Principal } from '../../api/ports/identity.ts'
import type { OrganisationId, Role } from '../../domain/people.ts'
import { remember } from './remember.ts'
import { sessionTokenOf } from './sessionCookie.ts'

/** A session ends when nobody used it for so long; its absolute end stands in its row. */
const idleHours = 8
/** How long an answer may be older than the database; within this process every change is seen at once. */
const memoryMilliseconds = 3000

type SessionFacts = { readonly token: string; readonly secondFactor: boolean }

/** Somebody who asks, and, for a person, the session that shows it. */
export type Known = { readonly principal: Principal; readonly session: SessionFacts | null }

export type Principals = {
  /** Who sends a request with these headers; null for nobody we know. */
  whoIs(headers: Headers): Promise<Known | null>
  people(organisation: OrganisationId): Promise<readonly Person[]>
  /** As whoIs, without counting as use of the session. */
  stillIs(headers: Headers): Promise<Known | null>
  /** Calls back after each `forget`; returns how to stop. */
  onForget(listener: () => void): () => void
  /** Forgets what was remembered, after anything about accounts, sessions or tokens changed. */
  forget(): void
}

/**
 * @param options.organisation the settings of an organisation, asked at most every few seconds
 * @param options.cookie the name of the session's cookie and the secret it is signed with
 */
export function makePrincipals({
  pool,
  organisation,
  cookie,
}: {
  pool: pg.Pool
  organisation: (id: OrganisationId) => Promise<Pick<Organisation, 'secondFactor'>>
  cookie: { readonly name: string; readonly secret: string }
}): Principals {
  const settings = remember(memoryMilliseconds, organisation)
  const tokens = remember(memoryMilliseconds, (hash: string) => principalOfToken(pool, hash))
  const sessions = remember(memoryMilliseconds, (token: string) => sessionOf(pool, token))
  const quietSessions = remember(memoryMilliseconds, (token: string) => sessionOf(pool, token, 'unseen'))
  const listeners = new Set<() => void>()

  async function bySession(token: string, memory = sessions): Promise<Known | null> {
    const found = await memory.get(token)
    if (!found) return null
    const demanded = (await settings.get(found.organisation)).secondFactor === 'demanded'
    const { secondFactor, ...person } = found
    return {
      principal: { kind: 'user', ...person, secondFactorDue: demanded && !secondFactor },
      session: { token, secondFactor },
    }
  }

  async function asker(headers: Headers, memory: typeof sessions): Promise<Known | null> {
    const authorization = headers.get('authorization')
    // A request that names a token is judged by it alone, so that a stray cookie never lends it other rights.
    if (authorization !== null) {
      const token = /^bearer +(dw_[\w-]{43})$/i.exec(authorization)?.[1]
      const principal = token ? await tokens.get(hashOf(token)) : null
      return principal && { principal, session: null }
    }
    const token = sessionTokenOf(headers.get('cookie'), cookie.name, cookie.secret)
    return token === null ? null : bySession(token, memory)
  }

  return {
    whoIs: (headers) => asker(headers, sessions),
    stillIs: (headers) => asker(headers, quietSessions),
    people: (id) => peopleOf(pool, id),
    onForget(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    forget() {
      for (const memory of [settings, tokens, sessions, quietSessions]) memory.forget()
      for (const listener of listeners) listener()
    },
  }
}

/** What is kept of a bearer token: it has 256 random bits, so a plain SHA-256 cannot be turned back. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

async function principalOfToken(pool: pg.Pool, hash: string): Promise<Principal | null> {
  const { rows } = await pool.query<{ id: string; name: string; organisation: string; role: Role }>({
    name: 'token',
    text: `
      with used as (
        -- The day only, and once a day: a token's use is no record of somebody's work.
        update tokens set last_used_on = current_date
        where hash = decode($1, 'hex') and revoked_at is null and last_used_on is distinct from current_date
      )
      select id, name, organisation_id as organisation, role from tokens where hash = decode($1, 'hex') and revoked_at is null`,
    values: [hash],
  })
  const found = rows[0]
  if (!found) return null
  const { role, ...system } = found
  return { kind: 'system', ...system, roles: [role], secondFactorDue: false }
}

type SessionRow = Pick<Principal, 'id' | 'name' | 'organisation' | 'roles'> & {
  readonly secondFactor: boolean
}

/** The live session of a token; asked for a request it is thereby used, asked `unseen` it ages on. */
async function sessionOf(pool: pg.Pool, token: string, how: 'used' | 'unseen' = 'used'): Promise<SessionRow | null> {
  const { rows } = await pool.query<SessionRow>({
    name: how === 'used' ? 'session' : 'session unseen',
    text: `${how === 'used' ? markUse : ''}
      select p.id, p.name, p.organisation_id as organisation, p.roles, s.second_factor as "secondFactor"
      from sessions s join people p on p.id = s.user_id
      where s.token = $1 and s.expires_at > now() and s.seen_at >= now() - make_interval(hours => $2) and p.active`,
    values: [token, idleHours],
  })
  return rows[0] ?? null
}

const markUse = `
      with used as (
        update sessions set seen_at = now()
        where token = $1 and expires_at > now() and seen_at between now() - make_interval(hours => $2) and now() - interval '1 minute'
      )`

/** Everybody of an organisation, whether they may still sign in or not. */
export async function peopleOf(pool: pg.Pool, organisation: OrganisationId): Promise<readonly Person[]> {
  const { rows } = await pool.query<Person>({
    name: 'people',
    text: 'select id, name, roles, active from people where organisation_id = $1 order by name, id',
    values: [organisation],
  })
  return rows
}
