import { dehydrate, type QueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router'
import { AppRoot } from './AppRoot.tsx'
import { makeQueryClient } from './client/queryClient.ts'
import { travelBy, type Transport } from './client/transport.ts'
import type { DrawnFrom } from './drawnPage.ts'
import { admit, makeRoutes } from './routes.tsx'
import { openCasesQuery, openReportsQuery } from './shell/meQuery.ts'
import type { Language } from './text/textSet.ts'

/** What a server asks for when it draws a page. */
export type PageAsked = {
  readonly url: string
  readonly language: Language
  /** The present, in milliseconds since 1970. */
  readonly now: number
  readonly signal: AbortSignal
}

/** A page as HTML with what it was drawn from. */
export type PageContent = { readonly html: string; readonly from: DrawnFrom }

/** A page that is being drawn, or another address to go to. */
export type PageDrawn =
  /** Without content there is nothing to show, such as a case that does not exist: the browser asks again and tells it well. */
  | { readonly kind: 'page'; readonly content: Promise<PageContent | null> }
  | { readonly kind: 'elsewhere'; readonly location: string }
  | { readonly kind: 'fault' }

/** All requests of pages that are being drawn go this way; the server knows from the context which page asks. */
export const askThrough = (transport: Transport): void => travelBy(transport)

/**
 * Draws a screen on the server, with the very components that draw it in a browser. Answers when it is known who asks: the page
 * can begin to travel then, while what it shows is asked for and drawn.
 */
export async function drawPage(asked: PageAsked): Promise<PageDrawn> {
  const queryClient = makeQueryClient()
  const stop = <Answer,>(answer: Answer): Answer => {
    queryClient.clear()
    return answer
  }
  try {
    const { me, elsewhere } = await admit(queryClient, new URL(asked.url))
    if (elsewhere) return stop({ kind: 'elsewhere', location: elsewhere.headers.get('location') ?? '/' })
    // The beginning goes first: the answers to what is asked for now keep the thread busy, and it would leave behind them.
    const begun = new Promise((resolve) => setTimeout(resolve))
    const content = begun.then(() => contentOf(asked, queryClient, me?.can.readCases === true))
    return { kind: 'page', content: content.finally(() => queryClient.clear()) }
  } catch {
    return stop({ kind: 'fault' })
  }
}

async function contentOf(asked: PageAsked, queryClient: QueryClient, readsCases: boolean): Promise<PageContent | null> {
  const { language, now, signal } = asked
  // What stands around every screen is asked for beside what stands on this one.
  const around = readsCases ? [queryClient.query(openReportsQuery), queryClient.query(openCasesQuery)] : []
  const [{ context, handler, url }] = await Promise.all([load(asked, queryClient), Promise.allSettled(around)])
  if (context === null) return null
  const router = createStaticRouter(handler.dataRoutes, context)
  const screens = <StaticRouterProvider router={router} context={context} hydrate={false} />
  const { html, queries } = await draw(screens, queryClient, { language, now, signal })
  const { loaderData } = context
  return { html, from: { language, drawnAt: now, at: url.pathname + url.search, queries, router: { loaderData } } }
}

/** What a screen was asked with; an address that only says less is followed at once: a case goes on to its next section. */
async function load({ url: asked, signal }: PageAsked, queryClient: QueryClient) {
  const handler = createStaticHandler(makeRoutes(queryClient))
  const from = new URL(asked)
  const first = await handler.query(new Request(from, { signal }))
  const to = first instanceof Response ? URL.parse(first.headers.get('location') ?? '', from) : null
  const url = to?.pathname.startsWith(`${from.pathname}/`) ? to : from
  const context = url === from ? first : await handler.query(new Request(url, { signal }))
  const isShown = !(context instanceof Response) && Object.keys(context.errors ?? {}).length === 0
  return { context: isShown ? context : null, handler, url }
}

async function draw(screens: ReactNode, queryClient: QueryClient, asked: Omit<PageAsked, 'url'>) {
  const { language, now, signal } = asked
  const faults: unknown[] = []
  const { prelude } = await prerender(
    <AppRoot queryClient={queryClient} language={language} drawnAt={now}>
      {screens}
    </AppRoot>,
    {
      signal,
      // Everything in its place: parts that follow later are put there by scripts, which our pages do not allow.
      progressiveChunkSize: Number.MAX_SAFE_INTEGER,
      // Thrown from here it would end the server.
      onError: (thrown) => {
        faults.push(thrown)
      },
    },
  )
  const html = await new Response(prelude).text()
  signal.throwIfAborted()
  if (faults.length > 0) throw new Error('A part of the screen could not be drawn', { cause: faults[0] })
  return { html, queries: dehydrate(queryClient) }
}
