import * as body from '../../contract/caseKeeping.ts'
import { setRetention } from '../../domain/case/closeCase.ts'
import { holdForLaw } from '../../domain/case/holdForLaw.ts'
import { recordRegisterDetails } from '../../domain/case/recordRegisterDetails.ts'
import { ok } from '../http/answer.ts'
import { route } from '../http/route.ts'
import { ProblemError } from '../problems.ts'
import { caseParams } from './caseParams.ts'
import { caseWriteRoute } from './caseWriteRoute.ts'
import { destroyCase, streamsOf, toDestroy } from './destroy.ts'
import { caseAsked } from './readRoutes.ts'
import { viewerOf } from './showCase.ts'
import { changeCase, writeCase } from './writeCase.ts'

/** How a case is kept, what the register wants of it, and the destruction of what names people. */
export const keepingRoutes = [
  caseWriteRoute(
    {
      id: 'putRetention',
      method: 'put',
      path: 'retention',
      summary: 'Set how long the case is kept, and on which basis',
      body: body.retentionBody,
      bodyExample: { basis: 'policyDefault', until: '2031-12-31' },
      concurrency: 'ifMatch',
      problems: ['retentionTooShort'],
    },
    (ask) => writeCase(ask, (breach, context) => setRetention(ask.body, breach, context)),
  ),
  caseWriteRoute(
    {
      id: 'putLegalHold',
      method: 'put',
      path: 'legal-hold',
      summary: 'Set or lift a legal hold, with the reason; while it stands nothing of the case can be destroyed',
      body: body.legalHoldBody,
      bodyExample: { hold: true, reason: 'Schadeclaim van een betrokkene, dossier van Juridische Zaken' },
      concurrency: 'ifMatch',
      problems: ['notOnLegalHold'],
    },
    (ask) => writeCase(ask, (breach, context) => holdForLaw(ask.body, breach, context)),
  ),
  caseWriteRoute(
    {
      id: 'putRegisterDetails',
      method: 'put',
      path: 'register-details',
      summary: 'Record what the register wants beside the facts: department, processing activities, a summary',
      body: body.registerDetailsBody,
      bodyExample: {
        department: 'Werk en inkomen',
        processings: ['VR-0042'],
        summary: 'Een brief over schuldhulp is in de verkeerde envelop bezorgd en ongelezen teruggehaald.',
      },
      concurrency: 'ifMatch',
    },
    (ask) => writeCase(ask, (breach, context) => recordRegisterDetails(ask.body, breach, context)),
  ),
  route(
    {
      id: 'getDestruction',
      method: 'get',
      path: '/cases/{id}/destruction',
      access: 'readCases',
      tag: 'Cases',
      summary: 'The certificate of what was destroyed of this case, or a preview of what would be',
      params: caseParams,
      answers: { 200: { description: 'By entry, with the hashes that prove it', schema: body.destructionView } },
    },
    async (ask) => {
      const { store, house, principal } = ask
      const [loaded, { nameOf }] = await Promise.all([caseAsked(ask), viewerOf(ask)])
      const { id, reference, destruction } = loaded.breach
      const shown = destruction ?? (await toDestroy(loaded, store, principal.organisation, house.ports))
      return ok({
        case: { id, reference },
        what: shown.what,
        entries: streamsOf(id, shown).flatMap(({ stream, destroyed }) =>
          destroyed.map(({ version, personalHash }) => ({ stream, version, personalHash })),
        ),
        reporterRoles: shown.reporterRoles,
        proof: destruction ? destruction.proof : null,
        destroyed: destruction && {
          version: destruction.version,
          recordedAt: destruction.recordedAt,
          by: { id: destruction.by.id, name: nameOf(destruction.by) },
        },
      })
    },
  ),
  route(
    {
      id: 'getCaseProof',
      method: 'get',
      path: '/cases/{id}/proof',
      access: 'readCases',
      tag: 'Cases',
      summary: 'The chains of the case and its reports, for an outsider to check with docs/verify-proof.js',
      params: caseParams,
      answers: { 200: { description: 'Every sealed entry, without personal details', schema: body.caseProof } },
    },
    async (ask) => {
      const { breach, history } = await caseAsked(ask)
      const reports = await ask.store.histories('report', breach.reports)
      const streams = [
        { stream: { kind: 'case', id: breach.id }, history },
        ...breach.reports.map((id, at) => ({ stream: { kind: 'report', id }, history: reports[at] ?? [] })),
      ]
      return ok({
        organisation: ask.principal.organisation,
        streams: streams.map(({ stream, history: entries }) => ({
          stream,
          entries: entries.map(({ entry, personal }) => ({ ...entry, personal: personal === null ? 'none' : 'own' })),
        })),
      })
    },
  ),
  caseWriteRoute(
    {
      id: 'postDestruction',
      method: 'post',
      path: 'destructions',
      summary: 'Destroy the names, contact details and words of people in this case and its reports',
      description:
        'Facts, decisions and figures stay, and so does the chain of hashes. Only of a closed case whose term is over; ' +
        'it cannot be undone, so the reference is asked again.',
      body: body.destructionBody,
      bodyExample: { reference: 'DL-2019-0012' },
      concurrency: 'ifMatch',
      problems: ['caseNotClosed', 'onLegalHold', 'stillKept', 'nothingToDestroy', 'referenceDiffers'],
    },
    (ask) =>
      changeCase(ask, async (writing, loaded) => {
        if (ask.body.reference.trim() !== loaded.breach.reference) throw new ProblemError('referenceDiffers')
        return { after: await destroyCase(writing, loaded) }
      }),
  ),
]
