import { passkey } from '@better-auth/passkey'
import { APIError, betterAuth } from 'better-auth'
import { createAuthMiddleware, getSessionFromCtx, isAPIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins/two-factor'
import type pg from 'pg'
import { spokenLength } from '../../domain/spokenCode.ts'
import { newSpokenCode } from '../newSpokenCode.ts'
import { longestPassword, passwordFault, shortestPassword } from './passwords.ts'
import { fieldOf } from './signInAnswers.ts'
import { cookiePrefix, sessionCookieName } from './sessionCookie.ts'
import { authTables, passkeyTable, twoFactorTable } from './authTables.ts'

/** The absolute end of a session, however much it is used. */
const sessionSeconds = 24 * 3600

export type SignInService = ReturnType<typeof makeSignInService>

/**
 * better-auth over our tables: passwords (scrypt), sessions, TOTP with recovery codes, passkeys. It makes no accounts and
 * mails nothing; which of its paths are open at all is decided in signInRoutes.ts.
 * @param options.origin where browsers reach us
 * @param options.wordsOf what is known of a person and must not make up a password
 */
export function makeSignInService({
  pool,
  secret,
  origin,
  wordsOf,
  log,
}: {
  pool: pg.Pool
  secret: string
  origin: URL
  wordsOf: (personId: string) => Promise<readonly string[]>
  log: (error: unknown) => void
}) {
  const secure = origin.protocol === 'https:'
  const relyingParty = relyingPartyOf(origin)
  return betterAuth({
    appName: 'Dijkwacht',
    baseURL: origin.origin,
    basePath: '/api/auth',
    secret,
    database: pool,
    telemetry: { enabled: false },
    // Its own log would name who tried to sign in; we write down what nobody expected, and count the rest.
    logger: { disabled: true },
    onAPIError: {
      onError(error) {
        if (!isAPIError(error) || error.statusCode >= 500) log(error)
      },
    },
    // Another port or name of the same machine is judged by our own check of the origin, before anything comes here.
    trustedOrigins: (request) => (request ? [new URL(request.url).origin] : []),
    // Ours counts per account and per address, in the database.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      revokeSessionsOnPasswordReset: true,
    },
    ...authTables(sessionSeconds),
    databaseHooks: {
      session: {
        create: {
          async before(session, context) {
            const { rowCount } = await pool.query(
              'update people set last_sign_in_on = current_date where id = $1 and active',
              [session.userId],
            )
            if (rowCount !== 1) return false
            return { data: { ...session, userAgent: null, secondFactor: showsSecondFactor(context) } }
          },
        },
      },
    },
    hooks: {
      before: createAuthMiddleware(async (context) => {
        if (context.path !== '/change-password' && context.path !== '/reset-password') return
        const personId =
          context.path === '/reset-password'
            ? await personOfReset(context.context.internalAdapter, fieldOf(context.body, 'token'))
            : (await getSessionFromCtx(context))?.user.id
        const typed = fieldOf(context.body, 'newPassword')
        const fault = passwordFault(typeof typed === 'string' ? typed : '', personId ? await wordsOf(personId) : [])
        if (fault) throw new APIError('BAD_REQUEST', { code: fault, message: fault })
      }),
    },
    plugins: [
      twoFactor({
        issuer: 'Dijkwacht',
        backupCodeOptions: {
          customBackupCodesGenerate: () => Array.from({ length: 10 }, () => newSpokenCode(spokenLength.recovery)),
        },
        ...twoFactorTable,
      }),
      passkey({
        rpName: 'Dijkwacht',
        rpID: relyingParty.hostname,
        origin: relyingParty.origin,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        // Only a passkey that asked for a finger, face or PIN is two factors; a mere touch is one.
        registration: {
          afterVerification: ({ verification }) => demandVerified(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: ({ verification }) => demandVerified(verification.authenticationInfo.userVerified),
        },
        ...passkeyTable,
      }),
    ],
    advanced: {
      // The prefix carries `__Host-` where it may be used; better-auth's own would be the weaker `__Secure-`.
      useSecureCookies: false,
      cookiePrefix: cookiePrefix(secure),
      cookies: { session_token: { name: sessionCookieName(secure) } },
      defaultCookieAttributes: { httpOnly: true, sameSite: 'strict', secure, path: '/' },
      ipAddress: { disableIpTracking: true },
      // It looks for a table of people that it could fill itself; ours says more, and only we fill it.
      database: { validateSchema: false },
    },
  })
}

/** Browsers know no passkeys for a bare address; on this machine they know `localhost`. */
function relyingPartyOf(origin: URL): URL {
  return /^(\d+\.){3}\d+$|^\[/.test(origin.hostname) ? new URL(`${origin.protocol}//localhost:${origin.port}`) : origin
}

async function demandVerified(userVerified: boolean | undefined): Promise<void> {
  if (!userVerified) throw new APIError('UNAUTHORIZED', { code: 'AUTHENTICATION_FAILED', message: 'user not verified' })
}

type HookContext = {
  readonly path?: string
  readonly context: { readonly session?: { readonly session: object } | null }
} | null

/** A new session counts as shown by a second factor when one was just shown, or when it takes the place of one that was. */
function showsSecondFactor(context: HookContext): boolean {
  const path = context?.path ?? ''
  if (path.startsWith('/two-factor/verify-') || path === '/passkey/verify-authentication') return true
  if (path === '/two-factor/disable') return false
  const replaced = context?.context.session?.session
  return replaced !== undefined && 'secondFactor' in replaced && replaced.secondFactor === true
}

type Resets = { findVerificationValue(identifier: string): Promise<{ value: string } | null> }

const personOfReset = async (resets: Resets, token: unknown): Promise<string | null> =>
  typeof token === 'string' ? ((await resets.findVerificationValue(`reset-password:${token}`))?.value ?? null) : null
