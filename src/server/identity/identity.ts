import type pg from 'pg'
import type { Organisation } from '../../api/ports.ts'
import type { Identity } from '../../api/ports/identity.ts'
import type { Accounts } from '../../api/ports/accounts.ts'
import type { OrganisationId } from '../../domain/people.ts'
import { makeAccounts } from './accounts.ts'
import { answerSignIn, type SignInRequest } from './answerSignIn.ts'
import { makePrincipals } from './principals.ts'
import { sessionCookieName } from './sessionCookie.ts'
import { sweepAttempts } from './throttle.ts'

/** Everything of signing in, over one pool of connections. */
export type SignIn = Identity & {
  readonly accounts: Accounts
  /** Answers a request below `/api/auth`. @throws HostProblemError for every refusal */
  answer(request: SignInRequest): Promise<Response>
  /** Removes what is over: sessions, codes, counts of attempts. Once a day is enough. */
  sweep(): Promise<void>
}

/**
 * @param options.organisation settings and name of an organisation
 * @param options.origin where browsers reach us; decides on the cookies' protection
 */
export function makeSignIn({
  pool,
  organisation,
  origin,
  secret,
  log,
}: {
  pool: pg.Pool
  organisation: (id: OrganisationId) => Promise<Pick<Organisation, 'secondFactor' | 'name'>>
  origin: URL
  secret: string
  log: (error: unknown) => void
}): SignIn {
  const cookie = { name: sessionCookieName(origin.protocol === 'https:'), secret }
  const principals = makePrincipals({ pool, organisation, cookie })

  async function wordsOf(personId: string): Promise<readonly string[]> {
    const { rows } = await pool.query<{ name: string; email: string; organisation: string }>(
      'select name, email, organisation_id as organisation from people where id = $1',
      [personId],
    )
    const [person] = rows
    return person ? [person.name, person.email, (await organisation(person.organisation)).name] : []
  }

  let loading: ReturnType<typeof load> | undefined
  const load = async () => {
    const { makeSignInService } = await import('./signInService.ts')
    return makeSignInService({ pool, secret, origin, wordsOf, log })
  }

  return {
    whoIs: async (request) => (await principals.whoIs(request.headers))?.principal ?? null,
    people: (id) => principals.people(id),
    sessions: {
      stillIs: async (request) => (await principals.stillIs(request.headers))?.principal ?? null,
      onEnding: (listener) => principals.onForget(listener),
    },
    accounts: makeAccounts({ pool, principals }),
    answer: (request) => answerSignIn(request, { pool, principals, service: () => (loading ??= load()) }),
    async sweep() {
      await sweepAttempts(pool)
      await pool.query('delete from sessions where expires_at < now()')
      await pool.query('delete from verifications where expires_at < now()')
    },
  }
}
