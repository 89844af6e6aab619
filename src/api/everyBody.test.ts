import { beforeAll, expect, it } from 'vitest'
import { mayActor } from '../domain/people.ts'
import type { RouteSpec } from './http/route.ts'
import { routes } from './routes.ts'
import { people, type TestApi, testApi, type Who } from './testing.ts'

let api: TestApi
let caseId: string
let reportId: string
let strange: { readonly caseId: string; readonly reportId: string }

beforeAll(async () => {
  api = testApi()
  strange = await api.openedCase({ as: 'stranger', description: 'Wat elders in een dossier staat' })
  ;({ caseId, reportId } = await api.openedCase())
})

const withBody = routes.filter(({ spec }) => spec.body && spec.bodyExample)
const named = withBody.map(({ spec }) => [`${spec.method} ${spec.path}`, spec] as const)

const placeOf = ({ path }: RouteSpec): string =>
  path
    .slice(1)
    .replace('{slug}', 'waterveen')
    .replace('{code}', 'abcdefghijklmnopqrstuvwxyz')
    .replace('{id}', path.startsWith('/reports') ? reportId : path.startsWith('/cases') ? caseId : strange.caseId)
    .replaceAll(/\{\w+\}/g, strange.reportId)

/** Somebody who may use the route. */
const asWhom = ({ access }: RouteSpec): Who | null =>
  access === 'public'
    ? null
    : access === 'signedIn' || access === 'signingIn'
      ? 'anna'
      : ((Object.keys(people) as Who[]).find(
          (who) => people[who].organisation === people.anna.organisation && mayActor(people[who], access),
        ) ?? 'anna')

/** The body once for each of its values, with another in its place. */
function* replaced(value: unknown, by: unknown): Generator {
  yield by
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value))
    for (const other of replaced(inner, by))
      yield Array.isArray(value)
        ? value.map((one: unknown, at) => (String(at) === name ? other : one))
        : { ...value, [name]: other }
}

async function answersTo(spec: RouteSpec, value: unknown) {
  const answers: { readonly status: number; readonly text: string }[] = []
  for (const body of replaced(spec.bodyExample, value)) {
    const raw = JSON.stringify(body)
    const version = spec.concurrency === 'ifMatch' ? { version: 1 } : {}
    answers.push(await api.send(spec.method.toUpperCase(), placeOf(spec), { as: asWhom(spec), raw, ...version }))
  }
  return answers
}

it.each(named)('%s names the fault of what nobody can mean, wherever it stands', async (_, spec) => {
  for (const value of [null, -1, 1e300, '\ud800', '1970-01-01T00:00:00+24:00', { __proto: {} }]) {
    const statuses = new Set((await answersTo(spec, value)).map(({ status }) => status))
    expect([JSON.stringify(value), Math.max(...statuses) < 500]).toEqual([JSON.stringify(value), true])
  }
  expect(api.logged).toEqual([])
})

it.each(named)('%s tells nothing of another organisation to who knows its ids', async (_, spec) => {
  for (const id of [strange.caseId, strange.reportId, people.stranger.id])
    for (const { text } of await answersTo(spec, id)) expect(text).not.toMatch(/elders in een dossier|Stijn/)
  expect(api.logged).toEqual([])
})
