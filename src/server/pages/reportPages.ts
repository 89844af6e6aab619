import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Incoming } from '../answerRequest.ts'
import { pageHeaders } from '../static.ts'
import { type Ask, asker, drawAsking } from './asking.ts'
import { pageAnswer } from './pageAnswer.ts'
import { loadDrawing } from './loadDrawing.ts'
import { readSentForm, type SentForm, UnreadableFormError } from './readSentForm.ts'

const entry = 'src/app/report-form/drawn/reportPages.ts'
const languages = ['nl', 'en'] as const
type Language = (typeof languages)[number]

/** The built module of src/app/report-form/drawn/drawReportPage.tsx. */
type Drawing = {
  askThrough(transport: Ask): void
  answerReporter(asked: {
    path: string
    sent: SentForm | null
    language: Language
    now: number
    secret: string
    assets: Assets
  }): Promise<{ readonly status: number; readonly html: string }>
}
type Assets = { readonly script: string; readonly styles: readonly string[] }

type Parts = {
  /** The folder of the build, with `screens` for browsers and `pages` for us. */
  readonly built: string
  /** Answers a request as if it had come over the network. */
  readonly answer: (incoming: Incoming) => Promise<Response>
  /** Answers what is no page for reporters. */
  readonly otherwise: (incoming: Incoming) => Promise<Response>
  readonly newSecret: () => string
  readonly clock: () => string
  readonly logError: (error: unknown) => void
}

/**
 * The pages on which anybody reports a leak and follows the report: whole pages of some kilobytes, whose forms browsers send
 * by themselves. What goes wrong while one is opened, the empty page of the product does instead; a form that was sent is
 * answered by nobody else.
 */
export function reportPages({ built, answer, otherwise, newSecret, clock, logError }: Parts) {
  const assets = assetsIn(built)
  const drawing = assets
    ? loadDrawing<Drawing>(join(built, 'pages', 'drawReportPage.js'), logError)
    : Promise.resolve(null)

  async function act(incoming: Incoming, able: Drawing, files: Assets): Promise<Response> {
    const { request } = incoming
    const url = new URL(request.url)
    const language = languageFor(url, request.headers)
    const sent = request.method === 'POST' ? await readSentForm(request) : null
    try {
      const asked = {
        path: url.pathname,
        sent,
        language,
        now: Date.parse(clock()),
        secret: newSecret(),
        assets: files,
      }
      // Without cookies: who reports is nobody to us, also when somebody is signed in.
      const { status, html } = await drawAsking(asker(incoming, language, answer, ''), () => able.answerReporter(asked))
      return await pageAnswer(html, request, { status, headers: { 'Content-Language': language } })
    } finally {
      await sent?.finish()
    }
  }

  return async (incoming: Incoming): Promise<Response> => {
    const { request } = incoming
    const able = isForReporters(request) ? await drawing : null
    if (!able || !assets) return otherwise(incoming)
    if (request.headers.get('sec-fetch-site') === 'cross-site' && request.method === 'POST') return words(403)
    try {
      return await act(incoming, able, assets)
    } catch (error) {
      if (error instanceof UnreadableFormError) return words(error.status)
      logError(error)
      return request.method === 'POST' ? words(503) : otherwise(incoming)
    }
  }
}

/** Opened by a person, or sent by the form on such a page. */
function isForReporters({ method, url, headers }: Request): boolean {
  const { pathname } = new URL(url)
  if (!/^\/melden(\/[a-z0-9-]{1,64})?$|^\/vernietigd\/[0-9a-zA-Z-]{25,60}$/.test(pathname)) return false
  return method === 'POST' || (method === 'GET' && headers.get('accept')?.includes('text/html') === true)
}

/** As chosen on the page, else the first of ours that the browser names; Dutch when it names none. */
function languageFor({ searchParams }: URL, headers: Headers): Language {
  const chosen = languages.find((language) => language === searchParams.get('taal'))
  const named = (headers.get('accept-language') ?? '').split(',').map((one) => one.trim().slice(0, 2).toLowerCase())
  return chosen ?? languages.find((language) => language === named.find((one) => one === 'nl' || one === 'en')) ?? 'nl'
}

function assetsIn(built: string): Assets | null {
  const notes = join(built, 'screens', '.vite', 'reporters.json')
  if (!existsSync(notes)) return null
  const manifest = JSON.parse(readFileSync(notes, 'utf8')) as Record<string, { file: string; css?: string[] }>
  const { file, css = [] } = manifest[entry] ?? {}
  return file === undefined ? null : { script: `/${file}`, styles: css.map((one) => `/${one}`) }
}

const sentences: Readonly<Record<number, string>> = {
  400: 'Dit formulier kwam niet goed aan. Ga terug en verstuur het opnieuw. · This form did not arrive well. Go back and send it again.',
  403: 'Dit formulier kwam van een andere website. · This form came from another website.',
  413: 'Dit is te veel tekst. Ga terug en maak het korter. · This is too much text. Go back and shorten it.',
  415: 'Dit is geen formulier van deze pagina. · This is not a form of this page.',
  503: 'Het lukte nu niet. Ga terug: wat u typte staat er nog. Probeer het over een minuut opnieuw. · It did not work. Go back: what you typed is still there. Try again in a minute.',
}

/** For what no page can be drawn for: plain words in both languages. */
const words = (status: number): Response =>
  new Response(`${sentences[status] ?? ''}\n`, {
    status,
    headers: { ...pageHeaders, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
