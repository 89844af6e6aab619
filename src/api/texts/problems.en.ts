import type { ProblemTexts } from './problemCodes.ts'

export const problemsEn: ProblemTexts = {
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
  handlerGivesNoAdvice: {
    title: 'The handler cannot give the DPO’s advice.',
    detail: 'The DPO’s advice stands apart from who handles the case.',
    resolve: 'Let a DPO advise who does not handle this case.',
  },
  readerMayNotBeAsker: {
    title: 'Whoever proposes the decision cannot be its second reader.',
    detail: 'You asked for this second reading yourself.',
    resolve: 'Ask a colleague to read.',
  },
  personNeeded: {
    title: 'A person has to do this, under their own name.',
    detail: 'Where four eyes are wanted, a system or token does not count as one of the two.',
    resolve: 'Do this yourself, signed in under your own name.',
  },
  notFound: {
    title: 'This is not here.',
    detail: 'It does not exist, or not in your organisation.',
    resolve: 'Check the address or the reference.',
  },
  taskUnknown: {
    title: 'This task is not here.',
    detail: 'The case has no task with this id.',
    resolve: 'Choose a task of the case.',
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
  caseClosed: {
    title: 'This case is closed.',
    detail: 'A closed case takes this in no longer.',
    resolve: 'Reopen the case, with the reason.',
  },
  caseNotClosed: {
    title: 'This case is not closed.',
    detail: 'Only a closed case can be reopened.',
    resolve: 'Go on in the case as it is.',
  },
  missingForAct: {
    title: 'Something that this needs is still missing.',
    detail: 'What is missing stands in `inTheWay`, with the place where it belongs.',
    resolve: 'Fill in what is missing and try again.',
  },
  secondReadingNeeded: {
    title: 'This needs a second reader.',
    detail: 'Your organisation does not decide this without an approved second reading of the present facts.',
    resolve: 'Ask for a second reading.',
  },
  secondReadingAwaited: {
    title: 'The second reader has not answered yet.',
    detail: 'The second reading was asked for and is still open.',
    resolve: 'Wait for the answer, or remind a colleague.',
  },
  readingAlreadyGiven: {
    title: 'The second reader has answered already.',
    detail: 'A second reading is answered once.',
    resolve: 'Ask for a new second reading if needed.',
  },
  dpoAdviceNeeded: {
    title: 'Your organisation wants the DPO’s advice first.',
    detail: 'No advice of the DPO is recorded yet.',
    resolve: 'Ask the DPO for advice.',
  },
  alreadyFiled: {
    title: 'The AP has been notified already.',
    detail: 'An initial notification is recorded once.',
    resolve: 'Record a supplement or a withdrawal.',
  },
  noInitialFiling: {
    title: 'There is no standing notification with the AP.',
    detail: 'A supplement or a withdrawal follows an initial notification.',
    resolve: 'Record the initial notification first.',
  },
  decidedNotToNotify: {
    title: 'It was decided not to notify.',
    detail: 'A notification does not fit the decision that holds now.',
    resolve: 'Take a new decision first.',
  },
  decidedNotToInform: {
    title: 'It was decided not to inform the people.',
    detail: 'Informing does not fit the decision that holds now.',
    resolve: 'Take a new decision first.',
  },
  noDecision: {
    title: 'There is no decision yet.',
    detail: 'There is nothing to withdraw.',
    resolve: 'Take the decision.',
  },
  decisionNotFromToday: {
    title: 'A decision can be withdrawn only on its own day.',
    detail: 'This decision is of an earlier day.',
    resolve: 'Take a new decision that replaces the old one.',
  },
  somethingWasSent: {
    title: 'Something has been sent already.',
    detail: 'A decision that was carried out cannot be withdrawn.',
    resolve: 'Take a new decision that replaces the old one.',
  },
  noNumberAwaited: {
    title: 'No number of the AP is awaited.',
    detail: 'Every notification of this case has its number, or there is none yet.',
    resolve: 'Record the notification first.',
  },
  taskNotOpen: {
    title: 'This task is done or dropped already.',
    detail: 'A task ends once.',
    resolve: 'Add a new task if needed.',
  },
  alreadyAnswered: {
    title: 'This message of the AP has been answered already.',
    detail: 'The answer stands in the case.',
    resolve: 'Record a new message if the AP wrote again.',
  },
  notTheProcessor: {
    title: 'This is only for a processor.',
    detail: 'In this case we are the controller.',
    resolve: 'Take the decisions on the AP and the people.',
  },
  somethingFollowed: {
    title: 'Work has been built on it already.',
    detail: 'It can be undone only while nothing followed from it.',
    resolve: 'Close the case with a reason, or declare that it is no breach.',
  },
  onlyReportOfCase: {
    title: 'This is the only report of the case.',
    detail: 'A case keeps at least one report.',
    resolve: 'Declare the case no breach, or merge it with another.',
  },
  reportHasOutcome: {
    title: 'This report has an outcome already.',
    detail: 'Somebody has decided what becomes of the report.',
    resolve: 'Undo that outcome first.',
  },
  nothingToUndo: {
    title: 'There is nothing to undo.',
    detail: 'This report has no outcome yet.',
    resolve: 'Choose an outcome.',
  },
  earlierVersion: {
    title: 'You see the case as it was earlier.',
    detail: 'Recording is possible only in the case as it is now.',
    resolve: 'Go back to the present version.',
  },
  emailTaken: {
    title: 'This e-mail address belongs to an account already.',
    detail: 'An e-mail address belongs to one account.',
    resolve: 'Use the existing account or another address.',
  },
  lastAdministrator: {
    title: 'This is the last administrator.',
    detail: 'An organisation keeps at least one active administrator.',
    resolve: 'Make somebody else administrator first.',
  },
  changedMeanwhile: {
    title: 'A colleague has changed this meanwhile.',
    detail: 'The version you saw is no longer the newest; nothing was recorded.',
    resolve: 'See what changed and record it again.',
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
  filedBeforeKnown: {
    title: 'This moment lies before the first we heard of this breach.',
    detail: 'Nobody notifies what is not known yet; when it became known stands in `inTheWay`.',
    resolve: 'Check the day and the time, or correct the awareness first.',
  },
  awareAfterFiling: {
    title: 'This moment lies after the notification to the AP.',
    detail: 'Who notifies knows already; when that was stands in `inTheWay`.',
    resolve: 'Give a moment before the notification.',
  },
  reasonRequired: {
    title: 'This needs a reason.',
    detail: 'What for is named in `inTheWay`.',
    resolve: 'Write down why.',
  },
  groundRequired: {
    title: 'With a high risk, not informing needs a ground in law.',
    detail: 'The grounds stand in `inTheWay` (GDPR art. 34(3), UAVG art. 41, recital 88).',
    resolve: 'Choose a ground whose condition is met, or inform.',
  },
  groundConditionMissing: {
    title: 'The condition of this ground is not met.',
    detail: 'The condition is named in `inTheWay`.',
    resolve: 'Record that the condition is met, or choose otherwise.',
  },
  numbersWentDown: {
    title: 'The number becomes smaller than it was.',
    detail: 'A smaller number of people needs an explanation in `numbersNote`.',
    resolve: 'Write down why the number is smaller.',
  },
  retentionTooShort: {
    title: 'The case would be kept shorter than it must be.',
    detail: 'The first day on which it may end is in `inTheWay` (BIO2 5.28.01: at least three years).',
    resolve: 'Choose a later day, or a legal basis with the reason.',
  },
  onLegalHold: {
    title: 'This case is on legal hold.',
    detail: 'While it stands nothing of the case is destroyed; since when and why is in `inTheWay`.',
    resolve: 'Lift the legal hold, with the reason.',
  },
  notOnLegalHold: {
    title: 'This case is on no legal hold.',
    detail: 'There is nothing to lift.',
    resolve: 'Nothing: the case follows its own term.',
  },
  stillKept: {
    title: 'The retention term is not over yet.',
    detail: 'The last day on which the case is kept is in `inTheWay`.',
    resolve: 'Wait until after that day, or choose an earlier one on a legal basis.',
  },
  nothingToDestroy: {
    title: 'There is nothing left to destroy.',
    detail: 'The case and its reports hold no personal details any more.',
    resolve: 'Nothing: the proof of the destruction stands with the case.',
  },
  referenceDiffers: {
    title: 'The reference is not that of this case.',
    detail: 'Destruction cannot be undone, so the reference is asked once more.',
    resolve: 'Type the reference of the case.',
  },
  readingUnknown: {
    title: 'This second reading is not here.',
    detail: 'The case has no open second reading with this id.',
    resolve: 'Ask for a second reading first.',
  },
  responseUnknown: {
    title: 'This message of the AP is not here.',
    detail: 'The case has no message with this id.',
    resolve: 'Record the message first.',
  },
  dpoIsNoHandler: {
    title: 'The DPO cannot be a handler.',
    detail: 'The DPO advises independently and does not decide (GDPR art. 38(6)).',
    resolve: 'Choose a privacy officer or team lead.',
  },
  sentInThisCase: {
    title: 'Something was sent from this case already.',
    detail: 'A notification to the AP or a message to people stays in the case that holds it.',
    resolve: 'Merge the other case into this one, or link the two.',
  },
  caseMergedAway: {
    title: 'This case was merged with another one.',
    detail: 'Its reports went along to the case in `inTheWay`.',
    resolve: 'Split them off there: they then get a case of their own.',
  },
  sameCase: {
    title: 'This is the same case.',
    detail: 'A case cannot be related to itself.',
    resolve: 'Choose another case.',
  },
  reportNotInCase: {
    title: 'This report does not belong to this case.',
    detail: 'The case does not know this report (any more).',
    resolve: 'Choose a report of the case.',
  },
  caseUnknown: {
    title: 'The other case is not here.',
    detail: 'It does not exist, or not in your organisation.',
    resolve: 'Choose a case that exists.',
  },
  personUnknown: {
    title: 'This person is not here.',
    detail: 'Nobody in your organisation has this id, or the account is no longer active.',
    resolve: 'Choose somebody from the list.',
  },
  idempotencyKeyReused: {
    title: 'This Idempotency-Key belongs to another request.',
    detail: 'The same key was used with other content in the last 24 hours; nothing was recorded.',
    resolve: 'Use a new key for a new request.',
  },
  versionRequired: {
    title: 'The version you saw is missing.',
    detail: 'Every change of a case names the version it rests on.',
    resolve: 'Send the header If-Match with the version, such as If-Match: "7".',
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
}
