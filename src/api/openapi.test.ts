import { expect, it } from 'vitest'
import * as z from 'zod'
import { openapiDocument } from './openapi.ts'
import { routes } from './routes.ts'
import { testApi } from './testing.ts'

it('is served to everybody from anywhere, and describes every route', async () => {
  const api = testApi()
  const { status, headers, body } = await api.send<{
    openapi: string
    paths: Record<string, Record<string, unknown>>
  }>('GET', 'openapi.json', { as: null })
  expect([status, headers.get('access-control-allow-origin'), body.openapi]).toEqual([200, '*', '3.1.0'])
  const described = Object.entries(body.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method} ${path}`),
  )
  expect(described.toSorted()).toEqual(routes.map(({ spec }) => `${spec.method} ${spec.path}`).toSorted())
})

it('gives every operation a name of its own', () => {
  const names = routes.map(({ spec }) => spec.id)
  expect(new Set(names).size).toBe(names.length)
})

it.each(routes.filter(({ spec }) => spec.body).map(({ spec }) => [spec.id, spec] as const))(
  'shows an example for %s that it would take',
  (_, { body, bodyExample }) => {
    expect(bodyExample).toBeDefined()
    expect((body ?? z.never()).safeParse(bodyExample).error).toBeUndefined()
  },
)

it('names every schema that a body or an answer has', () => {
  const { components } = openapiDocument()
  expect(Object.keys(components?.schemas ?? {})).toEqual(
    expect.arrayContaining(['Case', 'CaseList', 'Report', 'RegisterPage', 'Problem', 'AwarenessBody']),
  )
})
