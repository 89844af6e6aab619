import { AsyncLocalStorage } from 'node:async_hooks'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Incoming } from '../answerRequest.ts'
import { encodingFor, pageHeaders, type StaticFiles } from '../static.ts'
import { type PageTemplate, readTemplate } from './pageTemplate.ts'

/** The screens that are worth drawing: where officers begin, and where others send them with a link. */
const screens: readonly (readonly [RegExp, string])[] = [
  [/^\/meldingen$/, 'src/app/inbox/InboxPage.tsx'],
  [/^\/werklijst$/, 'src/app/worklist/WorklistPage.tsx'],
  [/^\/zaken\/[^/]+(\/[^/]+)?$/, 'src/app/case/CasePage.tsx'],
  [/^\/monitoring$/, 'src/app/monitoring/MonitoringPage.tsx'],
]

/** So long may drawing take; after that the browser does it, as it would have done without us. */
const patience = 2000
/** So many pages at once: drawing keeps the processor to itself for some milliseconds. */
const atOnce = 4

type Ask = (path: string, init: RequestInit) => Promise<Response>

/** The built module of src/app/drawPage.tsx. */
type Drawing = {
  askThrough(transport: Ask): void
  drawPage(asked: {
    url: string
    language: string
    now: number
    signal: AbortSignal
  }): Promise<
    | { readonly kind: 'page'; readonly html: string; readonly from: object }
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
 * before any script has run. Whatever goes wrong while drawing, the empty page is sent, and the browser draws it.
 */
export function drawPages({ built, files, answer, logError }: Parts): (incoming: Incoming) => Promise<Response> {
  const template = readTemplate(join(built, 'screens'))
  const drawing = template ? loadDrawing(join(built, 'pages', 'drawPage.js'), logError) : Promise.resolve(null)
  let busy = 0

  async function draw(incoming: Incoming, screen: string, into: PageTemplate): Promise<Response | null> {
    const able = await drawing
    if (!able || busy >= atOnce) return null
    const { request } = incoming
    const cookie = request.headers.get('cookie') ?? ''
    const language = choice(cookie, 'dijkwacht.language', ['nl', 'en']) ?? 'nl'
    busy += 1
    try {
      const asked = { url: request.url, language, now: Date.now(), signal: AbortSignal.timeout(patience) }
      const drawn = await asking.run(asker(incoming, language, answer), () => able.drawPage(asked))
      if (drawn.kind === 'fault') return null
      if (drawn.kind === 'elsewhere') return elsewhere(drawn.location)
      const theme = choice(cookie, 'dijkwacht.theme', ['light', 'dark'])
      return page(into({ language, theme, screen, html: drawn.html, drawnFrom: drawn.from }), request)
    } catch (error) {
      logError(error)
      return null
    } finally {
      busy -= 1
    }
  }

  return async (incoming) => {
    const screen = screenOf(incoming.request)
    const drawn = template && screen ? await draw(incoming, screen, template) : null
    return drawn ?? files(incoming.request)
  }
}

/** Which page asks: many are drawn at the same time, and none may see the answers of another. */
const asking = new AsyncLocalStorage<Ask>()

async function loadDrawing(file: string, logError: (error: unknown) => void): Promise<Drawing | null> {
  if (!existsSync(file)) return null
  try {
    const drawing = (await import(pathToFileURL(file).href)) as Drawing
    drawing.askThrough((path, init) => {
      const ask = asking.getStore()
      if (!ask) throw new Error(`${path} was asked for no page`)
      return ask(path, init)
    })
    return drawing
  } catch (error) {
    logError(error)
    return null
  }
}

/** Asks the API as the browser would that wants the page: with its cookies, from its address. */
const asker =
  ({ request, address }: Incoming, language: string, answer: Parts['answer']): Ask =>
  (path, init) => {
    const headers = new Headers(init.headers)
    headers.set('Accept-Language', language)
    headers.set('Cookie', request.headers.get('cookie') ?? '')
    return answer({ request: new Request(new URL(path, request.url), { ...init, headers }), address })
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

// What one person may see must stand in no cache, neither under way nor in the browser of a shared machine.
const drawnHeaders = { ...pageHeaders, 'Cache-Control': 'no-store', Vary: 'Cookie, Accept-Encoding' }

const elsewhere = (location: string): Response =>
  new Response(null, { status: 302, headers: { ...drawnHeaders, Location: location } })

const compressors = {
  // Made for one reader: quick rather than small.
  br: (text: string) => promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (text: string) => promisify(gzip)(text, { level: 6 }),
} as const

async function page(text: string, request: Request): Promise<Response> {
  const encoding = encodingFor(request.headers.get('accept-encoding') ?? '')
  const content = encoding === null ? new TextEncoder().encode(text) : new Uint8Array(await compressors[encoding](text))
  return new Response(content, {
    headers: {
      ...drawnHeaders,
      'Content-Type': 'text/html; charset=utf-8',
      ...(encoding && { 'Content-Encoding': encoding }),
      'Content-Length': String(content.byteLength),
    },
  })
}
