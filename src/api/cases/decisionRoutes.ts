import { authorityFormAnswersBody } from '../../contract/authorityForm.ts'
import * as body from '../../contract/caseWrites.ts'
import { answerAuthorityForm } from '../../domain/case/answerForm.ts'
import { closeCase, declareNoBreach, recordLessons, reopenCase } from '../../domain/case/closeCase.ts'
import {
  answerAuthority,
  filePoliceReport,
  informControllers,
  notifyOtherAuthority,
  recordAuthorityResponse,
} from '../../domain/case/dealWithOthers.ts'
import {
  decideOnAuthority,
  notifyAuthority,
  recordAuthorityNumber,
  withdrawAuthorityDecision,
} from '../../domain/case/decideOnAuthority.ts'
import { decideOnSubjects, informSubjects, withdrawSubjectsDecision } from '../../domain/case/decideOnSubjects.ts'
import type { Answer } from '../http/answer.ts'
import { checkNoLettersLeave } from '../letters/letterCase.ts'
import { caseWriteRoute } from './caseWriteRoute.ts'
import { partiesOf } from './formParties.ts'
import { type CaseAsk, changeCase, decided, type Verb, writeCase } from './writeCase.ts'

/** The two decisions, what follows from them, and the end of a case. */
export const decisionRoutes = [
  caseWriteRoute(
    {
      id: 'postAuthorityDecision',
      method: 'post',
      path: 'authority-decisions',
      summary: 'Decide whether the AP is notified (GDPR art. 33(1))',
      body: body.authorityDecisionBody,
      bodyExample: { decision: 'notify', reason: 'Risico voor de betrokkene' },
      concurrency: 'ifMatch',
      problems: [
        'missingForAct',
        'reasonRequired',
        'secondReadingNeeded',
        'secondReadingAwaited',
        'personNeeded',
        'alreadyFiled',
      ],
    },
    (ask) => writeCase(ask, (breach, context) => decideOnAuthority(ask.body, breach, context)),
  ),
  caseWriteRoute(
    {
      id: 'postAuthorityNotification',
      method: 'post',
      path: 'authority-notifications',
      summary: 'Record what was filed with the AP: the initial notification, a supplement or a withdrawal',
      body: body.authorityNotificationBody,
      bodyExample: { kind: 'initial', filedAt: '2026-11-18T10:05:00+01:00', authorityNumber: null },
      concurrency: 'ifMatch',
      problems: [
        'filedBeforeKnown',
        'inTheFuture',
        'alreadyFiled',
        'noInitialFiling',
        'decidedNotToNotify',
        'reasonRequired',
        'secondReadingNeeded',
      ],
    },
    async (ask) => {
      const { house, principal, body: filing } = ask
      const organisation = await house.directory.organisation(principal.organisation)
      const parties = partiesOf(organisation, principal.name, principal.roles[0] ?? null)
      return writeCase(ask, (breach, context) => notifyAuthority({ ...filing, parties }, breach, context))
    },
  ),
  caseWriteRoute(
    {
      id: 'putAuthorityNumber',
      method: 'put',
      path: 'authority-number',
      summary: 'Record the AP’s number of a filing that had none yet',
      body: body.authorityNumberBody,
      bodyExample: { authorityNumber: '20261118-000123' },
      concurrency: 'ifMatch',
      problems: ['noNumberAwaited'],
    },
    (ask) => writeCase(ask, (breach, context) => recordAuthorityNumber(ask.body, breach, context)),
  ),
  caseWriteRoute(
    {
      id: 'putAuthorityFormAnswers',
      method: 'put',
      path: 'authority-form/answers',
      summary: 'Keep answers typed on the AP form; those to other questions stay as they are, and null takes one back',
      body: authorityFormAnswersBody,
      bodyExample: { answers: [{ question: '9.3', value: '3' }] },
      concurrency: 'ifMatch',
    },
    (ask) => writeCase(ask, (breach, context) => answerAuthorityForm(ask.body, breach, context)),
  ),
  caseWriteRoute(
    {
      id: 'postAuthorityResponse',
      method: 'post',
      path: 'authority-responses',
      summary: 'Record a question, order or decision of the AP, or our answer to one',
      body: body.authorityResponseBody,
      bodyExample: {
        kind: 'question',
        receivedAt: '2026-11-20T09:00:00+01:00',
        answerBy: '2026-12-04T17:00:00+01:00',
        text: 'Welke maatregelen zijn genomen?',
      },
      concurrency: 'ifMatch',
      problems: ['inTheFuture', 'responseUnknown', 'alreadyAnswered', 'caseMergedAway', 'caseClosed'],
    },
    ({ body: response, ...ask }) =>
      writeCase({ ...ask, body: response }, (breach, context) =>
        'responseId' in response
          ? answerAuthority(response, breach, context)
          : recordAuthorityResponse(response, breach, context),
      ),
  ),
  caseWriteRoute(
    {
      id: 'postSubjectsDecision',
      method: 'post',
      path: 'subjects-decisions',
      summary: 'Decide whether the people are told (GDPR art. 34)',
      body: body.subjectsDecisionBody,
      bodyExample: { decision: 'inform', reason: 'Hoog risico' },
      concurrency: 'ifMatch',
      problems: [
        'missingForAct',
        'reasonRequired',
        'groundRequired',
        'partUnknown',
        'groundConditionMissing',
        'secondReadingNeeded',
        'readingOfOther',
        'personNeeded',
      ],
    },
    (ask) => writeCase(ask, (breach, context) => decideOnSubjects(ask.body, breach, context)),
  ),
  caseWriteRoute(
    {
      id: 'postSubjectsCommunication',
      method: 'post',
      path: 'subjects-communications',
      summary: 'Record that people were told: when, how, how many, with the exact text',
      body: body.subjectsCommunicationBody,
      bodyExample: {
        informedAt: '2026-11-18T11:00:00+01:00',
        means: ['letter'],
        people: 1,
        text: 'Geachte mevrouw, …',
      },
      concurrency: 'ifMatch',
      problems: ['inTheFuture', 'decidedNotToInform', 'partUnknown'],
    },
    (ask) => writeCase(ask, (breach, context) => informSubjects(ask.body, breach, context)),
  ),
  caseWriteRoute(
    {
      id: 'postWithdrawal',
      method: 'post',
      path: 'withdrawals',
      summary: 'Take a decision back on its own day, while nothing was sent',
      body: body.withdrawalBody,
      bodyExample: { of: 'authorityDecision', reason: 'Verkeerde zaak' },
      concurrency: 'ifMatch',
      problems: ['noDecision', 'decisionNotFromToday', 'somethingWasSent'],
    },
    (ask) =>
      writeCase(ask, (breach, context) =>
        ask.body.of === 'authorityDecision'
          ? withdrawAuthorityDecision(ask.body, breach, context)
          : withdrawSubjectsDecision(ask.body, breach, context),
      ),
  ),
  caseWriteRoute(
    {
      id: 'postPoliceReport',
      method: 'post',
      path: 'police-reports',
      summary: 'Record a report to the police',
      body: body.policeReportBody,
      bodyExample: { filedAt: '2026-11-18T12:00:00+01:00', number: 'PL0000-voorbeeld' },
      concurrency: 'ifMatch',
      problems: ['inTheFuture'],
    },
    (ask) => writeCase(ask, (breach, context) => filePoliceReport(ask.body, breach, context)),
  ),
  caseWriteRoute(
    {
      id: 'postOtherAuthorityNotification',
      method: 'post',
      path: 'other-authority-notifications',
      summary: 'Record that another supervisor or emergency team was told',
      body: body.otherAuthorityBody,
      bodyExample: { authority: 'IBD', notifiedAt: '2026-11-18T12:30:00+01:00' },
      concurrency: 'ifMatch',
      problems: ['inTheFuture'],
    },
    (ask) => writeCase(ask, (breach, context) => notifyOtherAuthority(ask.body, breach, context)),
  ),
  caseWriteRoute(
    {
      id: 'postControllersCommunication',
      method: 'post',
      path: 'controllers-communications',
      summary: 'Record that we, as the processor, told our controllers (GDPR art. 33(2))',
      body: body.controllersInformedBody,
      bodyExample: {
        controllers: ['Gemeente Waterveen (voorbeeld)'],
        informedAt: '2026-11-17T16:00:00+01:00',
      },
      concurrency: 'ifMatch',
      problems: ['inTheFuture', 'notTheProcessor'],
    },
    (ask) => writeCase(ask, (breach, context) => informControllers(ask.body, breach, context)),
  ),
  caseWriteRoute(
    {
      id: 'putLessons',
      method: 'put',
      path: 'lessons',
      summary: 'Record the cause, what was learnt and the measures that follow',
      body: body.lessonsBody,
      bodyExample: {
        cause: { origin: 'internal', intent: 'accidental' },
        text: 'Adressen twee keer controleren',
        measures: [],
      },
      concurrency: 'ifMatch',
    },
    (ask) => writeCase(ask, (breach, context) => recordLessons(ask.body, breach, context)),
  ),
  caseWriteRoute(
    {
      id: 'postNoBreachDeclaration',
      method: 'post',
      path: 'no-breach-declarations',
      summary: 'Declare with its reason that this was no breach of personal data; the case closes',
      body: body.reasonBody,
      bodyExample: { reason: 'De stick was leeg' },
      concurrency: 'ifMatch',
      problems: [
        'alreadyFiled',
        'missingForAct',
        'secondReadingNeeded',
        'secondReadingAwaited',
        'personNeeded',
        'lettersLeaving',
      ],
    },
    (ask) => endCase(ask, (breach, context) => declareNoBreach(ask.body, breach, context)),
  ),
  caseWriteRoute(
    {
      id: 'postClosure',
      method: 'post',
      path: 'closures',
      summary: 'Close the case; it then stands complete in the register',
      body: body.closureBody,
      bodyExample: { reason: 'Alles gedaan' },
      concurrency: 'ifMatch',
      problems: ['missingForAct', 'reasonRequired', 'lettersLeaving'],
    },
    (ask) => endCase(ask, (breach, context) => closeCase(ask.body, breach, context)),
  ),
  caseWriteRoute(
    {
      id: 'postReopening',
      method: 'post',
      path: 'reopenings',
      summary: 'Open a closed case again, with the reason',
      body: body.reasonBody,
      bodyExample: { reason: 'De ontvanger had de brief toch gekopieerd' },
      concurrency: 'ifMatch',
      problems: ['caseNotClosed', 'caseMergedAway'],
    },
    (ask) => writeCase(ask, (breach, context) => reopenCase(ask.body, breach, context)),
  ),
]

/** Ends a case, unless letters of it are leaving. */
const endCase = (ask: CaseAsk, verb: Verb): Promise<Answer> =>
  changeCase(ask, async (writing, loaded) => {
    await checkNoLettersLeave(loaded.breach.id, ask.store)
    return { after: await decided(writing, loaded, verb) }
  })
