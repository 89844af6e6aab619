import type pg from 'pg'
import { hostHeaders, HostProblemError } from '../hostProblems.ts'
import { readJson } from '../readJson.ts'
import type { Known, Principals } from './principals.ts'
import { fieldOf, problemFor, successFor } from './signInAnswers.ts'
import { type SignInRoute, signInRoutes } from './signInRoutes.ts'
import type { SignInService } from './signInService.ts'
import { type Counted, countAttempt, forgetAttempts, takeBackAttempt } from './throttle.ts'

const basePath = '/api/auth'
const minutes = (count: number): number => 60 * count

/** Longer than any code is taken: its own thirty seconds, and those before and after it. */
const oneUse = { attempts: 1, seconds: minutes(2) }

type Parts = {
  readonly pool: pg.Pool
  readonly principals: Principals
  /** Loaded at the first use: a server that only serves tokens never carries it. */
  readonly service: () => Promise<Pick<SignInService, 'handler' | 'api'>>
}

/** One request to sign-in, and from which address it came. */
export type SignInRequest = {
  readonly request: Request
  readonly address: string
  readonly requestId: string
}

/**
 * Answers everything below `/api/auth`: what is open, to whom and how often is decided here; what it does, by better-auth.
 * @throws HostProblemError for every refusal
 */
export async function answerSignIn(
  { request, address, requestId }: SignInRequest,
  { pool, principals, service }: Parts,
): Promise<Response> {
  const path = new URL(request.url).pathname.slice(basePath.length)
  const route = signInRoutes[path]
  if (!route) throw new HostProblemError('notFound')
  if (route.method !== request.method)
    throw new HostProblemError('methodNotAllowed', { headers: { Allow: route.method } })

  const body = route.method === 'POST' ? pick(await readJson(request), route.fields) : null
  const known = await principals.whoIs(request.headers)
  await admit(route, known, pool)

  const counted = countedFor(route, path, body, known, address)
  const wait = await countAttempt(pool, counted)
  if (wait > 0) throw new HostProblemError('tooManyAttempts', { headers: { 'Retry-After': String(wait) } })

  const answer = await (await service()).handler(passedOn(request, body, known))
  const told: unknown = await answer.json().catch(() => null)
  if (route.method === 'POST') principals.forget()
  if (!answer.ok) throw new HostProblemError(problemFor(path, answer.status, told), cookiesOf(answer))

  if (path === '/passkey/verify-registration') await markSecondFactor(pool, known)
  if (path === '/two-factor/verify-totp') await refuseUsedCode(pool, body, told, known)
  // Only the attempts of this account from this address: a success elsewhere must not open the door for a guesser.
  const [narrowest, ...wider] = counted.map(({ what }) => what)
  const isOwn = route.counts === 'account' || route.counts === 'person'
  if (isOwn && narrowest !== undefined) await forgetAttempts(pool, [narrowest])
  await takeBackAttempt(pool, isOwn ? wider : counted.map(({ what }) => what))
  const success = successFor(path, told)
  const whole =
    path === '/passkey/list-user-passkeys' ? { ...success, ...(await appOf(known, pool, await service())) } : success
  return withCookies(Response.json(whole, { headers: hostHeaders(requestId) }), answer)
}

async function admit(route: SignInRoute, known: Known | null, pool: pg.Pool): Promise<void> {
  if (route.access === 'anyone') return
  if (!known?.session) throw new HostProblemError('notSignedIn')
  if (route.access === 'signedIn' && known.principal.secondFactorDue) throw new HostProblemError('secondFactorDue')
  // A password alone must not add a second factor beside one that it did not show.
  if (
    route.access === 'enrolling' &&
    !known.session.secondFactor &&
    (await hasSecondFactor(pool, known.principal.id))
  ) {
    throw new HostProblemError('secondFactorThere')
  }
}

async function hasSecondFactor(pool: pg.Pool, personId: string): Promise<boolean> {
  const { rows } = await pool.query<{ has: boolean }>(
    `select exists (select from two_factors where user_id = $1 and verified)
         or exists (select from passkeys where user_id = $1) as has`,
    [personId],
  )
  return rows[0]?.has ?? false
}

/**
 * Whether an app with codes was set up: the screen offers what can be done with one, or to set one up. And how many recovery
 * codes are left: who does not know that they are used up stands outside with a lost phone.
 */
async function appOf(known: Known | null, pool: pg.Pool, { api }: Pick<SignInService, 'api'>) {
  const userId = known?.principal.id ?? ''
  const { rowCount } = await pool.query('select from two_factors where user_id = $1 and verified', [userId])
  if (rowCount !== 1) return { hasApp: false, recoveryCodesLeft: 0 }
  const recoveryCodesLeft = await api.viewBackupCodes({ body: { userId } }).then(
    ({ backupCodes }) => backupCodes.length,
    (error: unknown) => {
      // The database has codes for its errors. Anything else: they lie under a master key that is lost, and open nothing.
      if (error instanceof Error && 'code' in error) throw error
      return 0
    },
  )
  return { hasApp: true, recoveryCodesLeft }
}

/** Whose attempts count. The first is the narrowest: it is the one that a success forgets. */
function countedFor(
  route: SignInRoute,
  path: string,
  body: object | null,
  known: Known | null,
  address: string,
): readonly Counted[] {
  const fromAddress = {
    what: `address ${address} ${path}`,
    allowance: { attempts: 50, seconds: minutes(15) },
  }
  switch (route.counts) {
    case 'account': {
      const email = String(fieldOf(body, 'email')).toLowerCase()
      return [
        { what: `account ${email} from ${address}`, allowance: { attempts: 5, seconds: minutes(15) } },
        { what: `account ${email}`, allowance: { attempts: 30, seconds: minutes(60) } },
        fromAddress,
      ]
    }
    case 'person':
      return [{ what: `person ${known?.principal.id}`, allowance: { attempts: 10, seconds: minutes(15) } }, fromAddress]
    case 'address':
      return [fromAddress]
    default:
      return []
  }
}

function pick(body: unknown, fields: readonly string[]): Record<string, unknown> {
  const given = fields.map((field) => [field, fieldOf(body, field)] as const)
  return Object.fromEntries(given.filter(([, value]) => value !== undefined))
}

/** The request as better-auth gets it: only the fields of the route, and no session that we would not accept ourselves. */
function passedOn(request: Request, body: object | null, known: Known | null): Request {
  const headers = new Headers(request.headers)
  headers.delete('content-length')
  headers.delete('authorization')
  if (!known?.session) {
    const cookies =
      headers
        .get('cookie')
        ?.split(';')
        .filter((pair) => !pair.includes('.session_token=')) ?? []
    headers.set('cookie', cookies.join(';'))
  }
  return new Request(request.url, {
    method: request.method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
  })
}

/** Setting up a passkey shows it: the session need not be signed in again. */
async function markSecondFactor(pool: pg.Pool, known: Known | null): Promise<void> {
  await pool.query('update sessions set second_factor = true where token = $1', [known?.session?.token])
}

/**
 * A code of the app opens once (RFC 6238, 5.2): whoever read it over a shoulder has nothing. better-auth takes it again while
 * its period lasts, so we count its use and end the session that a second use began.
 */
async function refuseUsedCode(pool: pg.Pool, body: object | null, told: unknown, known: Known | null): Promise<void> {
  const what = `code ${String(fieldOf(fieldOf(told, 'user'), 'id'))} ${String(fieldOf(body, 'code'))}`
  const usedBefore = (await countAttempt(pool, [{ what, allowance: oneUse }])) > 0
  if (!usedBefore || known?.session) return
  await pool.query('delete from sessions where token = $1', [fieldOf(told, 'token')])
  throw new HostProblemError('secondFactorWrong')
}

function withCookies(response: Response, from: Response): Response {
  for (const cookie of from.headers.getSetCookie()) response.headers.append('set-cookie', cookie)
  return response
}

/** A failed second step may still take its cookie back. */
const cookiesOf = (answer: Response) => {
  const [cookie] = answer.headers.getSetCookie()
  return cookie ? { headers: { 'Set-Cookie': cookie } } : {}
}
