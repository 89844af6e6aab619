import type { QueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Outlet, redirect, type LoaderFunctionArgs, type RouteObject } from 'react-router'
import type { Me } from '../contract/organisation.ts'
import { ProblemError } from './client/problem.ts'
import { lazyPage, type PageModule } from './lazyPage.tsx'
import { FaultPage } from './shell/FaultPage.tsx'
import { meQuery } from './shell/meQuery.ts'
import { NotFoundPage } from './shell/NotFoundPage.tsx'
import { pages, wayBack } from './shell/pages.ts'
import { PlainPage } from './shell/PlainPage.tsx'
import { Shell } from './shell/Shell.tsx'

/**
 * Who is signed in, and where they must go first, if anywhere: to prove who they are, or from the bare address to where their
 * work begins. Administrators see no cases: they begin with the settings. @throws what keeps us from knowing
 */
export async function admit(
  queryClient: QueryClient,
  to: URL,
): Promise<{ readonly me: Me | null; readonly elsewhere: Response | null }> {
  try {
    const me = await queryClient.query(meQuery)
    if (me.secondFactorDue) return { me, elsewhere: redirect(`${pages.secondFactor}?${wayBack(to)}`) }
    const start = me.can.readCases === true ? pages.worklist : pages.settings
    return { me, elsewhere: to.pathname === '/' ? redirect(start) : null }
  } catch (fault) {
    if (!(fault instanceof ProblemError) || fault.problem.status !== 401) throw fault
    return { me: null, elsewhere: redirect(`${pages.signIn}?${wayBack(to)}`) }
  }
}

/** All screens. `mark` stands above every one of them: the demo says there that it is one. */
export function makeRoutes(queryClient: QueryClient, mark?: ReactNode): RouteObject[] {
  const page = (load: () => Promise<PageModule>): Pick<RouteObject, 'lazy' | 'ErrorBoundary'> => ({
    ErrorBoundary: FaultPage,
    ...lazyPage(load, queryClient),
  })

  const signedIn = async ({ request }: LoaderFunctionArgs) => (await admit(queryClient, new URL(request.url))).elsewhere

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
            { index: true, element: null, loader: signedIn },
            { path: 'meldingen', ...page(() => import('./inbox/InboxPage.tsx')) },
            { path: 'meldingen/telefoon', ...page(() => import('./phone/PhonePage.tsx')) },
            { path: 'snel', ...page(() => import('./fast-lane/FastLanePage.tsx')) },
            { path: 'werklijst', ...page(() => import('./worklist/WorklistPage.tsx')) },
            {
              path: 'zaken/:reference/ap-formulier',
              ...page(() => import('./case/authority-form/AuthorityFormPage.tsx')),
            },
            { path: 'zaken/:reference/brieven', ...page(() => import('./letters/LettersPage.tsx')) },
            { path: 'zaken/:reference/:section?', ...page(() => import('./case/CasePage.tsx')) },
            { path: 'register', ...page(() => import('./register/RegisterPage.tsx')) },
            { path: 'register/jaarcijfers/:year?', ...page(() => import('./register/annual/AnnualPage.tsx')) },
            { path: 'register/importeren', ...page(() => import('./import/ImportsPage.tsx')) },
            { path: 'register/importeren/:id/:step?', ...page(() => import('./import/ImportPage.tsx')) },
            { path: 'register/:reference', ...page(() => import('./register/RegisterEntryPage.tsx')) },
            {
              path: 'monitoring',
              ...page(() => import('./monitoring/MonitoringPage.tsx')),
              // Another choice of figures waits for those figures, not for what stands still above them.
              shouldRevalidate: ({ defaultShouldRevalidate, currentUrl, nextUrl }) =>
                defaultShouldRevalidate && currentUrl.search === nextUrl.search,
            },
            { path: 'overdracht', ...page(() => import('./handover/HandoverPage.tsx')) },
            { path: 'rekenhulp/:calculator?', ...page(() => import('./calculators/CalculatorsPage.tsx')) },
            { path: 'instellingen', ...page(() => import('./settings/SettingsPage.tsx')) },
          ],
        },
        {
          element: plain(<Outlet />),
          children: [
            { path: 'melden/:slug?', ...page(() => import('./report-form/ReportFormPage.tsx')) },
            { path: 'melden/ontvangst', ...page(() => import('./report-form/ReceiptPage.tsx')) },
            { path: 'vernietigd/:code', ...page(() => import('./mail/DestructionPage.tsx')) },
            { path: 'aanmelden', ...page(() => import('./sign-in/SignInPage.tsx')) },
            { path: 'tweede-factor', ...page(() => import('./sign-in/SecondFactorPage.tsx')) },
            { path: 'wachtwoord', ...page(() => import('./sign-in/SetPasswordPage.tsx')) },
            { path: 'opzetten', ...page(() => import('./setup/SetupPage.tsx')) },
            { path: 'toegankelijkheid', ...page(() => import('./accessibility/AccessibilityPage.tsx')) },
            { path: 'privacy', ...page(() => import('./accessibility/PrivacyPage.tsx')) },
            { path: '*', element: <NotFoundPage /> },
          ],
        },
      ],
    },
  ]
}
