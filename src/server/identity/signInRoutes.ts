/** One path of sign-in: who may use it, what it takes, and whose attempts are counted. Everything that is not here is closed. */
export type SignInRoute = {
  readonly method: 'GET' | 'POST'
  /** `anyone`; `signedIn`; `enrolling`: signed in, also while a second factor is due, but not to step around one that is there. */
  readonly access: 'anyone' | 'signedIn' | 'enrolling'
  /** The fields of the body that are passed on; any other is left out (such as trusting a device). */
  readonly fields: readonly string[]
  /** Attempts are counted per account as typed, per person signed in, or per address only. */
  readonly counts?: 'account' | 'person' | 'address'
}

const get = (access: SignInRoute['access']): SignInRoute => ({ method: 'GET', access, fields: [] })
const post = (
  access: SignInRoute['access'],
  fields: readonly string[],
  counts?: SignInRoute['counts'],
): SignInRoute => ({
  method: 'POST',
  access,
  fields,
  ...(counts && { counts }),
})

/** Below `/api/auth`, in the words of better-auth, so that its documentation holds for ours. */
export const signInRoutes: Readonly<Record<string, SignInRoute>> = {
  '/sign-in/email': post('anyone', ['email', 'password'], 'account'),
  '/sign-out': post('anyone', []),
  '/reset-password': post('anyone', ['token', 'newPassword'], 'address'),
  '/change-password': post('signedIn', ['currentPassword', 'newPassword', 'revokeOtherSessions'], 'person'),
  '/two-factor/enable': post('enrolling', ['password'], 'person'),
  '/two-factor/verify-totp': post('anyone', ['code'], 'address'),
  '/two-factor/verify-backup-code': post('anyone', ['code'], 'address'),
  '/two-factor/generate-backup-codes': post('signedIn', ['password'], 'person'),
  '/two-factor/disable': post('signedIn', ['password'], 'person'),
  '/passkey/generate-register-options': get('enrolling'),
  '/passkey/verify-registration': post('enrolling', ['response', 'name']),
  '/passkey/generate-authenticate-options': get('anyone'),
  '/passkey/verify-authentication': post('anyone', ['response'], 'address'),
  '/passkey/list-user-passkeys': get('signedIn'),
  '/passkey/update-passkey': post('signedIn', ['id', 'name']),
  '/passkey/delete-passkey': post('signedIn', ['id']),
}
