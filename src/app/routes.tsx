import type { QueryClient } from '@tanstack/react-query'
import type { ComponentType, ReactNode } from 'react'
import { redirect, type LoaderFunction, type LoaderFunctionArgs, type RouteObject } from 'react-router'
import { ProblemError } from './client/problem.ts'
import { FaultPage } from './shell/FaultPage.tsx'
import { meQuery } from './shell/meQuery.ts'
import { NotFoundPage } from './shell/NotFoundPage.tsx'
import { pages } from './shell/pages.ts'
import { PlainPage } from './shell/PlainPage.tsx'
import { Shell } from './shell/Shell.tsx'

/** What the module of a page exports: the screen, and what must be at hand before it shows. */
type PageModule = { Component: ComponentType; loader?: (queryClient: QueryClient) => LoaderFunction }

/** The way back after signing in, in the query of the sign-in page. */
export const returnTo = 'naar'

/** All screens. `mark` stands above every one of them: the demo says there that it is one. */
export function makeRoutes(queryClient: QueryClient, mark?: ReactNode): RouteObject[] {
  const page = (load: () => Promise<PageModule>): Pick<RouteObject, 'lazy' | 'ErrorBoundary'> => ({
    ErrorBoundary: FaultPage,
    lazy: async () => {
      const { Component, loader } = await load()
      return { Component, ...(loader && { loader: loader(queryClient) }) }
    },
  })

  const signedIn = async ({ request }: LoaderFunctionArgs) => {
    try {
      await queryClient.query(meQuery)
      return null
    } catch (fault) {
      if (!(fault instanceof ProblemError) || fault.problem.status !== 401) throw fault
      const { pathname, search } = new URL(request.url)
      return redirect(`${pages.signIn}?${new URLSearchParams({ [returnTo]: pathname + search })}`)
    }
  }

  const plain = (content: ReactNode) => <PlainPage mark={mark}>{content}</PlainPage>

  return [
    {
      HydrateFallback: () => null,
      errorElement: plain(<FaultPage />),
      children: [
        {
          path: '/',
          loader: signedIn,
          // Who is signed in does not change with every step; sign-out clears the cache.
          shouldRevalidate: ({ defaultShouldRevalidate, currentUrl, nextUrl }) =>
            defaultShouldRevalidate && currentUrl.href === nextUrl.href,
          element: <Shell mark={mark} />,
          children: [
            { index: true, element: null, loader: () => redirect(pages.worklist) },
            { path: 'meldingen', ...page(() => import('./inbox/InboxPage.tsx')) },
            { path: 'werklijst', ...page(() => import('./worklist/WorklistPage.tsx')) },
            { path: 'zaken/:reference/:section?', ...page(() => import('./case/CasePage.tsx')) },
            { path: 'register', ...page(() => import('./register/RegisterPage.tsx')) },
            { path: 'monitoring', ...page(() => import('./monitoring/MonitoringPage.tsx')) },
            { path: 'instellingen', ...page(() => import('./settings/SettingsPage.tsx')) },
          ],
        },
        { path: 'melden/:slug?', ...page(() => import('./report-form/ReportFormPage.tsx')) },
        { path: 'aanmelden', ...page(() => import('./sign-in/SignInPage.tsx')) },
        { path: 'opzetten', ...page(() => import('./setup/SetupPage.tsx')) },
        { path: '*', element: plain(<NotFoundPage />) },
      ],
    },
  ]
}
