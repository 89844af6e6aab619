import type { RefusalCode } from '../../domain/case/refusal.ts'
import type { ReportRefusal } from '../../domain/report/decideOnReport.ts'

/** What the API itself can have to say, beside the refusals of the domain. */
export type ApiCode =
  | 'invalidInput'
  | 'malformedJson'
  | 'notSignedIn'
  | 'secondFactorDue'
  | 'notFound'
  | 'methodNotAllowed'
  | 'notAcceptable'
  | 'changedMeanwhile'
  | 'draftChanged'
  | 'draftEnded'
  | 'tooLarge'
  | 'wrongMediaType'
  | 'addresseesFaulty'
  | 'addresseesTwice'
  | 'nobodyToSendTo'
  | 'letterIsPersonal'
  | 'letterIsPublic'
  | 'numbersUnknown'
  | 'pdfNotHere'
  | 'mailNotSetUp'
  | 'fileEmpty'
  | 'fileTooLarge'
  | 'fileInfected'
  | 'idempotencyKeyReused'
  | 'caseUnknown'
  | 'personUnknown'
  | 'cannotKeepWatch'
  | 'referenceDiffers'
  | 'emailTaken'
  | 'lastAdministrator'
  | 'versionRequired'
  | 'tooManyAttempts'
  | 'tooManyStreams'
  | 'earlierVersion'
  | 'addressMissing'
  | 'linkMissing'
  | 'exportNotReady'
  | 'exportGone'
  | 'jobEnded'
  | 'tableUnreadable'
  | 'fieldTwice'
  | 'importQuestionsOpen'
  | 'dryRunFirst'
  | 'nothingToImport'
  | 'importUnderWay'
  | 'importRowsGone'
  | 'jobUnderWay'
  | 'mailingStopped'
  | 'jobMustRun'
  | 'letterLeaving'
  | 'lettersLeaving'
  | 'unexpected'
  | 'notReady'

export type ProblemCode = RefusalCode | ReportRefusal['code'] | ApiCode

/**
 * The status of every problem. 403: not you. 404: not there. 409: the state of the case stands in the way, what was sent
 * is right in itself. 422: what was sent lacks or contradicts something, in whatever state. 400 is only for bad input.
 */
export const statusOf = {
  invalidInput: 400,
  malformedJson: 400,
  notSignedIn: 401,
  secondFactorDue: 403,
  notYourRole: 403,
  handlerGivesNoAdvice: 403,
  readerMayNotBeAsker: 403,
  writerMayNotReview: 403,
  personNeeded: 403,
  notFound: 404,
  taskUnknown: 404,
  methodNotAllowed: 405,
  notAcceptable: 406,
  caseClosed: 409,
  caseNotClosed: 409,
  missingForAct: 409,
  secondReadingNeeded: 409,
  secondReadingAwaited: 409,
  readingOfOther: 409,
  readingAlreadyGiven: 409,
  dpoAdviceNeeded: 409,
  alreadyFiled: 409,
  noInitialFiling: 409,
  decidedNotToNotify: 409,
  decidedNotToInform: 409,
  noDecision: 409,
  decisionNotFromToday: 409,
  somethingWasSent: 409,
  noNumberAwaited: 409,
  taskNotOpen: 409,
  alreadyAnswered: 409,
  notTheProcessor: 409,
  somethingFollowed: 409,
  onlyReportOfCase: 409,
  onLegalHold: 409,
  notOnLegalHold: 409,
  stillKept: 409,
  nothingToDestroy: 409,
  reportHasOutcome: 409,
  reportNotDismissed: 409,
  reportStillKept: 409,
  reportDestroyed: 409,
  nothingToUndo: 409,
  needsALookFirst: 409,
  needsNoLook: 409,
  earlierVersion: 409,
  tooManyFiles: 409,
  fileUnknown: 404,
  fileContentGone: 409,
  emailTaken: 409,
  lastAdministrator: 409,
  addressMissing: 422,
  linkMissing: 422,
  exportNotReady: 409,
  exportGone: 410,
  jobEnded: 409,
  tableUnreadable: 422,
  fieldTwice: 422,
  importQuestionsOpen: 409,
  dryRunFirst: 409,
  nothingToImport: 409,
  importUnderWay: 409,
  importRowsGone: 409,
  jobUnderWay: 409,
  mailingStopped: 409,
  jobMustRun: 409,
  letterLeaving: 409,
  lettersLeaving: 409,
  draftEnded: 410,
  changedMeanwhile: 412,
  draftChanged: 412,
  tooLarge: 413,
  fileTooLarge: 413,
  wrongMediaType: 415,
  inTheFuture: 422,
  inThePast: 422,
  filedBeforeKnown: 422,
  awareAfterFiling: 422,
  reasonRequired: 422,
  groundRequired: 422,
  partUnknown: 422,
  groundConditionMissing: 422,
  numbersWentDown: 422,
  retentionTooShort: 422,
  readingUnknown: 422,
  responseUnknown: 422,
  dpoIsNoHandler: 422,
  sameCase: 422,
  referenceDiffers: 422,
  sentInThisCase: 409,
  letterSent: 409,
  letterNotReady: 409,
  letterNotOffered: 409,
  letterNotApproved: 409,
  letterNotSent: 409,
  nobodyToSendTo: 409,
  letterIsPersonal: 409,
  letterIsPublic: 409,
  numbersUnknown: 422,
  pdfNotHere: 409,
  mailNotSetUp: 409,
  addresseesFaulty: 422,
  addresseesTwice: 409,
  caseMergedAway: 409,
  reportNotInCase: 422,
  caseUnknown: 422,
  personUnknown: 422,
  cannotKeepWatch: 422,
  idempotencyKeyReused: 422,
  fileEmpty: 422,
  fileInfected: 422,
  versionRequired: 428,
  tooManyAttempts: 429,
  tooManyStreams: 429,
  unexpected: 500,
  notReady: 503,
} as const satisfies Record<ProblemCode, number>

/** What one problem says: what happened, what is in the way, and what resolves it. */
export type ProblemText = { readonly title: string; readonly detail: string; readonly resolve: string }
export type ProblemTexts = Record<ProblemCode, ProblemText>
