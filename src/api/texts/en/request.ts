import type { ProblemText } from '../problemCodes.ts'
import type { requestProblems as nl } from '../nl/request.ts'

/** What a request can lack or contradict, whatever it is about. */
export const requestProblems = {
  invalidInput: {
    title: 'Something in what you sent is not right.',
    detail: 'Every fault stands in `errors`, each with its place.',
    resolve: 'Correct the points named and send it again.',
  },
  malformedJson: {
    title: 'What you sent is not valid JSON.',
    detail: 'It could not be read; nothing was recorded.',
    resolve: 'Send valid JSON in UTF-8.',
  },
  notSignedIn: {
    title: 'You are not signed in (any more).',
    detail: 'This asks for a valid session or a valid token.',
    resolve: 'Sign in again.',
  },
  secondFactorDue: {
    title: 'Your organisation asks for a second step at sign-in.',
    detail: 'This session has not shown the second step yet.',
    resolve: 'Set up a second step or use it.',
  },
  notYourRole: {
    title: 'Your role does not allow this.',
    detail: 'The roles that may are named in `inTheWay`.',
    resolve: 'Ask a colleague with one of those roles.',
  },
  notFound: {
    title: 'This is not here.',
    detail: 'It does not exist, or not in your organisation.',
    resolve: 'Check the address or the reference.',
  },
  methodNotAllowed: {
    title: 'This cannot be done here.',
    detail: 'The address exists, but not for this method; `Allow` names those it takes.',
    resolve: 'Use one of the methods named.',
  },
  notAcceptable: {
    title: 'We do not have the form you ask for.',
    detail: 'The `Accept` header rules out what this address answers.',
    resolve: 'Ask for application/json.',
  },
  changedMeanwhile: {
    title: 'A colleague has changed this meanwhile.',
    detail: 'The version you saw is no longer the newest; nothing was recorded.',
    resolve: 'See what changed and record it again.',
  },
  versionRequired: {
    title: 'The version you saw is missing.',
    detail: 'Every change of a case names the version it rests on.',
    resolve: 'Send the header If-Match with the version, such as If-Match: "7".',
  },
  tooLarge: {
    title: 'What you sent is too large.',
    detail: 'A request may be at most 1 MiB.',
    resolve: 'Make it smaller or divide it.',
  },
  wrongMediaType: {
    title: 'We do not read this form.',
    detail: 'The content of a request is application/json.',
    resolve: 'Send JSON with the header Content-Type: application/json, and not packed (without Content-Encoding).',
  },
  idempotencyKeyReused: {
    title: 'This Idempotency-Key belongs to another request.',
    detail: 'The same key was used with other content in the last 24 hours; nothing was recorded.',
    resolve: 'Use a new key for a new request.',
  },
  tooManyAttempts: {
    title: 'Too many attempts.',
    detail: 'Too many requests came from this address in a short time.',
    resolve: 'Wait and try again; `Retry-After` names the seconds.',
  },
  tooManyStreams: {
    title: 'Too many open streams.',
    detail: 'So many windows of yours listen already that this one cannot.',
    resolve: 'Close some; `Retry-After` names the seconds to wait.',
  },
  unexpected: {
    title: 'Something went wrong that we did not foresee.',
    detail: 'Your request was not carried out.',
    resolve: 'Try again; if it keeps failing, give `requestId` to your administrator.',
  },
  notReady: {
    title: 'The system is not ready yet.',
    detail: 'The storage does not answer yet.',
    resolve: 'Try again in a moment.',
  },
  inTheFuture: {
    title: 'This moment lies in the future.',
    detail: 'The field is named in `inTheWay`.',
    resolve: 'Give a moment that is past.',
  },
  inThePast: {
    title: 'This moment has passed already.',
    detail: 'The field is named in `inTheWay`.',
    resolve: 'Give a moment to come.',
  },
} as const satisfies Record<keyof typeof nl, ProblemText>
