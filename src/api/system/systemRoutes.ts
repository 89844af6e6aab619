import * as z from 'zod'
import { health, presenceBody } from '../../contract/organisation.ts'
import { apiVersion, ok } from '../http/answer.ts'
import { route } from '../http/route.ts'
import { ProblemError } from '../problems.ts'
import { streamOf } from './stream.ts'

export const systemRoutes = [
  route(
    {
      id: 'getHealth',
      method: 'get',
      path: '/health',
      access: 'public',
      tag: 'System',
      summary: 'Whether the system and its storage answer',
      answers: { 200: { description: 'Ready', schema: health } },
      problems: ['notReady'],
    },
    async ({ house }) => {
      const ready = await house.ports.store.ready().catch(() => false)
      if (!ready) throw new ProblemError('notReady', { headers: { 'Retry-After': '2' } })
      return ok({ status: 'ready', version: apiVersion })
    },
  ),
  route(
    {
      id: 'getOpenapi',
      method: 'get',
      path: '/openapi.json',
      access: 'public',
      tag: 'System',
      summary: 'This description',
      answers: { 200: { description: 'OpenAPI 3.1', schema: z.looseObject({}) } },
    },
    async () => {
      // Loaded at the first question: the generator would otherwise slow every start.
      const { openapiText } = await import('../openapi.ts')
      return {
        status: 200,
        content: openapiText(),
        type: 'application/json',
        headers: { 'Access-Control-Allow-Origin': '*' },
      }
    },
  ),
  route(
    {
      id: 'getStream',
      method: 'get',
      path: '/stream',
      access: 'readCases',
      tag: 'System',
      summary: 'Tells that something moved on, as server-sent events; never what it says',
      description:
        'Each event `change` carries the stream and its version. A reader who comes back with `Last-Event-ID` first gets `refresh`: look again, something may have been missed. The first event, `connected`, names the connection; with PUT /presence a screen says which case it shows, and events `presence` then tell which colleagues are there too. The stream ends with the session.',
      answers: { 200: { description: 'Server-sent events', other: 'text/event-stream' } },
      problems: ['tooManyStreams'],
    },
    async (ask) => {
      const { house, principal, request } = ask
      if (!house.presence.mayOpen(principal.organisation, principal.id))
        throw new ProblemError('tooManyStreams', { headers: { 'Retry-After': '60' } })
      return {
        status: 200,
        // Nobody would read, or end, a stream behind an answer without content.
        content: request.method === 'HEAD' ? null : streamOf(ask),
        type: 'text/event-stream',
        // Proxies would otherwise gather events until there are enough of them.
        headers: { 'X-Accel-Buffering': 'no' },
      }
    },
  ),
  route(
    {
      id: 'putPresence',
      method: 'put',
      path: '/presence',
      access: 'readCases',
      tag: 'System',
      summary: 'Say which case the screen behind a stream shows, so that colleagues there see it; never kept',
      body: presenceBody,
      bodyExample: {
        connection: '01900000-0000-7000-8000-000000000001',
        caseId: '01900000-0000-7000-8000-000000000143',
        section: 'risk',
      },
      answers: { 204: { description: 'Told' } },
    },
    async ({ house, principal, body: { connection, caseId, section } }) => {
      const place = caseId === null ? null : { caseId, section }
      house.presence.tell(principal.organisation, { connection, by: principal.id, place })
      return { status: 204, content: null, type: '' }
    },
  ),
]
