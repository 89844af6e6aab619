import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { encodingFor, pageHeaders } from '../static.ts'

// What one person may see must stand in no cache, neither under way nor in the browser of a shared machine.
export const drawnHeaders = { ...pageHeaders, 'Cache-Control': 'no-store', Vary: 'Cookie, Accept-Encoding' }

const compressors = {
  // Made for one reader: quick rather than small.
  br: (text: string) => promisify(brotliCompress)(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (text: string) => promisify(gzip)(text, { level: 6 }),
} as const

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
