import type { HostProblem } from '../hostStatus.ts'

/** What better-auth calls a failure, in our words; the rest follows from its status. */
const problemByCode: Readonly<Record<string, HostProblem>> = {
  INVALID_CODE: 'secondFactorWrong',
  INVALID_BACKUP_CODE: 'secondFactorWrong',
  AUTHENTICATION_FAILED: 'secondFactorWrong',
  PASSKEY_NOT_FOUND: 'secondFactorWrong',
  FAILED_TO_VERIFY_REGISTRATION: 'secondFactorWrong',
  CHALLENGE_NOT_FOUND: 'signInAgain',
  INVALID_TWO_FACTOR_COOKIE: 'signInAgain',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'signInAgain',
  ACCOUNT_TEMPORARILY_LOCKED: 'tooManyAttempts',
  TOTP_ALREADY_ENABLED: 'secondFactorThere',
  INVALID_PASSWORD: 'passwordWrong',
  INVALID_TOKEN: 'linkExpired',
  PASSWORD_TOO_SHORT: 'passwordTooShort',
  PASSWORD_TOO_LONG: 'passwordTooLong',
  passwordTooShort: 'passwordTooShort',
  passwordTooLong: 'passwordTooLong',
  passwordTooEasy: 'passwordTooEasy',
}

/** Our name for a failure of better-auth. */
export function problemFor(path: string, status: number, body: unknown): HostProblem {
  // One answer for an unknown address, a wrong password and an account that was closed.
  if (path === '/sign-in/email' && status < 500) return 'signInFailed'
  const code = fieldOf(body, 'code')
  const known = typeof code === 'string' ? problemByCode[code] : undefined
  if (known) return known
  if (status === 401 || status === 403) return 'notSignedIn'
  if (status === 404) return 'notFound'
  if (status === 429) return 'tooManyAttempts'
  return status < 500 ? 'invalidInput' : 'unexpected'
}

/** What a success tells: never the token of the session, which belongs in its cookie alone. */
export function successFor(path: string, body: unknown): object {
  switch (path) {
    case '/sign-in/email':
      return fieldOf(body, 'twoFactorRedirect') === true
        ? { signedIn: false, secondFactor: fieldOf(body, 'twoFactorMethods') ?? [] }
        : { signedIn: true, secondFactor: [] }
    case '/two-factor/verify-totp':
    case '/two-factor/verify-backup-code':
    case '/passkey/verify-authentication':
      return { signedIn: true, secondFactor: [] }
    case '/two-factor/enable':
      return { totpUri: fieldOf(body, 'totpURI'), recoveryCodes: fieldOf(body, 'backupCodes') }
    case '/two-factor/generate-backup-codes':
      return { recoveryCodes: fieldOf(body, 'backupCodes') }
    case '/passkey/generate-authenticate-options':
      // better-auth asks for less than we demand when the answer comes in.
      return { ...objectOf(body), userVerification: 'required' }
    case '/passkey/generate-register-options':
      return objectOf(body)
    case '/passkey/list-user-passkeys':
      return { items: Array.isArray(body) ? body.map(passkeyOut) : [] }
    default:
      return {}
  }
}

const objectOf = (body: unknown): object => (typeof body === 'object' && body !== null ? body : {})

const passkeyOut = (passkey: unknown) => ({
  id: fieldOf(passkey, 'id'),
  name: fieldOf(passkey, 'name') ?? null,
  createdAt: fieldOf(passkey, 'createdAt') ?? null,
})

export const fieldOf = (value: unknown, field: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined
