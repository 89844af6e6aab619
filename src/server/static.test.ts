import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type StaticFiles, staticFiles } from './static.ts'

let folder: string
let screens: StaticFiles

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dijkwacht-screens-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Dijkwacht</title>')
  await writeFile(join(folder, 'assets', 'app-1a2b.js'), 'console.info(1)')
  screens = staticFiles(folder)
})
afterAll(() => rm(folder, { recursive: true }))

const get = (path: string, headers: Record<string, string> = { accept: 'text/html' }) =>
  screens(new Request(`http://localhost${path}`, { headers }))

it.each(['/', '/werklijst', '/zaken/DL-2026-0143', '/melden/waterveen'])(
  'answers the screen %s with the page',
  async (path) => {
    const answer = await get(path)
    expect(await answer.text()).toContain('Dijkwacht')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
  },
)

it.each(['/assets/gone.js', '/nothing.txt', '/../package.json', '/%2e%2e/package.json', '/.env'])(
  'has no %s',
  async (path) => {
    expect((await get(path)).status).toBe(404)
  },
)

it('answers no page to who asks for something else', async () => {
  expect((await get('/werklijst', { accept: 'application/json' })).status).toBe(404)
})

it('runs nothing inline and is framed by nobody', async () => {
  const policy = (await get('/')).headers.get('content-security-policy')
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe')
})

it('lets browsers keep what is named after its content for a year', async () => {
  expect((await get('/assets/app-1a2b.js')).headers.get('cache-control')).toContain('immutable')
})

it('sends nothing again that the browser has, and less where it can unpack', async () => {
  const first = await get('/', { accept: 'text/html', 'accept-encoding': 'gzip, br' })
  expect(first.headers.get('content-encoding')).toBe('br')
  expect(brotliDecompressSync(await first.arrayBuffer()).toString()).toContain('Dijkwacht')
  const again = await get('/', { accept: 'text/html', 'if-none-match': first.headers.get('etag') ?? '' })
  expect(again.status).toBe(304)
  expect(
    (await get('/', { accept: 'text/html', 'accept-encoding': 'br;q=0' })).headers.get('content-encoding'),
  ).toBeNull()
})

it('says how to build the screens when they are not', async () => {
  const answer = await staticFiles(join(folder, 'none'))(
    new Request('http://localhost/', { headers: { accept: 'text/html' } }),
  )
  expect(answer.status).toBe(503)
  expect(await answer.text()).toContain('npm run build')
})

it('says that a file is not there when the screens were built anew under it', async () => {
  await writeFile(join(folder, 'assets', 'old-3c4d.js'), 'console.info(2)')
  screens = staticFiles(folder)
  await rm(join(folder, 'assets', 'old-3c4d.js'))
  expect((await get('/assets/old-3c4d.js', { accept: '*/*' })).status).toBe(404)
})
