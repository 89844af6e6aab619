import { PassThrough, Readable } from 'node:stream'
import { promisify } from 'node:util'
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib'
import { encodingFor, pageHeaders } from '../static.ts'

// What one person may see must stand in no cache, neither under way nor in the browser of a shared machine.
export const drawnHeaders = { ...pageHeaders, 'Cache-Control': 'no-store', Vary: 'Cookie, Accept-Encoding' }

// Made for one reader: quick rather than small.
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }
const gzipped = { level: 6 }
const compressors = {
  br: (text: string) => promisify(brotliCompress)(text, brotli),
  gzip: (text: string) => promisify(gzip)(text, gzipped),
} as const
const streams = { br: () => createBrotliCompress(brotli), gzip: () => createGzip(gzipped) } as const

/** A page that was drawn for one reader, compressed as they can read it. */
export async function pageAnswer(
  html: string,
  request: Request,
  {
    status = 200,
    headers = {},
  }: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> } = {},
): Promise<Response> {
  const encoding = encodingFor(request.headers.get('accept-encoding') ?? '')
  const content = encoding === null ? new TextEncoder().encode(html) : new Uint8Array(await compressors[encoding](html))
  return new Response(content, {
    status,
    headers: {
      ...drawnHeaders,
      ...headers,
      'Content-Type': 'text/html; charset=utf-8',
      ...(encoding && { 'Content-Encoding': encoding }),
      'Content-Length': String(content.byteLength),
    },
  })
}

/**
 * A page whose beginning is sent at once: the browser makes itself ready and fetches the styles while the rest is drawn.
 * @param rest never fails: the status of the answer was told already
 */
export function pageInTwo(beginning: string, rest: Promise<string>, request: Request): Response {
  const encoding = encodingFor(request.headers.get('accept-encoding') ?? '')
  const way = encoding === null ? new PassThrough() : streams[encoding]()
  // A reader who left takes the rest of the way down; nobody needs to be told.
  way.on('error', () => {})
  way.write(beginning)
  if ('flush' in way) way.flush()
  void rest.then((text) => way.end(text))
  return new Response(Readable.toWeb(way) as ReadableStream<Uint8Array>, {
    headers: {
      ...drawnHeaders,
      'Content-Type': 'text/html; charset=utf-8',
      ...(encoding && { 'Content-Encoding': encoding }),
    },
  })
}
