import { spokenCodeTyped, spokenLength } from '../../domain/spokenCode.ts'
import { request } from './request.ts'

/** Sign-in lies beside the API, in the words of better-auth; every refusal is a ProblemError like any other. */
const post = <T = void>(path: string, body: object) => request<T>(`/api/auth/${path}`, { method: 'POST', body })
const get = <T>(path: string) => request<T>(`/api/auth/${path}`)

/** Whether that was enough, or a second factor is asked. */
export type SignedIn = { readonly signedIn: boolean }
export type TotpEnrolment = { readonly totpUri: string; readonly recoveryCodes: readonly string[] }
export type Passkey = { readonly id: string; readonly name: string | null; readonly createdAt: string | null }
/** What somebody has beside a password: passkeys, and an app that makes codes. */
export type SecondFactorsKept = {
  readonly items: readonly Passkey[]
  readonly hasApp: boolean
  readonly recoveryCodesLeft: number
}

export const auth = {
  signIn: (email: string, password: string) => post<SignedIn>('sign-in/email', { email, password }),
  verifyTotp: (code: string) => post<SignedIn>('two-factor/verify-totp', { code: code.replaceAll(/\s/g, '') }),
  verifyRecoveryCode: (code: string) =>
    post<SignedIn>('two-factor/verify-backup-code', { code: spokenCodeTyped(code, spokenLength.recovery) }),
  setPassword: (token: string, newPassword: string) => post('reset-password', { token, newPassword }),
  changePassword: (currentPassword: string, newPassword: string) =>
    post('change-password', { currentPassword, newPassword, revokeOtherSessions: true }),
  enableTotp: (password: string) => post<TotpEnrolment>('two-factor/enable', { password }),
  disableTotp: (password: string) => post('two-factor/disable', { password }),
  newRecoveryCodes: (password: string) =>
    post<Pick<TotpEnrolment, 'recoveryCodes'>>('two-factor/generate-backup-codes', { password }),
  secondFactors: () => get<SecondFactorsKept>('passkey/list-user-passkeys'),
  deletePasskey: (id: string) => post('passkey/delete-passkey', { id }),
}

/** Whether this browser can make and use passkeys in the way we ask. */
export const canPasskeys = (): boolean =>
  typeof PublicKeyCredential === 'function' &&
  'parseRequestOptionsFromJSON' in PublicKeyCredential &&
  'parseCreationOptionsFromJSON' in PublicKeyCredential

/** The window of the browser was closed, or nothing fitting was found. */
export class PasskeyRefused extends Error {
  override readonly name = 'PasskeyRefused'
}

/** Signs in with a passkey. @throws PasskeyRefused when the browser gives none, ProblemError when the server takes it not */
export async function signInWithPasskey(): Promise<SignedIn> {
  const options = await get<PublicKeyCredentialRequestOptionsJSON>('passkey/generate-authenticate-options')
  const credential = await asked(() =>
    navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
  )
  return post<SignedIn>('passkey/verify-authentication', { response: credential.toJSON() })
}

/** Makes a passkey for whoever is signed in. @throws as signInWithPasskey */
export async function addPasskey(name: string): Promise<void> {
  const options = await get<PublicKeyCredentialCreationOptionsJSON>('passkey/generate-register-options')
  const credential = await asked(() =>
    navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
  )
  await post('passkey/verify-registration', { response: credential.toJSON(), name })
}

async function asked(ask: () => Promise<Credential | null>): Promise<PublicKeyCredential> {
  const credential = await ask().catch(() => null)
  if (!(credential instanceof PublicKeyCredential)) throw new PasskeyRefused()
  return credential
}
