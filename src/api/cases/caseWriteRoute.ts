import type * as z from 'zod'
import { caseView } from '../../contract/cases.ts'
import { type Ask, type Concurrency, type Out, type Route, route, type RouteSpec } from '../http/route.ts'
import type { Answer } from '../http/answer.ts'
import type { ProblemCode } from '../texts/problemCodes.ts'
import { caseParams } from './caseParams.ts'

type Spec<Body extends z.ZodType> = Pick<
  RouteSpec,
  'id' | 'method' | 'summary' | 'description' | 'bodyExample' | 'bodyOptional'
> & {
  /** Below `/cases/{id}/`. */
  readonly path: string
  readonly body: Body
  readonly concurrency: Exclude<Concurrency, 'none'>
  readonly access?: 'giveDpoAdvice'
  readonly created?: string
  readonly problems?: readonly ProblemCode[]
}

type WriteAsk<Body extends z.ZodType> = Ask<'handleCases', { id: string }, null, Out<Body>>

/** A route that writes on one case: it answers the case as it then is. */
export function caseWriteRoute<Body extends z.ZodType>(
  { path, created, access, problems = [], ...spec }: Spec<Body>,
  handle: (ask: WriteAsk<Body>) => Promise<Answer>,
): Route {
  const answer = {
    schema: caseView,
    headers: ['ETag' as const],
    description: 'The case as it now is, with its version and what may be done',
  }
  return route(
    {
      ...spec,
      path: `/cases/{id}/${path}`,
      access: access ?? 'handleCases',
      tag: 'Cases',
      countsOnce: true,
      params: caseParams,
      answers: created ? { 201: { ...answer, description: created, headers: ['ETag', 'Location'] } } : { 200: answer },
      problems: ['caseClosed', ...problems],
    },
    handle,
  )
}
