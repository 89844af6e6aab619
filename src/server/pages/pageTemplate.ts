import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the builder wrote down of one of its files (Vite's manifest). */
type BuiltModule = {
  readonly file: string
  readonly imports?: readonly string[]
}
type Manifest = Readonly<Record<string, BuiltModule>>

/** What goes into the empty page. */
export type PageContent = {
  readonly language: string
  /** The look that was chosen; null follows the machine. */
  readonly theme: string | null
  /** Source of the screen, such as `src/app/worklist/WorklistPage.tsx`: its code is fetched after the first frame. */
  readonly screen: string
  readonly html: string
  readonly drawnFrom: object
}

/** The page that the builder made, with a place for content. */
export type PageTemplate = (content: PageContent) => string

/** Reads the built page from its folder; null when the screens are not built. @throws when the page has not the form we know */
export function readTemplate(folder: string): PageTemplate | null {
  const [page, notes] = ['index.html', '.vite/manifest.json'].map((name) => join(folder, name))
  if (page === undefined || notes === undefined || !existsSync(page) || !existsSync(notes)) return null
  const manifest = JSON.parse(readFileSync(notes, 'utf8')) as Manifest
  const { head, rest, starter } = withoutScript(readFileSync(page, 'utf8'), manifest)

  return ({ language, theme, screen, html, drawnFrom }) => {
    const look = theme === null ? '' : ` data-theme="${theme}"`
    return [
      head.replace('<html lang="nl">', `<html lang="${language}"${look}>`),
      starter(screen),
      rest.before,
      `<div id="root">${html}</div>`,
      `<script type="application/json" id="drawn-from">${asScriptText(drawnFrom)}</script>`,
      rest.after,
    ].join('')
  }
}

/** The built page, beginning with the small script that leaves the first paint to what was drawn. */
function withoutScript(page: string, manifest: Manifest) {
  const screens = manifest['index.html']?.file
  const begin = manifest['src/app/begin.ts']?.file
  if (screens === undefined || begin === undefined) throw new Error('The builder wrote down no entries')
  const [head = '', body = ''] = parts(page, '</head>')
  const [before = '', after = ''] = parts(body, '<div id="root"></div>')
  const [above = '', below = ''] = parts(head, `<script type="module" crossorigin src="/${screens}"></script>`)
  parts(head, '<html lang="nl">')
  const starter = (screen: string) => {
    const files = filesOf(manifest, ['index.html', screen]).map((file) => `/${file}`)
    return `<script type="module" crossorigin src="/${begin}" data-screens="${files.join(' ')}"></script>`
  }
  return { head: `${above}${below}`, rest: { before: `</head>${before}`, after }, starter }
}

function parts(text: string, mark: string): string[] {
  const cut = text.split(mark)
  if (cut.length !== 2) throw new Error(`The built page must have ${mark} once`)
  return cut
}

/** The scripts of these sources, each with what it imports, the first in front. */
function filesOf(manifest: Manifest, sources: readonly string[]): string[] {
  const scripts = new Set<string>()
  const need = (name: string) => {
    const built = manifest[name]
    if (!built || scripts.has(built.file)) return
    scripts.add(built.file)
    built.imports?.forEach(need)
  }
  sources.forEach(need)
  return [...scripts]
}

/** JSON that cannot end the element it stands in (HTML, 4.12.1.3). */
const asScriptText = (value: object): string => JSON.stringify(value).replaceAll('<', '\\u003c')
