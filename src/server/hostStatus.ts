/** What can go wrong around the API: signing in, set-up, and requests that no route is there for. */
export const hostStatus = {
  invalidInput: 400,
  linkExpired: 400,
  notSignedIn: 401,
  signInFailed: 401,
  secondFactorWrong: 401,
  signInAgain: 401,
  setupCodeWrong: 401,
  otherOrigin: 403,
  secondFactorDue: 403,
  notFound: 404,
  methodNotAllowed: 405,
  setupDone: 409,
  secondFactorThere: 409,
  emailTaken: 409,
  tooLarge: 413,
  wrongMediaType: 415,
  passwordWrong: 422,
  passwordTooShort: 422,
  passwordTooLong: 422,
  passwordTooEasy: 422,
  tooManyAttempts: 429,
  unexpected: 500,
  notReady: 503,
} as const

export type HostProblem = keyof typeof hostStatus
