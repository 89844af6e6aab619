import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
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
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    const name = normalize(pathname.slice(path.length) || 'index.html')
    const file = pathname.startsWith(path) && !name.startsWith('..') ? readFile(join(folder, name)) : null
    void Promise.resolve(file)
      .catch(() => null)
      .then((content) => {
        const type = types[extname(name)] ?? 'application/octet-stream'
        response.writeHead(content ? 200 : 404, { 'content-type': type }).end(content ?? 'not here')
      })
  })
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
