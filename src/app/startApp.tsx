import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, Suspense, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { reloadWhenOutdated } from './client/newVersion.ts'
import { makeQueryClient } from './client/queryClient.ts'
import { makeRoutes } from './routes.tsx'
import { applyTheme } from './shell/theme.ts'
import { currentLanguage, rememberLanguage } from './text/language.ts'
import { LanguageProvider } from './text/LanguageProvider.tsx'
import './ui/tokens.css'
import './ui/base.css'

type AppOptions = {
  /** How addresses are kept: the demo on a static host uses hashes. */
  readonly makeRouter?: typeof createBrowserRouter
  /** Stands above every screen. */
  readonly mark?: ReactNode
}

/** Draws the product into an element of the page; the production entry and the demo both begin here. */
export async function startApp(
  element: HTMLElement,
  { makeRouter = createBrowserRouter, mark }: AppOptions = {},
): Promise<void> {
  applyTheme()
  reloadWhenOutdated()
  rememberLanguage(currentLanguage())
  // Safari has no Temporal yet; all others download nothing here.
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')

  const queryClient = makeQueryClient()
  const router = makeRouter(makeRoutes(queryClient, mark))
  createRoot(element).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <LanguageProvider>
          <Suspense>
            <RouterProvider router={router} />
          </Suspense>
        </LanguageProvider>
      </QueryClientProvider>
    </StrictMode>,
  )
}
