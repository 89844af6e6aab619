import * as z from 'zod'
import type { InputFault } from '../../contract/problems.ts'
import type { Right } from '../../domain/people.ts'
import type { OrganisationStore } from '../ports.ts'
import type { Principal } from '../ports/identity.ts'
import { ProblemError } from '../problems.ts'
import type { House } from '../house.ts'
import type { Language } from '../texts/language.ts'
import type { ProblemCode } from '../texts/problemCodes.ts'
import type { Answer } from './answer.ts'
import { withoutClockSkew } from './clockSkew.ts'
import { fault, faultsOf } from './faults.ts'
import { readBody } from './readBody.ts'

/**
 * Who may ask: `public` everybody; `signingIn` whoever is known, also while a second factor is due; `signedIn` everybody
 * of an organisation; otherwise those with the right. There is no default: everything is closed until said otherwise.
 */
export type Access = 'public' | 'signingIn' | 'signedIn' | Right

/** `ifMatch`: names the version it saw. `append`: adds without it. `none`: not a write on a case. */
export type Concurrency = 'ifMatch' | 'append' | 'none'

export type AnswerSpec = {
  readonly description: string
  /** As application/json. */
  readonly schema?: z.ZodType
  /** An answer to the example of the body, made when somebody reads the description, so that it is never an old one. */
  readonly example?: () => unknown
  /** Other kinds of content, by their media types. */
  readonly other?: string | readonly string[]
  readonly headers?: readonly ('ETag' | 'Location' | 'Retry-After')[]
}

export type RouteSpec = {
  readonly id: string
  readonly method: 'get' | 'post' | 'put' | 'delete'
  /** Below the base path, with parameters in braces. */
  readonly path: string
  readonly access: Access
  readonly tag: string
  readonly summary: string
  readonly description?: string
  readonly params?: Fields | undefined
  readonly query?: Fields | undefined
  readonly body?: z.ZodType | undefined
  /** The largest body in bytes, where that is more than usual. */
  readonly largestBody?: number
  /** The body is content of any kind, which the handler reads as it comes. */
  readonly content?: boolean
  /** The body may be left out. */
  readonly bodyOptional?: boolean
  readonly bodyExample?: unknown
  readonly answers: Readonly<Record<number, AnswerSpec>>
  readonly concurrency?: Concurrency
  /** Takes an `Idempotency-Key`: a repeated request counts once. */
  readonly countsOnce?: boolean
  /** Problems of this route beside those that follow from its other fields. */
  readonly problems?: readonly ProblemCode[]
}

/** The parameters of a path or a query, by name. */
export type Fields = z.ZodObject<Readonly<Record<string, z.ZodType>>>

/** What a schema gives; null where a route has none. */
export type Out<Schema> = Schema extends z.ZodType ? z.output<Schema> : null

/** One request as a route sees it: understood, checked, and bound to one organisation. */
export type Ask<A extends Access = Right, P = unknown, Q = unknown, B = unknown> = {
  readonly house: House
  readonly principal: A extends 'public' ? null : Principal
  /** Everything of the asker's organisation; null on public routes, which find theirs by its name. */
  readonly store: A extends 'public' ? null : OrganisationStore
  readonly params: P
  readonly query: Q
  readonly body: B
  /** The version of the case that the asker saw; null where none is asked. */
  readonly seen: number | null
  readonly write: WriteKey | null
  readonly language: Language
  readonly requestId: string
  readonly request: Request
}

/** An `Idempotency-Key` with what the request was, for recognising it when it comes again. */
export type WriteKey = { readonly key: string; readonly request: string }

/** A request before its input is understood. */
export type RawAsk = Omit<Ask<Access>, 'params' | 'query' | 'body' | 'seen' | 'write' | 'principal' | 'store'> & {
  readonly principal: Principal | null
  readonly store: OrganisationStore | null
  readonly params: Readonly<Record<string, string>>
}

export type Route = { readonly spec: RouteSpec; readonly run: (raw: RawAsk) => Promise<Answer> }

/** Defines one route: what it is called, who may use it, what it takes and gives, and the handler behind it. */
export function route<
  const A extends Access,
  P extends Fields | undefined = undefined,
  Q extends Fields | undefined = undefined,
  B extends z.ZodType | undefined = undefined,
>(
  spec: Omit<RouteSpec, 'access' | 'params' | 'query' | 'body'> & {
    readonly access: A
    readonly params?: P
    readonly query?: Q
    readonly body?: B
  },
  handle: (ask: Ask<A, Out<P>, Out<Q>, Out<B>>) => Promise<Answer>,
): Route {
  const plain: RouteSpec = spec
  return {
    spec: plain,
    run: async (raw) => handle({ ...raw, ...(await inputOf(plain, raw)) } as Ask<A, Out<P>, Out<Q>, Out<B>>),
  }
}

type Input = Pick<Ask, 'params' | 'query' | 'body' | 'seen' | 'write'>

/** Understands path, query, headers and body together, so that every fault is told at once. */
async function inputOf(spec: RouteSpec, { request, params, language, house }: RawAsk): Promise<Input> {
  const faults: InputFault[] = []
  const check = (schema: z.ZodType | undefined, value: unknown, place: InputFault['in']): unknown => {
    const result = (schema ?? nothing).safeParse(value, { reportInput: true })
    if (result.success) return result.data
    faults.push(...faultsOf(result.error.issues, place, language))
    return undefined
  }
  const read =
    spec.method === 'get' || spec.content ? { text: '', json: undefined } : await readBody(request, spec.largestBody)
  const json = withoutClockSkew(read.json, house.ports.clock())
  const input = {
    params: spec.params ? check(spec.params, params, 'path') : null,
    query: check(spec.query, queryOf(request, faults, language), 'query'),
    body: spec.body ? check(spec.body, json === undefined && spec.bodyOptional ? {} : json, 'body') : null,
    seen: spec.concurrency === 'ifMatch' ? versionOf(request, faults, language) : null,
    write: spec.countsOnce ? writeKeyOf(request, read.text, faults, language) : null,
  }
  if (!spec.body && read.json !== undefined) faults.push(fault('body', '', 'unknownField', language))
  if (faults.length > 0) throw new ProblemError('invalidInput', { errors: faults })
  if (spec.concurrency === 'ifMatch' && input.seen === null) throw new ProblemError('versionRequired')
  return input
}

const nothing = z.strictObject({})

function queryOf(request: Request, faults: InputFault[], language: Language): Record<string, string> {
  const at = request.url.indexOf('?')
  if (at < 0) return {}
  const parameters = new URL(request.url).searchParams
  for (const name of new Set(parameters.keys())) {
    if (parameters.getAll(name).length > 1) faults.push(fault('query', `/${name}`, 'duplicate', language))
  }
  return Object.fromEntries(parameters)
}

/** The version in `If-Match: "7"`; null when the header is not there. */
function versionOf(request: Request, faults: InputFault[], language: Language): number | null {
  const header = request.headers.get('if-match')
  if (header === null) return null
  const version = /^"(\d{1,9})"$/.exec(header.trim())?.[1]
  if (version === undefined) faults.push(fault('header', '/If-Match', 'wrongFormat', language))
  return version === undefined ? null : Number(version)
}

function writeKeyOf(request: Request, body: string, faults: InputFault[], language: Language): WriteKey | null {
  const key = request.headers.get('idempotency-key')
  if (key === null) return null
  if (!/^[\x21-\x7e]{1,255}$/.test(key)) faults.push(fault('header', '/Idempotency-Key', 'wrongFormat', language))
  return {
    key,
    request: `${request.method} ${new URL(request.url).pathname} ${request.headers.get('if-match') ?? ''}\n${body}`,
  }
}
