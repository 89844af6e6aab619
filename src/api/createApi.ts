import { type Context, Hono } from 'hono'
import { mayActor, rolesWith } from '../domain/people.ts'
import { type Answer, apiVersion, basePath } from './http/answer.ts'
import { securityHeaders } from './http/securityHeaders.ts'
import type { Route, RouteSpec } from './http/route.ts'
import type { House } from './house.ts'
import { makeDirectory } from './organisation/directory.ts'
import { fault } from './http/faults.ts'
import type { Ports } from './ports.ts'
import { UnknownCursor } from './cursor.ts'
import type { Principal } from './ports/identity.ts'
import { problemDocument, ProblemError, problemOf } from './problems.ts'
import { publicAllowances } from './public/allowances.ts'
import { makeThrottle } from './public/throttle.ts'
import { routes } from './routes.ts'
import { makePresence } from './system/presence.ts'
import { type Language, languageOf } from './texts/language.ts'
import { factBy } from './auditFact.ts'

/** The whole API over its ports: the Node server and the demo mount the same one. */
export function createApi(ports: Ports): Hono {
  const house: House = {
    ports,
    directory: makeDirectory(ports),
    throttle: makeThrottle(publicAllowances),
    presence: makePresence(ports),
  }
  const app = new Hono()
  for (const [path, ofPath] of byPath(routes)) {
    const address = `${basePath}${path.replaceAll(/\{(\w+)\}/g, ':$1')}`
    for (const one of ofPath) app.on(one.spec.method.toUpperCase(), address, (c) => answered(c, house, one))
    const allowed = ofPath
      .flatMap(({ spec }) => (spec.method === 'get' ? ['GET', 'HEAD'] : [spec.method.toUpperCase()]))
      .join(', ')
    app.all(address, (c) =>
      failed(c, house, newRequest(c, house), new ProblemError('methodNotAllowed', { headers: { Allow: allowed } })),
    )
  }
  app.notFound((c) => failed(c, house, newRequest(c, house), new ProblemError('notFound')))
  app.onError((error, c) => failed(c, house, newRequest(c, house), error))
  return app
}

function byPath(all: readonly Route[]): Map<string, Route[]> {
  const paths = new Map<string, Route[]>()
  for (const one of all) paths.set(one.spec.path, [...(paths.get(one.spec.path) ?? []), one])
  return paths
}

type RequestFacts = { readonly requestId: string; readonly language: Language }
const newRequest = (c: Context, { ports }: House): RequestFacts => ({
  requestId: ports.newId(),
  language: languageOf(c.req.header('accept-language')),
})

async function answered(c: Context, house: House, { spec, run }: Route): Promise<Response> {
  const facts = newRequest(c, house)
  try {
    const principal = await admitted(spec, c.req.raw, house)
    if (!accepts(c.req.header('accept'), spec.answers)) throw new ProblemError('notAcceptable')
    const answer = await run({
      house,
      principal,
      store: principal && house.ports.store.of(principal.organisation),
      params: c.req.param(),
      request: c.req.raw,
      ...facts,
    })
    return respond(answer, facts)
  } catch (error) {
    return failed(c, house, facts, error)
  }
}

/** Who asks, when they may. @throws ProblemError notSignedIn, secondFactorDue or notYourRole */
async function admitted({ access, path }: RouteSpec, request: Request, { ports }: House): Promise<Principal | null> {
  if (access === 'public') return null
  const principal = await ports.identity.whoIs(request)
  if (!principal) throw new ProblemError('notSignedIn', { headers: { 'WWW-Authenticate': 'Bearer' } })
  if (access === 'signingIn') return principal
  if (principal.secondFactorDue) throw new ProblemError('secondFactorDue')
  if (access === 'signedIn' || mayActor(principal, access)) return principal
  await ports.store
    .of(principal.organisation)
    .audit(
      factBy(
        principal,
        ports.clock(),
        request.method === 'GET' || request.method === 'HEAD' ? 'read' : 'write',
        { kind: 'route', id: path },
        'refused',
      ),
    )
  throw problemOf({ code: 'notYourRole', right: access, roles: rolesWith(access) })
}

/** Whether the asker takes what the route gives; problems are told whatever was asked. */
function accepts(header: string | undefined, answers: Route['spec']['answers']): boolean {
  if (!header) return true
  const given = Object.values(answers).flatMap(({ schema, other }) => [
    ...(schema || !other ? ['application/json'] : []),
    ...[other ?? []].flat(),
  ])
  return header.split(',').some((range) => {
    const [media = ''] = range.trim().toLowerCase().split(';')
    return media === '*/*' || given.some((type) => type === media || media === `${type.split('/')[0]}/*`)
  })
}

function respond(answer: Answer, { requestId, language }: RequestFacts): Response {
  const headers: Record<string, string> = {
    ...securityHeaders,
    'API-Version': apiVersion,
    'X-Request-Id': requestId,
    'Content-Language': language,
    Vary: 'Accept-Language',
    ...answer.headers,
  }
  if ('json' in answer) {
    headers['Content-Type'] ??= 'application/json'
    return new Response(JSON.stringify(answer.json), { status: answer.status, headers })
  }
  if (answer.type !== '') headers['Content-Type'] = answer.type
  return new Response(answer.content, { status: answer.status, headers })
}

function failed(c: Context, { ports }: House, facts: RequestFacts, error: unknown): Response {
  const problem = expected(error, facts.language)
  if (problem.code === 'unexpected') ports.log({ requestId: facts.requestId, error })
  const document = problemDocument(problem, facts.language, facts.requestId, c.req.path)
  return respond(
    {
      status: document.status,
      json: document,
      headers: { ...problem.extras.headers, 'Content-Type': 'application/problem+json' },
    },
    facts,
  )
}

function expected(error: unknown, language: Language): ProblemError {
  if (error instanceof ProblemError) return error
  if (error instanceof UnknownCursor) {
    return new ProblemError('invalidInput', {
      errors: [fault('query', '/cursor', 'unknownCursor', language)],
    })
  }
  return new ProblemError('unexpected')
}
