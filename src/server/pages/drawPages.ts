import { join } from 'node:path'
import type { Incoming } from '../answerRequest.ts'
import type { StaticFiles } from '../static.ts'
import { type Ask, asker, drawAsking } from './asking.ts'
import { loadDrawing } from './loadDrawing.ts'
import { drawnHeaders, pageInTwo } from './pageAnswer.ts'
import { type PageContent, type PageTemplate, readTemplate } from './pageTemplate.ts'

/** The screens that are worth drawing: where officers begin, where others send them with a link, and what holds no data. */
const screens: readonly (readonly [RegExp, string])[] = [
  // The bare address leads on to where somebody's work begins, mostly there.
  [/^\/$/, 'src/app/worklist/WorklistPage.tsx'],
  [/^\/meldingen$/, 'src/app/inbox/InboxPage.tsx'],
  [/^\/werklijst$/, 'src/app/worklist/WorklistPage.tsx'],
  [/^\/zaken\/[^/]+(\/[^/]+)?$/, 'src/app/case/CasePage.tsx'],
  [/^\/monitoring$/, 'src/app/monitoring/MonitoringPage.tsx'],
  [/^\/overdracht$/, 'src/app/handover/HandoverPage.tsx'],
  [/^\/rekenhulp(\/[^/]+)?$/, 'src/app/calculators/CalculatorsPage.tsx'],
]

/** So long may drawing take; after that the browser does it, as it would have done without us. */
const patience = 2000
/** So many pages at once: drawing keeps the processor to itself for some milliseconds. */
const atOnce = 4

/** The built module of src/app/drawPage.tsx. */
type Drawing = {
  askThrough(transport: Ask): void
  drawPage(asked: {
    url: string
    language: string
    now: number
    signal: AbortSignal
  }): Promise<
    | { readonly kind: 'page'; readonly content: Promise<PageContent | null> }
    | { readonly kind: 'elsewhere'; readonly location: string }
    | { readonly kind: 'fault' }
  >
}

type Parts = {
  /** The folder of the build, with `screens` for browsers and `pages` for us. */
  readonly built: string
  readonly files: StaticFiles
  /** Answers a request as if it had come over the network. */
  readonly answer: (incoming: Incoming) => Promise<Response>
  readonly logError: (error: unknown) => void
}

/**
 * The screens: files as they are, and for somebody with a session the page with its first content, so that rows can be read
 * before any script has run. It begins to travel when it is known who asks; whatever goes wrong after that, it ends empty, and
 * the browser draws it.
 */
export function drawPages({ built, files, answer, logError }: Parts): (incoming: Incoming) => Promise<Response> {
  const template = readTemplate(join(built, 'screens'))
  const drawing = template ? loadDrawing<Drawing>(join(built, 'pages', 'drawPage.js'), logError) : Promise.resolve(null)
  let busy = 0

  async function draw(incoming: Incoming, screen: string, into: PageTemplate): Promise<Response | null> {
    const able = await drawing
    if (!able || busy >= atOnce) return null
    const { request } = incoming
    const cookie = request.headers.get('cookie') ?? ''
    const language = choice(cookie, 'dijkwacht.language', ['nl', 'en']) ?? 'nl'
    const theme = choice(cookie, 'dijkwacht.theme', ['light', 'dark'])
    busy += 1
    let rest: Promise<string> | null = null
    const ready = () => {
      busy -= 1
    }
    try {
      const asked = { url: request.url, language, now: Date.now(), signal: AbortSignal.timeout(patience) }
      const drawn = await drawAsking(asker(incoming, language, answer), () => able.drawPage(asked))
      if (drawn.kind === 'fault') return null
      if (drawn.kind === 'elsewhere') return elsewhere(drawn.location)
      rest = drawn.content.then(into.end).catch((error: unknown) => {
        logError(error)
        return into.end(null)
      })
      void rest.then(ready)
      return pageInTwo(into.begin({ language, theme, screen }), rest, request)
    } catch (error) {
      logError(error)
      return null
    } finally {
      if (rest === null) ready()
    }
  }

  return async (incoming) => {
    const screen = screenOf(incoming.request)
    const drawn = template && screen ? await draw(incoming, screen, template) : null
    return drawn ?? files(incoming.request)
  }
}

/** The source of the screen that this request is for; null where nothing is drawn. */
function screenOf({ method, url, headers }: Request): string | null {
  const isForPerson = headers.get('accept')?.includes('text/html') === true
  const hasSession = headers.get('cookie')?.includes('dijkwacht.session_token=') === true
  if (method !== 'GET' || !isForPerson || !hasSession) return null
  const { pathname } = new URL(url)
  return screens.find(([path]) => path.test(pathname))?.[1] ?? null
}

function choice(cookie: string, name: string, choices: readonly string[]): string | null {
  const pair = cookie.split('; ').find((one) => one.startsWith(`${name}=`))
  return choices.find((one) => pair === `${name}=${one}`) ?? null
}

const elsewhere = (location: string): Response =>
  new Response(null, { status: 302, headers: { ...drawnHeaders, Location: location } })
