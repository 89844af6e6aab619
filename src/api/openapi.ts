import { OpenAPIHono, type RouteConfig } from '@hono/zod-openapi'
import * as z from 'zod'
import { problem } from '../contract/problems.ts'
import { apiVersion, basePath } from './http/answer.ts'
import type { Fields, Route, RouteSpec } from './http/route.ts'
import { routes } from './routes.ts'
import { type ProblemCode, statusOf } from './texts/problemCodes.ts'
import { problemsEn } from './texts/problems.en.ts'

type Document = ReturnType<OpenAPIHono['getOpenAPI31Document']>

/** The description of the API: OpenAPI 3.1 by the Dutch API Design Rules, made from the same definitions that serve it. */
export function openapiDocument(all: readonly Route[] = routes): Document {
  // Only its registry and generator are used here: the routes themselves are served by createApi.
  const described = new OpenAPIHono()
  const registry = described.openAPIRegistry
  registry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'dijkwacht.session_token',
    description: 'The session of a person who signed in',
  })
  registry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'The token of a system; it has one role in one organisation',
  })
  for (const { spec } of all) registry.registerPath(operationOf(spec))
  return described.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Dijkwacht',
      version: apiVersion,
      description: [
        'Case management for privacy officers of Dutch public bodies who handle personal-data breaches.',
        '',
        'Every write on a case names the version it saw in `If-Match: "7"`; notes, tasks, evidence and advice add without it.',
        'An `Idempotency-Key` makes a repeated write on a case or a report count once, for 24 hours. Instants come with any offset and go out in UTC.',
        'Whatever is refused says so as `application/problem+json`, in Dutch or English by `Accept-Language`.',
      ].join('\n'),
      contact: {
        name: 'Dijkwacht maintainers',
        email: 'maintainers@dijkwacht.example',
        url: 'https://dijkwacht.example',
      },
      license: { name: 'EUPL-1.2', url: 'https://eupl.eu/1.2/en/' },
    },
    servers: [{ url: `https://dijkwacht.example${basePath}`, description: 'Your own installation' }],
    tags,
  })
}

let kept: string | undefined

/** The same as JSON text, made at the first question. */
export const openapiText = (): string => (kept ??= JSON.stringify(openapiDocument()))

// By name, as the linter wants them.
const tags = [
  { name: 'Accounts', description: 'Who can sign in; for administrators' },
  {
    name: 'Background jobs',
    description: 'Work that goes on after its request: progress, failures, stopping and trying again',
  },
  { name: 'Calculations', description: 'Deadline and risk, without keeping anything' },
  { name: 'Cases', description: 'One breach being handled' },
  { name: 'Letters', description: 'Telling the people: words, whom they go to, sending, and what became of it' },
  { name: 'Messages', description: 'Mail to reporters and wrong recipients, and how the organisation writes' },
  { name: 'Organisation', description: 'Me, my colleagues, our settings and saved views' },
  { name: 'Public', description: 'For reporters without an account' },
  { name: 'Register', description: 'The register of GDPR art. 33(5), its export and its numbers' },
  { name: 'Reports', description: 'What somebody told us; not yet a case' },
  { name: 'Search', description: 'One search over cases, reports, numbers of the AP and senders' },
  { name: 'System', description: 'Health, this description, and the live stream' },
  { name: 'Webhooks', description: 'Other systems that are told what happens here, by signed messages' },
]

function operationOf(spec: RouteSpec): RouteConfig {
  const { id, method, path, tag, summary, description, body, query, params } = spec
  return {
    operationId: id,
    method,
    path,
    tags: [tag],
    summary,
    description: description ?? `${summary}.`,
    security: spec.access === 'public' ? [] : [{ session: [] }, { token: [] }],
    request: {
      ...(params && { params: withTexts(params, 'path') }),
      ...(query && { query: withTexts(query, 'query') }),
      headers: headersOf(spec),
      ...(spec.content && {
        body: {
          required: true,
          description: 'The content of the file, as it is; its name stands in `Content-Disposition`',
          content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } },
        },
      }),
      ...(body && {
        body: {
          required: !spec.bodyOptional,
          description: 'What to record; unknown fields are refused',
          content: {
            'application/json': {
              schema: body,
              ...(spec.bodyExample !== undefined && { example: spec.bodyExample }),
            },
          },
        },
      }),
    },
    responses: { ...answersOf(spec), ...problemsOf(spec) },
  }
}

/** Every parameter is described: by its schema where that says something, otherwise by its name. */
function withTexts(schema: Fields, place: 'path' | 'query'): z.ZodObject {
  const shape = Object.entries(schema.shape).map(([name, field]) => {
    const text = field.description ?? parameterTexts[name] ?? `${place === 'path' ? 'Which' : 'Only this'} ${name}`
    return [name, field.meta({ ...field.meta(), description: text })] as const
  })
  return z.object(Object.fromEntries(shape))
}

const parameterTexts: Readonly<Record<string, string>> = {
  id: 'Id',
  limit: 'At most so many items, 1 to 200',
  cursor: 'Where the next page begins: `next` of the page before',
  sort: 'The order; a minus turns it round',
  version: 'The case as it was known at this version',
  openedFrom: 'Opened on or after this day, in the Netherlands',
  openedBefore: 'Opened before this day, in the Netherlands',
  authorityState: 'One or more states of the duty to the AP, separated by commas',
  subjectsState: 'One or more states of the duty to the people, separated by commas',
  handler: 'One or more ids, `me` or `none`, separated by commas',
  category: 'One or more kinds of data, separated by commas',
  incidentKind: 'One or more kinds of incident, separated by commas',
  nature: 'One or more of confidentiality, integrity and availability, separated by commas',
  channel: 'One or more channels, separated by commas',
}

function headersOf({ concurrency = 'none', countsOnce, content }: RouteSpec): z.ZodObject[] | z.ZodObject {
  const ifMatch = z.string().meta({ description: 'The version of the case that was seen', example: '"7"' })
  const key = z.string().max(255).optional().meta({ description: 'Makes a repeated request count once, for 24 hours' })
  const language = z
    .string()
    .optional()
    .meta({ description: 'Dutch (`nl`) or English (`en`) sentences', example: 'nl' })
  const disposition = z
    .string()
    .optional()
    .meta({ description: 'The name of the file (RFC 6266)', example: 'attachment; filename="brief.pdf"' })
  return z.object({
    ...(content && { 'Content-Disposition': disposition }),
    ...(concurrency === 'ifMatch' && { 'If-Match': ifMatch }),
    ...(countsOnce && { 'Idempotency-Key': key }),
    'Accept-Language': language,
  })
}

const versionHeader = {
  description: 'The full version of the API',
  schema: { type: 'string', examples: [apiVersion] },
} as const
const headerTexts = {
  ETag: {
    description: 'The version of the case, for If-Match',
    schema: { type: 'string', examples: ['"7"'] },
  },
  Location: { description: 'Where it stands from now on', schema: { type: 'string' } },
  'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' } },
} as const

function answersOf({ answers }: RouteSpec): RouteConfig['responses'] {
  const entries = Object.entries(answers).map(([status, { description, schema, example, other, headers = [] }]) => [
    status,
    {
      description,
      headers: {
        'API-Version': versionHeader,
        ...Object.fromEntries(headers.map((name) => [name, headerTexts[name]])),
      },
      ...((schema ?? other) && {
        content: {
          ...(schema && { 'application/json': { schema, ...(example && { example: example() }) } }),
          ...Object.fromEntries([other ?? []].flat().map((type) => [type, { schema: z.string() }])),
        },
      }),
    },
  ])
  return Object.fromEntries(entries) as RouteConfig['responses']
}

/** Which problems a route can answer with: those that follow from its definition, and its own. */
export function problemCodesOf(spec: RouteSpec): readonly ProblemCode[] {
  const { access, body, query, params, concurrency = 'none', method, countsOnce, content, problems = [] } = spec
  const closed = access !== 'public'
  return [
    ...(body || query || params || method !== 'get' ? (['invalidInput'] as const) : []),
    ...(body ? (['malformedJson', 'tooLarge', 'wrongMediaType'] as const) : []),
    ...(content ? (['fileEmpty', 'fileTooLarge', 'fileInfected', 'wrongMediaType'] as const) : []),
    ...(closed ? (['notSignedIn'] as const) : []),
    ...(closed && access !== 'signingIn' ? (['secondFactorDue'] as const) : []),
    ...(closed && access !== 'signingIn' && access !== 'signedIn' ? (['notYourRole'] as const) : []),
    ...(params ? (['notFound'] as const) : []),
    ...(concurrency === 'ifMatch' ? (['changedMeanwhile', 'versionRequired'] as const) : []),
    ...(countsOnce ? (['idempotencyKeyReused'] as const) : []),
    'notAcceptable',
    'unexpected',
    ...problems,
  ]
}

function problemsOf(spec: RouteSpec): RouteConfig['responses'] {
  const byStatus = Map.groupBy(new Set(problemCodesOf(spec)), (code) => statusOf[code])
  const entries = [...byStatus].map(([status, codes]) => [
    status,
    {
      description: codes.map((code) => `\`${code}\`: ${problemsEn[code].title}`).join('\n\n'),
      headers: {
        'API-Version': versionHeader,
        ...(status === 429 || status === 503 ? { 'Retry-After': headerTexts['Retry-After'] } : {}),
      },
      content: { 'application/problem+json': { schema: problem } },
    },
  ])
  return Object.fromEntries(entries) as RouteConfig['responses']
}
