import { beforeAll, describe, expect, it } from 'vitest'
import { mayActor, type Role, roles } from '../domain/people.ts'
import type { RouteSpec } from './http/route.ts'
import { routes } from './routes.ts'
import { type TestApi, testApi, type Who } from './testing.ts'

const whoHas: Record<Role, Who> = {
  'privacy-officer': 'anna',
  'team-lead': 'lead',
  dpo: 'dpo',
  ciso: 'ciso',
  auditor: 'auditor',
  administrator: 'administrator',
}

let api: TestApi
let caseId: string
let reportId: string

beforeAll(async () => {
  api = testApi()
  ;({ caseId, reportId } = await api.openedCase())
})

const placeOf = ({ path }: RouteSpec): string =>
  path
    .slice(1)
    .replace('{year}', '2026')
    .replace('{deliveryId}', '01900000-0000-7000-8000-000000000995')
    .replace('{taskId}', '01900000-0000-7000-8000-000000000999')
    .replace('{letterId}', '01900000-0000-7000-8000-000000000996')
    .replace('{fileId}', '01900000-0000-7000-8000-000000000997')
    .replace('{slug}', 'waterveen')
    .replace('{code}', 'abcdefghijklmnopqrstuvwxyz')
    .replace(
      '{id}',
      path.startsWith('/reports')
        ? reportId
        : path.startsWith('/cases')
          ? caseId
          : '01900000-0000-7000-8000-000000000998',
    )

const ask = (spec: RouteSpec, as: Who | null) =>
  api.send(spec.method.toUpperCase(), placeOf(spec), {
    as,
    ...(spec.body && { body: spec.bodyExample }),
    ...(spec.concurrency === 'ifMatch' && { version: 9999 }),
    headers: { accept: '*/*' },
  })

const closed = routes.filter(({ spec }) => spec.access !== 'public')
const named = (list: typeof routes) => list.map(({ spec }) => [`${spec.method} ${spec.path}`, spec] as const)
// The live stream does not end by itself; it has tests of its own.
const ending = closed.filter(({ spec }) => spec.path !== '/stream')

it('is open without sign-in where the architecture says so, and nowhere else', () => {
  expect(
    routes.filter(({ spec }) => spec.access === 'public').map(({ spec }) => `${spec.method} ${spec.path}`),
  ).toEqual([
    'get /public/destruction-requests/{code}',
    'post /public/destruction-requests/{code}/declarations',
    'get /public/calendars/{code}',
    'get /public/organisations',
    'get /public/organisations/{slug}',
    'post /public/organisations/{slug}/reports',
    'get /public/receipts/{code}',
    'post /public/receipts/{code}/answers',
    'post /public/receipts/{code}/files',
    'get /health',
    'get /openapi.json',
  ])
})

/** Who may use what, said a second time and by rule, so that a slip in one route does not pass as its own proof. */
function wantedAccess({ method, path }: RouteSpec): string {
  if (path === '/me') return 'signingIn'
  if (path === '/me/language') return 'signedIn'
  if (path.startsWith('/accounts') || (path.startsWith('/settings') && method === 'put')) return 'manageOrganisation'
  if (path === '/cases/{id}/dossiers') return 'exportRegister'
  if (path.startsWith('/register-exports') || path === '/case-exports') return 'exportRegister'
  if (path.startsWith('/duty-periods') && method !== 'get') return 'leadTeam'
  if (path.startsWith('/drafts') || path.startsWith('/register-imports')) return 'handleCases'
  if (path === '/publishable-register' || path.startsWith('/annual-figures')) return 'exportRegister'
  if (path.startsWith('/webhooks')) return 'manageOrganisation'
  if (path.startsWith('/calendar-feeds')) return 'readCases'
  if (['/people', '/settings', '/settings/details', '/deadline-calculations', '/risk-calculations'].includes(path))
    return 'signedIn'
  // A job is seen and stopped by whoever ordered it; of others' the handler asks more.
  if (path.startsWith('/background-jobs') || path === '/mailboxes') return 'signedIn'
  if (path === '/settings/messages' && method === 'get') return 'signedIn'
  if (path === '/cases/{id}/dpo-advices') return 'giveDpoAdvice'
  // What is in a file may be the very data that leaked; a covered copy in a case is for all who read it, and the route tells them apart.
  if (path === '/reports/{id}/files/{fileId}') return 'readReporters'
  // Whom letters go to is as personal as who told us.
  if (method === 'get' && /addressees$|letter-documents/.test(path)) return 'readReporters'
  // Which screen is open is told by everybody who may read; it is never kept.
  const shows = path.startsWith('/views') || path.endsWith('/sightings') || path === '/presence'
  const reads = method === 'get' || path.endsWith('searches') || shows
  return reads ? 'readCases' : 'handleCases'
}

it.each(named(closed))('%s asks for the right that its work needs', (_, spec) => {
  expect(spec.access).toBe(wantedAccess(spec))
})

it('asks for the version seen on everything that changes a case, and not on what only adds', () => {
  const writes = routes.filter(({ spec }) => spec.path.startsWith('/cases/{id}/') && spec.method !== 'get')
  const adding = writes
    .filter(({ spec }) => spec.concurrency !== 'ifMatch')
    .map(({ spec }) => spec.path.slice('/cases/{id}/'.length))
  // A measure is noted while the leak is open, often on a telephone: it never waits for what a colleague typed meanwhile.
  // People are listed and what became of their letters is marked by number, whoever else does the same.
  expect(adding.toSorted()).toEqual([
    'addressees',
    'addressees/destructions',
    'containment-actions',
    'dossiers',
    'dpo-advice-requests',
    'dpo-advices',
    'evidence',
    'files',
    'files/{fileId}/destructions',
    'letters',
    'letters/{letterId}/outcomes',
    'message-drafts',
    'messages',
    'notes',
    'tasks',
    'tasks/{taskId}',
  ])
})

it.each(named(closed))('%s answers 401 without sign-in', async (_, spec) => {
  const { status, body } = await ask(spec, null)
  expect({ status, code: body.code }).toEqual({ status: 401, code: 'notSignedIn' })
})

it.each(named(closed.filter(({ spec }) => spec.access !== 'signingIn')))(
  '%s answers 403 while a second factor is due',
  async (_, spec) => {
    const { status, body } = await ask(spec, 'halfway')
    expect({ status, code: body.code }).toEqual({ status: 403, code: 'secondFactorDue' })
  },
)

describe.each(roles)('a %s', (role) => {
  const principal = { kind: 'user', id: '', roles: [role] } as const
  const may = ({ access }: RouteSpec) =>
    access === 'public' || access === 'signedIn' || access === 'signingIn' || mayActor(principal, access)

  it.each(named(ending.filter(({ spec }) => !may(spec))))('may not %s, and is told who may', async (_, spec) => {
    const { status, body } = await ask(spec, whoHas[role])
    expect({ status, code: body.code }).toEqual({ status: 403, code: 'notYourRole' })
    expect(body.inTheWay?.['roles']).not.toContain(role)
  })

  it.each(named(ending.filter(({ spec }) => may(spec))))('may %s', async (_, spec) => {
    const { status, body } = await ask(spec, whoHas[role])
    expect([401, 403, 500]).not.toContain(status)
    expect(body?.code).not.toBe('notYourRole')
  })
})

// The stranger is a privacy officer, to whom only the DPO's route is closed already.
const ofOneThing = ending.filter(
  ({ spec }) => /^\/(cases|reports)\/\{id\}/.test(spec.path) && spec.access !== 'giveDpoAdvice',
)
it.each(named(ofOneThing))('somebody of another organisation gets 404 from %s, and learns nothing', async (_, spec) => {
  const { status, text } = await ask(spec, 'stranger')
  expect(status).toBe(404)
  expect(text).not.toMatch(/DL-2026|schuldhulp|waterveen/i)
})

it('lists nothing of another organisation', async () => {
  for (const path of ['cases', 'reports?state=all', 'register?which=all', 'views']) {
    const { text, status } = await api.send('GET', path, { as: 'stranger' })
    expect(status, path).toBe(200)
    expect(text, path).not.toMatch(/schuldhulp|anna/i)
  }
})

it('finds a case by its reference in its own organisation only', async () => {
  expect((await api.send('GET', 'cases/DL-2026-0001')).status).toBe(200)
  expect((await api.send('GET', 'cases/DL-2026-0001', { as: 'stranger' })).status).toBe(404)
})

it('met nothing unexpected in all of this', () => {
  expect(api.logged).toEqual([])
})
