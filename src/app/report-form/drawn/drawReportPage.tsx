import { prerender } from 'react-dom/static'
import { StaticRouter } from 'react-router'
import { travelBy, type Transport } from '../../client/transport.ts'
import { LanguageProvider } from '../../text/LanguageProvider.tsx'
import type { Language } from '../../text/textSet.ts'
import { DrawnAtProvider } from '../../ui/Now.tsx'
import { actOnReportPage, type SentForm } from './actOnReportPage.ts'
import { ReportDocument, type ReportAssets } from './ReportDocument.tsx'
import type { ReportPage } from './reportPage.ts'

/** A page that a reporter opens, or a form that comes in. */
export type ReportPageAsked = {
  readonly path: string
  readonly sent: SentForm | null
  readonly language: Language
  /** The present, in milliseconds since 1970. */
  readonly now: number
  readonly secret: string
  readonly assets: ReportAssets
}

/** All requests of these pages go this way; the server knows from the context which page asks. */
export const askThrough = (transport: Transport): void => travelBy(transport)

/**
 * Does what a reporter asks and draws the page that answers it, with the very components of the screens.
 * @throws ProblemError when the API refuses a page that is opened, Error when drawing fails
 */
export async function answerReporter(
  asked: ReportPageAsked,
): Promise<{ readonly status: number; readonly html: string }> {
  const { path, language, now, assets } = asked
  const page = await actOnReportPage(asked)
  const faults: unknown[] = []
  const { prelude } = await prerender(
    <DrawnAtProvider at={now}>
      <LanguageProvider initial={language}>
        <StaticRouter location={path}>
          <ReportDocument page={page} path={path} assets={assets} />
        </StaticRouter>
      </LanguageProvider>
    </DrawnAtProvider>,
    {
      progressiveChunkSize: Number.MAX_SAFE_INTEGER,
      // Thrown from here it would end the server.
      onError: (thrown) => {
        faults.push(thrown)
      },
    },
  )
  const html = await new Response(prelude).text()
  if (faults.length > 0) throw new Error('The page could not be drawn', { cause: faults[0] })
  return { status: statusOf(page), html }
}

// A form that comes back is the page that was asked for: what is in the way stands in it.
const statusOf = ({ kind }: ReportPage): number => (kind === 'notFound' ? 404 : 200)
