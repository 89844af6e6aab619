import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { StrictMode, Suspense, type ReactNode } from 'react'
import { LanguageProvider } from './text/LanguageProvider.tsx'
import type { Language } from './text/textSet.ts'
import { DrawnAtProvider } from './ui/Now.tsx'

type AppRootProps = {
  readonly queryClient: QueryClient
  readonly language: Language
  /** When a server drew the page, in milliseconds since 1970; null in a browser that begins with nothing. */
  readonly drawnAt: number | null
  /** The router with its screens. */
  readonly children: ReactNode
}

/** What stands around all screens; the same in the browser and on the server that draws a page for it. */
export function AppRoot({ queryClient, language, drawnAt, children }: AppRootProps) {
  return (
    <StrictMode>
      <DrawnAtProvider at={drawnAt}>
        <QueryClientProvider client={queryClient}>
          <LanguageProvider initial={language}>
            <Suspense>{children}</Suspense>
          </LanguageProvider>
        </QueryClientProvider>
      </DrawnAtProvider>
    </StrictMode>
  )
}
