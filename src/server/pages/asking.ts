import { AsyncLocalStorage } from 'node:async_hooks'
import type { Incoming } from '../answerRequest.ts'

/** How a page that is being drawn asks the API. */
export type Ask = (path: string, init: RequestInit) => Promise<Response>

/** Which page asks: many are drawn at the same time, and none may see the answers of another. */
const asking = new AsyncLocalStorage<Ask>()

/** Runs the drawing of one page; what it asks goes the given way. */
export const drawAsking = <Result>(ask: Ask, draw: () => Promise<Result>): Promise<Result> => asking.run(ask, draw)

/** The way of the page that is being drawn. @throws Error outside of any */
export const askForPage: Ask = (path, init) => {
  const ask = asking.getStore()
  if (!ask) throw new Error(`${path} was asked for no page`)
  return ask(path, init)
}

/** Asks the API as the browser would that wants the page: with its cookies, from its address. */
export const asker =
  (
    { request, address }: Incoming,
    language: string,
    answer: (incoming: Incoming) => Promise<Response>,
    cookie = request.headers.get('cookie') ?? '',
  ): Ask =>
  (path, init) => {
    const headers = new Headers(init.headers)
    headers.set('Accept-Language', language)
    headers.set('Cookie', cookie)
    return answer({ request: new Request(new URL(path, request.url), { ...init, headers }), address })
  }
