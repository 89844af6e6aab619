import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Any static host: serves the files of a folder under a path of its own, and knows nothing else. */
export async function serveFolder(folder: string, path: string): Promise<{ url: string; stop: () => void }> {
  const read = async (address: string) => {
    const { pathname } = new URL(address, 'http://host')
    const name = normalize(pathname.slice(path.length) || 'index.html')
    if (!pathname.startsWith(path) || name.startsWith('..')) return null
    const type = types[extname(name)] ?? 'application/octet-stream'
    const content = await readFile(join(folder, name)).catch(() => null)
    return content && { content, type }
  }
  const answer = async (address: string, response: ServerResponse) => {
    const found = await read(address)
    if (found) response.writeHead(200, { 'content-type': found.type }).end(found.content)
    else response.writeHead(404).end('not here')
  }
  const server = createServer((request, response) => void answer(request.url ?? '/', response))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The static host has no port')
  return {
    url: `http://127.0.0.1:${address.port}${path}`,
    stop: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
