import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { drawPages } from './drawPages.ts'
import { pageInTwo } from './pageAnswer.ts'

const built = mkdtempSync(join(tmpdir(), 'dijkwacht-pages-'))
const page = `<!doctype html><html lang="nl"><head>
<script type="module" crossorigin src="/main.js"></script></head><body><div id="root"></div></body></html>`
const manifest = { 'index.html': { file: 'main.js' }, 'src/app/begin.ts': { file: 'begin.js' } }
/** A build whose screens draw a text, or fail while they do. */
const drawing = `export const askThrough = () => {}
export const drawPage = async ({ url }) => ({
  kind: 'page',
  content: url.endsWith('monitoring') ? Promise.reject(new Error('broken')) : Promise.resolve({ html: 'rows', from: {} }),
})`

beforeAll(() => {
  mkdirSync(join(built, 'screens/.vite'), { recursive: true })
  mkdirSync(join(built, 'pages'))
  writeFileSync(join(built, 'screens/index.html'), page)
  writeFileSync(join(built, 'screens/.vite/manifest.json'), JSON.stringify(manifest))
  writeFileSync(join(built, 'pages/drawPage.js'), drawing)
  writeFileSync(join(built, 'package.json'), '{"type":"module"}')
})
afterAll(() => rmSync(built, { recursive: true }))

async function drawn(path: string) {
  const logged: unknown[] = []
  const none = () => Promise.resolve(new Response())
  const pages = drawPages({ built, files: none, answer: none, logError: (error) => logged.push(error) })
  const headers = { accept: 'text/html', cookie: 'dijkwacht.session_token=any' }
  const answer = await pages({ request: new Request(`http://localhost${path}`, { headers }), address: '127.0.0.1' })
  return { html: await answer.text(), logged }
}

it('leaves the screen to the small script, which finds what was drawn', async () => {
  const { html } = await drawn('/werklijst')
  expect(html).toContain('<div id="root">rows</div><script type="application/json" id="drawn-from">{}</script>')
  expect(html).toContain('src="/begin.js" data-screens="/main.js"')
  expect(html).not.toContain('src="/main.js"')
})

it('ends a page empty when drawing fails after it began, so that the browser draws it', async () => {
  const { html, logged } = await drawn('/monitoring')
  expect(html).toContain('<div id="root"></div><script type="module" crossorigin src="/main.js"></script>')
  expect(logged).toHaveLength(1)
})

it('sends the beginning of a page at once, and the rest when it is drawn', async () => {
  let draw: (text: string) => void = () => {}
  const rest = new Promise<string>((resolve) => (draw = resolve))
  const answer = pageInTwo('beginning, ', rest, new Request('http://localhost/'))
  const reader = answer.body?.getReader()
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('beginning, ')
  draw('rest')
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('rest')
})

it('compresses both halves as one', async () => {
  const request = new Request('http://localhost/', { headers: { 'accept-encoding': 'br' } })
  const answer = pageInTwo('beginning, ', Promise.resolve('rest'), request)
  expect(brotliDecompressSync(await answer.arrayBuffer()).toString()).toBe('beginning, rest')
})
