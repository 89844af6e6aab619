import { hydrate, type QueryClient } from '@tanstack/react-query'
import { startTransition, type ReactNode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { createBrowserRouter, matchRoutes, RouterProvider, type RouteObject } from 'react-router'
import { AppRoot } from './AppRoot.tsx'
import { reloadWhenOutdated } from './client/newVersion.ts'
import { makeQueryClient } from './client/queryClient.ts'
import { type DrawnFrom, readDrawnFrom } from './drawnPage.ts'
import { makeRoutes } from './routes.tsx'
import { applyTheme } from './shell/theme.ts'
import { currentLanguage, rememberLanguage } from './text/language.ts'
import './ui/tokens.css'
import './ui/base.css'

type AppOptions = {
  /** How addresses are kept: the demo on a static host uses hashes. */
  readonly makeRouter?: typeof createBrowserRouter
  /** Stands above every screen. */
  readonly mark?: ReactNode
}

/**
 * Draws the product into an element of the page, or takes over what the server drew there; the production entry and the demo
 * both begin here.
 */
export async function startApp(
  element: HTMLElement,
  { makeRouter = createBrowserRouter, mark }: AppOptions = {},
): Promise<void> {
  applyTheme()
  reloadWhenOutdated()
  const language = currentLanguage()
  rememberLanguage(language)
  // Safari has no Temporal yet; all others download nothing here.
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')

  const queryClient = makeQueryClient()
  const routes = makeRoutes(queryClient, mark)
  const drawn = readDrawnFrom()
  // A browser that forgot its cookies gets a page in the language of others: it draws its own instead.
  if (drawn?.language === language) {
    const screens = await takeOver(drawn, queryClient, routes)
    // In small portions, so that a click in between is not kept waiting.
    startTransition(() => void hydrateRoot(element, screens))
    return
  }
  createRoot(element).render(
    <AppRoot queryClient={queryClient} language={language} drawnAt={null}>
      <RouterProvider router={makeRouter(routes)} />
    </AppRoot>,
  )
}

/** The screens as the server left them: with its answers in the cache, and the code of this screen at hand. */
async function takeOver(drawn: DrawnFrom, queryClient: QueryClient, routes: RouteObject[]): Promise<ReactNode> {
  hydrate(queryClient, drawn.queries)
  if (drawn.at !== location.pathname + location.search) history.replaceState(null, '', drawn.at + location.hash)
  const shown = matchRoutes(routes, location) ?? []
  await Promise.all(
    shown.map(async ({ route }) => {
      if (typeof route.lazy === 'function') Object.assign(route, await route.lazy(), { lazy: undefined })
    }),
  )
  return (
    <AppRoot queryClient={queryClient} language={drawn.language} drawnAt={drawn.drawnAt}>
      <RouterProvider router={createBrowserRouter(routes, { hydrationData: drawn.router })} />
    </AppRoot>
  )
}
