import { dehydrate, type QueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router'
import { AppRoot } from './AppRoot.tsx'
import { makeQueryClient } from './client/queryClient.ts'
import { travelBy, type Transport } from './client/transport.ts'
import type { DrawnFrom } from './drawnPage.ts'
import { makeRoutes } from './routes.tsx'
import { meQuery, openCasesQuery, openReportsQuery } from './shell/meQuery.ts'
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
  | { readonly kind: 'page'; readonly content: Promise<PageContent> }
  | { readonly kind: 'elsewhere'; readonly location: string }
  /** There is nothing to show, such as a case that does not exist: the browser asks again and tells it well. */
  | { readonly kind: 'fault' }

/** All requests of pages that are being drawn go this way; the server knows from the context which page asks. */
export const askThrough = (transport: Transport): void => travelBy(transport)

/**
 * Draws a screen on the server, with the very components that draw it in a browser. Answers when it is known what is to be
 * drawn: the drawing itself follows, and fails when a part of the screen does.
 */
export async function drawPage({ url, language, now, signal }: PageAsked): Promise<PageDrawn> {
  const queryClient = makeQueryClient()
  let isDrawing = false
  try {
    const handler = createStaticHandler(makeRoutes(queryClient))
    const context = await handler.query(new Request(url, { signal }))
    if (context instanceof Response) return { kind: 'elsewhere', location: context.headers.get('location') ?? '/' }
    if (Object.keys(context.errors ?? {}).length > 0) return { kind: 'fault' }
    isDrawing = true
    const router = createStaticRouter(handler.dataRoutes, context)
    const screens = <StaticRouterProvider router={router} context={context} hydrate={false} />
    const content = draw(screens, queryClient, { language, now, signal })
    return {
      kind: 'page',
      content: content
        .then(({ html, queries }) => {
          const { loaderData } = context
          return { html, from: { language, drawnAt: now, queries, router: { loaderData } } }
        })
        .finally(() => queryClient.clear()),
    }
  } finally {
    if (!isDrawing) queryClient.clear()
  }
}

async function draw(screens: ReactNode, queryClient: QueryClient, asked: Omit<PageAsked, 'url'>) {
  const { language, now, signal } = asked
  const me = await queryClient.query(meQuery)
  if (me.can.readCases === true)
    await Promise.all([queryClient.query(openReportsQuery), queryClient.query(openCasesQuery)])
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
