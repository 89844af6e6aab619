import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the builder wrote down of one of its files (Vite's manifest). */
type BuiltModule = {
  readonly file: string
  readonly imports?: readonly string[]
}
type Manifest = Readonly<Record<string, BuiltModule>>

/** What is known of a page before it is drawn. */
export type PageLook = {
  readonly language: string
  /** The look that was chosen; null follows the machine. */
  readonly theme: string | null
  /** Source of the screen, such as `src/app/worklist/WorklistPage.tsx`: its code is fetched after the first frame. */
  readonly screen: string
}

/** What is drawn, and what it was drawn from. */
export type PageContent = { readonly html: string; readonly from: object }

/** The page that the builder made, in two halves: a browser can begin with the first while the second is drawn. */
export type PageTemplate = {
  readonly begin: (look: PageLook) => string
  /** Without content the browser draws the screen itself. */
  readonly end: (content: PageContent | null) => string
}

/** Reads the built page from its folder; null when the screens are not built. @throws when the page has not the form we know */
export function readTemplate(folder: string): PageTemplate | null {
  const [page, notes] = ['index.html', '.vite/manifest.json'].map((name) => join(folder, name))
  if (page === undefined || notes === undefined || !existsSync(page) || !existsSync(notes)) return null
  const manifest = JSON.parse(readFileSync(notes, 'utf8')) as Manifest
  const { head, before, after, script, starter } = withoutScript(readFileSync(page, 'utf8'), manifest)

  return {
    begin: ({ language, theme, screen }) => {
      const look = theme === null ? '' : ` data-theme="${theme}"`
      return [head.replace('<html lang="nl">', `<html lang="${language}"${look}>`), starter(screen)].join('')
    },
    end: (content) =>
      [
        // Only now: as soon as there is a body a browser paints it, however empty.
        before,
        `<div id="root">${content?.html ?? ''}</div>`,
        content === null
          ? script
          : `<script type="application/json" id="drawn-from">${asScriptText(content.from)}</script>`,
        after,
      ].join(''),
  }
}

/** The built page, beginning with the small script that leaves the first paint to what was drawn. */
function withoutScript(page: string, manifest: Manifest) {
  const screens = manifest['index.html']?.file
  const begin = manifest['src/app/begin.ts']?.file
  if (screens === undefined || begin === undefined) throw new Error('The builder wrote down no entries')
  const [head = '', body = ''] = parts(page, '</head>')
  const [before = '', after = ''] = parts(body, '<div id="root"></div>')
  const script = `<script type="module" crossorigin src="/${screens}"></script>`
  const [above = '', below = ''] = parts(head, script)
  parts(head, '<html lang="nl">')
  const starter = (screen: string) => {
    const files = filesOf(manifest, ['index.html', screen]).map((file) => `/${file}`)
    return `<script type="module" crossorigin src="/${begin}" data-screens="${files.join(' ')}"></script>`
  }
  return { head: `${above}${below}`, before: `</head>${before}`, after, script, starter }
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
