import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync } from 'node:zlib'
import type { CaseRow } from '../../../src/contract/cases.ts'

/** A page that is served as it is. */
export type StaticPage = {
  readonly url: string
  /** The same page under a name that makes it another site than those of this machine's number. */
  readonly elsewhere: string
  close(): void
}

/** The least a browser can be sent to show these rows: one page without script, font or picture. */
export async function serveFloor(rows: readonly CaseRow[]): Promise<StaticPage> {
  const page = brotliCompressSync(floorPage(rows))
  const server: Server = createServer((_, answer) => {
    answer.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'br' })
    answer.end(page)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/`, elsewhere: `http://localhost:${port}/`, close: () => server.close() }
}

const floorPage = (rows: readonly CaseRow[]): string => `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Werklijst</title><link rel="icon" href="data:,">
<style>body{font:16px/1.5 sans-serif;margin:2rem}table{border-collapse:collapse;width:100%}td,th{padding:.5rem;text-align:left;border-bottom:1px solid #ccc}</style>
</head><body><main><h1>Werklijst</h1>
<table><thead><tr><th><button id="sort">Zaak</button></th><th>AP uiterlijk</th><th>Behandelaar</th><th>AP</th><th>Betrokkenen</th></tr></thead>
<tbody>${rows.map(row).join('')}</tbody></table></main></body></html>`

const row = ({ reference, title, dueAt, handler, authorityState, subjectsState }: CaseRow): string =>
  `<tr>${[`${reference} ${title}`, dueAt ?? '', handler?.name ?? '', authorityState, subjectsState]
    .map((text) => `<td>${escaped(text)}</td>`)
    .join('')}</tr>`

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
