import * as body from '../../contract/caseLaw.ts'
import { judgeSignificance, setRegimes } from '../../domain/case/applyLaws.ts'
import { correctRole } from '../../domain/case/correctRole.ts'
import { caseWriteRoute } from './caseWriteRoute.ts'
import { writeCase } from './writeCase.ts'

/** Our role in a case, which laws it falls under, and what starts their terms. */
export const lawRoutes = [
  caseWriteRoute(
    {
      id: 'putRegimes',
      method: 'put',
      path: 'regimes',
      summary: 'Say under which laws the case falls; their terms count where the organisation works under them',
      body: body.regimesBody,
      bodyExample: { regimes: ['avg', 'wpg'], reason: 'Het gaat om processen-verbaal' },
      concurrency: 'ifMatch',
    },
    (ask) => writeCase(ask, (breach, context) => setRegimes(ask.body, breach, context)),
  ),
  caseWriteRoute(
    {
      id: 'putRole',
      method: 'put',
      path: 'role',
      summary: 'Correct our role in the case: the duties of a controller or of a processor follow from it',
      body: body.roleBody,
      bodyExample: {
        ourRole: 'processor',
        controller: 'Gemeente Voorbeeld',
        reason: 'Wij voeren de belastingen uit voor deze gemeente',
      },
      concurrency: 'ifMatch',
      problems: ['secondReadingNeeded', 'secondReadingAwaited', 'personNeeded'],
    },
    (ask) => writeCase(ask, (breach, context) => correctRole(ask.body, breach, context)),
  ),
  caseWriteRoute(
    {
      id: 'putSignificance',
      method: 'put',
      path: 'significance',
      summary: 'Judge whether this is a significant incident, which starts the terms of the Cyberbeveiligingswet',
      body: body.significanceBody,
      bodyExample: {
        significant: true,
        awareAt: '2026-11-17T14:10:00+01:00',
        reason: 'De dienstverlening ligt stil',
      },
      concurrency: 'ifMatch',
      problems: ['inTheFuture'],
    },
    (ask) => writeCase(ask, (breach, context) => judgeSignificance(ask.body, breach, context)),
  ),
]
