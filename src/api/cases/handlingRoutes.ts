import * as body from '../../contract/caseWrites.ts'
import { breachedDataBody } from '../../contract/facts.ts'
import { askDpo, giveDpoAdvice } from '../../domain/case/adviseAsDpo.ts'
import { assessRisk } from '../../domain/case/assessRisk.ts'
import { assignHandler } from '../../domain/case/assignHandler.ts'
import { recordContainmentAction, setContainment } from '../../domain/case/containLeak.ts'
import { establishAwareness } from '../../domain/case/establishAwareness.ts'
import { identifyData } from '../../domain/case/identifyData.ts'
import { changeTitle } from '../../domain/case/openCase.ts'
import { askSecondReading, giveSecondReading } from '../../domain/case/secondReading.ts'
import { personAsked } from '../organisation/personAsked.ts'
import { caseWriteRoute } from './caseWriteRoute.ts'
import { noContentBody } from './noContentBody.ts'
import { writeCase } from './writeCase.ts'

/** From the first look at a case to the assessment of its risk and the advice on it. */
export const handlingRoutes = [
  caseWriteRoute(
    {
      id: 'putTitle',
      method: 'put',
      path: 'title',
      summary: 'Give the case another title, without personal data',
      body: body.titleBody,
      bodyExample: { title: 'Brief schuldhulp naar verkeerde ontvanger' },
      concurrency: 'ifMatch',
    },
    (ask) => writeCase(ask, (breach, context) => changeTitle(ask.body, breach, context)),
  ),
  caseWriteRoute(
    {
      id: 'putHandler',
      method: 'put',
      path: 'handler',
      summary: 'Give the case a handler, hand it over, or give it back to the team',
      body: body.handlerBody,
      bodyExample: { handler: 'me' },
      concurrency: 'ifMatch',
      problems: ['personUnknown', 'dpoIsNoHandler'],
    },
    async (ask) => {
      const { handler: asked, note } = ask.body
      const handler = asked === null ? null : await personAsked(asked, ask)
      return writeCase(ask, (breach, context) => assignHandler({ handler, note }, breach, context))
    },
  ),
  caseWriteRoute(
    {
      id: 'putAwareness',
      method: 'put',
      path: 'awareness',
      summary: 'Establish when the organisation became aware, which starts the 72 hours',
      body: body.awarenessBody,
      bodyExample: {
        awareAt: '2026-11-17T14:10:00+01:00',
        moments: {
          occurredFrom: '2026-11-16',
          firstSignalAt: '2026-11-17T14:10:00+01:00',
          sources: { firstSignal: 'Telefoontje van de buren aan de balie' },
        },
      },
      concurrency: 'ifMatch',
      problems: ['inTheFuture', 'reasonRequired', 'secondReadingNeeded', 'awareAfterFiling'],
    },
    (ask) => writeCase(ask, (breach, context) => establishAwareness(ask.body, breach, context)),
  ),
  caseWriteRoute(
    {
      id: 'postContainmentAction',
      method: 'post',
      path: 'containment-actions',
      summary: 'Record one measure that stops the leak or limits harm; it adds, so it needs no version',
      body: body.containmentActionBody,
      bodyExample: {
        kind: 'recipientAskedToDestroy',
        text: 'De buren gebeld',
        happenedAt: '2026-11-17T14:30:00+01:00',
      },
      concurrency: 'append',
      problems: ['inTheFuture'],
    },
    (ask) =>
      writeCase(ask, (breach, context) =>
        recordContainmentAction({ ...ask.body, happenedAt: ask.body.happenedAt ?? context.now }, breach, context),
      ),
  ),
  caseWriteRoute(
    {
      id: 'putContainment',
      method: 'put',
      path: 'containment',
      summary: 'Say that the leak is contained, that it cannot be, or that it is open again',
      body: body.containmentBody,
      bodyExample: {
        contained: true,
        containedAt: '2026-11-17T15:00:00+01:00',
        how: 'De buren hebben de brief vernietigd',
      },
      concurrency: 'ifMatch',
      problems: ['inTheFuture'],
    },
    (ask) => writeCase(ask, (breach, context) => setContainment(ask.body, breach, context)),
  ),
  caseWriteRoute(
    {
      id: 'putBreachedData',
      method: 'put',
      path: 'breached-data',
      summary: 'Record which data of which people are involved, never the data themselves',
      body: breachedDataBody,
      bodyExample: {
        facts: {
          natures: ['confidentiality'],
          categories: ['name', 'address', 'debts'],
          people: { min: 1, max: 1, estimate: false },
          recipients: { kind: 'known', trusted: 'unknown' },
        },
        incidentKind: 'postWrong',
        subjectGroups: ['customers'],
      },
      concurrency: 'ifMatch',
      problems: ['numbersWentDown'],
    },
    (ask) => writeCase(ask, (breach, context) => identifyData(ask.body, breach, context)),
  ),
  caseWriteRoute(
    {
      id: 'postRiskAssessment',
      method: 'post',
      path: 'risk-assessments',
      summary: 'Record the verdict on the risk; score and advice are computed from the recorded facts and kept with it',
      body: body.riskAssessmentBody,
      bodyExample: { verdict: 'risk', reason: 'De ontvanger kent de betrokkene' },
      concurrency: 'ifMatch',
      problems: ['reasonRequired', 'partUnknown'],
    },
    (ask) => writeCase(ask, (breach, context) => assessRisk(ask.body, breach, context)),
  ),
  caseWriteRoute(
    {
      id: 'postDpoAdviceRequest',
      method: 'post',
      path: 'dpo-advice-requests',
      summary: 'Ask the DPO for advice; asking again while it is awaited changes nothing',
      body: noContentBody,
      bodyOptional: true,
      bodyExample: {},
      concurrency: 'append',
    },
    (ask) => writeCase(ask, askDpo),
  ),
  caseWriteRoute(
    {
      id: 'postDpoAdvice',
      method: 'post',
      path: 'dpo-advices',
      summary: 'Record the DPO’s advice, under the DPO’s own name and apart from the decision',
      body: body.dpoAdviceBody,
      bodyExample: { advice: 'notify', text: 'Schuldgegevens bij bekenden: melden.' },
      concurrency: 'append',
      access: 'giveDpoAdvice',
      problems: ['handlerGivesNoAdvice'],
    },
    (ask) => writeCase(ask, (breach, context) => giveDpoAdvice(ask.body, breach, context)),
  ),
  caseWriteRoute(
    {
      id: 'postSecondReading',
      method: 'post',
      path: 'second-readings',
      summary: 'Ask a colleague to read a proposed decision, or answer such a question',
      body: body.secondReadingBody,
      bodyExample: { of: 'doNotNotify', reason: 'De brief is ongeopend terug' },
      concurrency: 'ifMatch',
      problems: [
        'readingUnknown',
        'readingAlreadyGiven',
        'readerMayNotBeAsker',
        'personNeeded',
        'reasonRequired',
        'secondReadingAwaited',
        'partUnknown',
      ],
    },
    ({ body: reading, ...ask }) =>
      writeCase({ ...ask, body: reading }, (breach, context) =>
        'readingId' in reading
          ? giveSecondReading(reading, breach, context)
          : askSecondReading(reading, breach, context),
      ),
  ),
]
