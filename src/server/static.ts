import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const compressors = {
  br: (content: Buffer) => promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }),
  gzip: (content: Buffer) => promisify(gzip)(content, { level: 9 }),
} as const
type Encoding = keyof typeof compressors

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
}
const compressible = new Set(['.html', '.js', '.css', '.svg', '.txt', '.json', '.webmanifest'])

/** Nothing from elsewhere, nothing inline, in nobody's frame. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** What every answer with a page or a file of it says. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=(), publickey-credentials-get=(self)',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
}

/** What a part of a page says: what else a page promises does not concern it, and would be sent thirty times. */
const assetHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
}

/** Answers requests for the built screens. */
export type StaticFiles = (request: Request) => Promise<Response>

/**
 * The built screens in a folder: files by their path, and the page itself for every path of a screen.
 * What the builder named after its content is kept by browsers for a year; the rest is asked for again each time.
 */
export function staticFiles(folder: string): StaticFiles {
  const files = listFiles(folder)
  const compressed = new Map<string, Promise<Buffer>>()

  const contentOf = (name: string, encoding: Encoding | null): Promise<Buffer> => {
    const file = join(folder, name)
    if (!encoding) return readFile(file)
    const key = `${encoding} ${name}`
    // Compressed at the first request: a few hundred kB in all, less than each answer would cost again.
    const kept = compressed.get(key) ?? readFile(file).then(compressors[encoding])
    compressed.set(key, kept)
    return kept
  }

  return async (request) => {
    const { pathname } = new URL(request.url)
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return plain(405, 'Method not allowed', { Allow: 'GET, HEAD' })
    const name = nameOf(pathname, files, request.headers.get('accept') ?? '')
    if (name === null)
      return files.has('index.html')
        ? plain(404, 'Not found')
        : plain(503, 'The screens are not built: run "npm run build".')

    const etag = files.get(name)
    const headers = {
      ...(isAsset(name) ? assetHeaders : pageHeaders),
      'Cache-Control': cachingOf(name),
      'Content-Type': types[extname(name)] ?? 'application/octet-stream',
      ETag: `"${etag}"`,
      Vary: 'Accept-Encoding',
    }
    if (request.headers.get('if-none-match')?.includes(`"${etag}"`)) return new Response(null, { status: 304, headers })
    const encoding = compressible.has(extname(name)) ? encodingFor(request.headers.get('accept-encoding') ?? '') : null
    const content = await contentOf(name, encoding).catch(nothingWhenGone)
    // The screens were built anew under a running server: the browser then asks for the page again.
    if (content === null) return plain(404, 'Not found')
    return new Response(request.method === 'HEAD' ? null : new Uint8Array(content), {
      headers: {
        ...headers,
        ...(encoding && { 'Content-Encoding': encoding }),
        'Content-Length': String(content.byteLength),
      },
    })
  }
}

/** A stylesheet that is not in the folder, asked for again each time: an operator may have changed it. */
export const styleAnswer = (css: string, { method }: Pick<Request, 'method'>): Response =>
  new Response(method === 'HEAD' ? null : css, {
    headers: { ...pageHeaders, 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'no-cache' },
  })

const nothingWhenGone = (error: unknown): null => {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
  throw error
}

/** The names of all files with a mark of their content; nothing else in the file system can be asked for. */
function listFiles(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map()
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    // The builder's own notes are for the server, not for browsers.
    (entry) => entry.isFile() && !entry.parentPath.endsWith('/.vite'),
  )
  return new Map(
    entries.map((entry) => {
      const file = join(entry.parentPath, entry.name)
      const mark = createHash('sha256').update(readFileSync(file)).digest('base64url').slice(0, 22)
      return [relative(folder, file).split(sep).join('/'), mark]
    }),
  )
}

function nameOf(pathname: string, files: ReadonlyMap<string, string>, accept: string): string | null {
  const name = pathname.slice(1) || 'index.html'
  if (files.has(name)) return name
  // A missing script must not be answered with a page, nor an API's path below another name.
  const isScreen = !name.includes('.') && !name.startsWith('assets/') && accept.includes('text/html')
  return isScreen && files.has('index.html') ? 'index.html' : null
}

/** The icon keeps its name for years, and browsers ask for it at every step: a day is soon enough for another one. */
const cachingOf = (name: string): string =>
  isAsset(name) ? 'public, max-age=31536000, immutable' : name === 'icon.svg' ? 'public, max-age=86400' : 'no-cache'

/** What the builder named after its content: scripts, styles and fonts, which only a page of ours asks for. */
const isAsset = (name: string): boolean => name.startsWith('assets/')

/** How an answer may be compressed for who accepts this; null for not at all. */
export function encodingFor(accepted: string): Encoding | null {
  if (/\bbr\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted)) return 'br'
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted) ? 'gzip' : null
}

const plain = (status: number, text: string, headers: Record<string, string> = {}): Response =>
  new Response(`${text}\n`, {
    status,
    headers: {
      ...pageHeaders,
      ...headers,
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-store',
    },
  })
